import type { TextPlace } from '@maju/contracts/resume'
import { PencilLine, Plus } from 'lucide-react'
import { useResumeWords } from '../../../shared/resume-words.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { useFieldsText } from './fields-text.ts'
import { PartEdit, type ChangeSheet } from './part-edit.tsx'
import { PartView } from './part-view.tsx'
import type { Part } from './parts.ts'
import { addEntry } from './sheet-changes.ts'
import { entriesOf, type Sheet } from './sheet.ts'
import type { Wrongs } from './wrong.ts'

type Props = {
  part: Part
  sheet: Sheet
  wrongs: Wrongs
  isEdited: boolean
  onEdit: (isEdited: boolean) => void
  change: ChangeSheet
  onOpen: (place: TextPlace) => void
}

type ButtonProps = Pick<Props, 'part' | 'isEdited'> & { isEmpty: boolean; onPress: () => void }

function EditButton({ part, isEdited, isEmpty, onPress }: ButtonProps) {
  const say = useFieldsText()
  const word = useResumeWords()
  const name = word(`section.${part.name}`)
  const does = isEmpty ? 'add' : 'edit'
  const Icon = isEmpty && !isEdited ? Plus : PencilLine
  return (
    <Button
      look="quiet"
      size="small"
      aria-expanded={isEdited}
      aria-label={isEdited ? `${name}: ${say('edit.done')}` : say(`${does}.of`, { part: name })}
      onClick={onPress}
    >
      <Icon size={16} aria-hidden />
      {say(isEdited ? 'edit.done' : does)}
    </Button>
  )
}

/** One part of the résumé, as it was read or to be corrected. */
export function PartCard({ part, sheet, wrongs, isEdited, onEdit, change, onOpen }: Props) {
  const say = useFieldsText()
  const word = useResumeWords()
  const name = word(`section.${part.name}`)
  const entries = entriesOf(sheet, part.name)
  const isEmpty = entries.every(({ cells }) => Object.values(cells).every(({ length }) => length === 0))
  const press = () => {
    // Where nothing is there yet, the first entry is there to be filled in at once.
    if (!isEdited && entries.length === 0) change((before) => addEntry(before, part, crypto.randomUUID()))
    onEdit(!isEdited)
  }
  return (
    <Card className="grid content-start gap-4">
      <div className="flex items-center justify-between gap-3">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h3 className="text-lg font-bold">{name}</h3>
          {isEmpty && !isEdited && <p className="text-sm text-muted">{say('part.none')}</p>}
        </div>
        <EditButton part={part} isEmpty={isEmpty} isEdited={isEdited} onPress={press} />
      </div>
      {isEdited && <PartEdit part={part} entries={entries} wrongs={wrongs} change={change} />}
      {!isEdited && !isEmpty && <PartView part={part} entries={entries} onOpen={onOpen} />}
    </Card>
  )
}
