import type { OwnDocumentReading } from '@maju/contracts/documents'
import type { Resume } from '@maju/contracts/resume'
import { useMemo, useState } from 'react'
import { useDraft } from '../../../shared/draft.ts'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useChangeDocument } from '../document-queries.ts'
import { useFieldsText } from './fields-text.ts'
import { PARTS, type PartName } from './parts.ts'
import { withTruePlaces } from './sheet-changes.ts'
import { isSheet, sheetOf } from './sheet.ts'
import { saysSame, tidySheet } from './tidy.ts'
import { checkSheet, wrongParts, type Wrongs } from './wrong.ts'

const NOTHING_WRONG: Wrongs = new Map()

/** The fields of a document while they are corrected: a draft in this browser until it is saved, checked by the contract when it is. */
export function useCorrection(document: OwnDocumentReading, fields: Resume) {
  const say = useFieldsText()
  const toast = useToast()
  const base = document.correction ?? fields
  const saved = useMemo(() => sheetOf(base), [base])
  const draft = useDraft(`document.${document.id}.fields`, saved, isSheet)
  const [wrongs, setWrongs] = useState(NOTHING_WRONG)
  // What was being corrected when the page went is opened again.
  const [edited, setEdited] = useState<ReadonlySet<PartName>>(
    () => new Set(PARTS.filter((part) => !saysSame(draft.value, saved, part)).map(({ name }) => name)),
  )
  // A draft may be older than the file.
  const sheet = useMemo(() => withTruePlaces(draft.value, document.text), [draft.value, document.text])
  const { mutate, isPending, error } = useChangeDocument(document.id, () => {
    draft.settle()
    toast(say('saved'))
  })

  function save() {
    const tidy = tidySheet(sheet)
    draft.change(() => tidy)
    const checked = checkSheet(tidy, base)
    if ('correction' in checked) {
      mutate({ correction: checked.correction })
      return
    }
    setWrongs(checked.wrongs)
    setEdited(new Set([...edited, ...wrongParts(checked.wrongs)]))
  }

  return {
    sheet,
    change: draft.change,
    kept: draft.kept,
    isChanged: !saysSame(sheet, saved),
    wrongs,
    edited,
    edit: (name: PartName, isEdited: boolean) =>
      setEdited(new Set(isEdited ? [...edited, name] : [...edited].filter((one) => one !== name))),
    save,
    revert() {
      draft.discard()
      setWrongs(NOTHING_WRONG)
      setEdited(new Set())
    },
    isPending,
    error,
  }
}
