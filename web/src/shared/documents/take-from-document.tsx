import { LIMITS } from '@maju/contracts/basics'
import { getDocument, type OwnDocument } from '@maju/contracts/documents'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useClient } from '../client.tsx'
import { formatNumber } from '../format.ts'
import { useLanguage } from '../text.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { SelectField } from '../ui/field.tsx'
import { useToast } from '../ui/toast.tsx'
import { useDocuments, useTakeDocument } from './document-queries.ts'
import { useTakeText } from './take-text.ts'

type Place = 'resume' | 'cover-letter'
type Props = {
  place: Place
  /** Null for a target that is not saved yet: then the text alone is taken. */
  targetId: string | null
  /** What stands there now. */
  present: string
  onTaken: (text: string) => void
}

/** Takes the text of a document, for a target that has it from now on or for one that is still being written. */
function useTaking({ place, targetId, onTaken }: Props) {
  const { call } = useClient()
  const { mutateAsync } = useTakeDocument((target) => onTaken(place === 'resume' ? target.resume : target.coverLetter))
  return async (documentId: string) => {
    if (targetId === null) onTaken((await call(getDocument, { params: { documentId } })).text)
    else await mutateAsync({ targetId, documentId })
  }
}

function Choose({ documents, ...props }: Props & { documents: readonly [OwnDocument, ...OwnDocument[]] }) {
  const { place, present } = props
  const say = useTakeText()
  const language = useLanguage()
  const toast = useToast()
  const taking = useTaking(props)
  const [chosen, setChosen] = useState(documents[0].id)
  const [asked, setAsked] = useState(false)
  const document = documents.find(({ id }) => id === chosen) ?? documents[0]
  const { name, characters } = document
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await taking(document.id)
      toast(say('taken', { name }))
    },
  })
  const isTooLong = characters > LIMITS.documentCharacters
  const take = () => {
    setAsked(false)
    mutate()
  }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          className="min-w-0 flex-1 basis-60"
          label={say(`label.${place}`)}
          value={document.id}
          options={documents.map(({ id, name: label }) => ({ value: id, label }))}
          error={isTooLong ? say('tooLong', { limit: formatNumber(LIMITS.documentCharacters, language) }) : null}
          optional
          onChange={setChosen}
        />
        <Button busy={isPending} disabled={isTooLong} onClick={() => (present.trim() === '' ? take() : setAsked(true))}>
          {say(`take.${place}`)}
        </Button>
      </div>
      {error && <ErrorState error={error} />}
      <Confirm
        open={asked}
        title={say('replace.title')}
        confirmLabel={say(`take.${place}`)}
        onConfirm={take}
        onClose={() => setAsked(false)}
      >
        <p>{say('replace.body', { name })}</p>
      </Confirm>
    </div>
  )
}

/** Fills the résumé or cover letter of a target from a file that was read. */
export function TakeFromDocument(props: Props) {
  const { place } = props
  const say = useTakeText()
  const { data } = useDocuments()
  if (!data) return null
  const [first, ...others] = data.filter(({ kind, status }) => kind === place && status === 'read')
  if (first) return <Choose {...props} documents={[first, ...others]} />
  return (
    <p className="text-sm text-muted">
      {say(`none.${place}`)}{' '}
      <Link to="/documents" className="link">
        {say('add')}
      </Link>
    </p>
  )
}
