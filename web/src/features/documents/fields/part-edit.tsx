import { Plus, Trash2 } from 'lucide-react'
import { useResumeWords } from '../../../shared/resume-words.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { CellInput } from './cell-input.tsx'
import { useFieldsText } from './fields-text.ts'
import { MOST_ENTRIES, type Field, type Part } from './parts.ts'
import { addCell, addEntry, removeCell, removeEntry, setCell } from './sheet-changes.ts'
import { cellsOf, type CellPlace, type Entry, type Sheet } from './sheet.ts'
import { placeName, type Wrongs } from './wrong.ts'

export type ChangeSheet = (next: (before: Sheet) => Sheet) => void
type Props = { part: Part; entries: readonly Entry[]; wrongs: Wrongs; change: ChangeSheet }
type EntryProps = Omit<Props, 'entries'> & { entry: Entry }

/** All values of a field of which there may be many. */
function Values({ part, entry, field, wrongs, change }: EntryProps & { field: Field }) {
  const say = useFieldsText()
  const word = useResumeWords()
  const name = word(`field.${field.name}`)
  const cells = cellsOf(entry, field)
  const placeOf = (index: number): CellPlace => ({ part: part.name, entry: entry.id, field, index })
  return (
    <div className="grid content-start gap-3 sm:col-span-2 sm:grid-cols-2">
      {cells.map((cell, at) => (
        <CellInput
          // oxlint-disable-next-line react/no-array-index-key -- values have no name but their place, and hold no state of their own
          key={at}
          field={field}
          label={say('value.of', { field: name, at: at + 1 })}
          text={cell.text}
          wrong={wrongs.get(placeName(placeOf(at)))}
          onChange={(text) => change((sheet) => setCell(sheet, placeOf(at), text))}
          onRemove={() => change((sheet) => removeCell(sheet, placeOf(at)))}
        />
      ))}
      {cells.length < MOST_ENTRIES && (
        <Button
          look="quiet"
          className="self-end justify-self-start"
          onClick={() => change((sheet) => addCell(sheet, placeOf(cells.length)))}
        >
          <Plus size={18} aria-hidden />
          {say('value.add', { field: name })}
        </Button>
      )}
    </div>
  )
}

function EntryEdit(props: EntryProps) {
  const { part, entry, wrongs, change } = props
  const word = useResumeWords()
  return part.fields.map((field) => {
    if (field.many) return <Values key={field.name} {...props} field={field} />
    const place: CellPlace = { part: part.name, entry: entry.id, field, index: 0 }
    return (
      <CellInput
        key={field.name}
        field={field}
        label={word(`field.${field.name}`)}
        text={cellsOf(entry, field)[0]?.text ?? ''}
        wrong={wrongs.get(placeName(place))}
        onChange={(text) => change((sheet) => setCell(sheet, place, text))}
      />
    )
  })
}

/** One part of the résumé, to be corrected: every value, further entries, fewer entries. */
export function PartEdit(props: Props) {
  const { part, entries, change } = props
  const say = useFieldsText()
  const word = useResumeWords()
  const name = word(`section.${part.name}`)
  const most = { one: 1, maybe: 1, many: MOST_ENTRIES }[part.entries]
  return (
    <div className="grid gap-4">
      {entries.map((entry, at) => (
        <fieldset key={entry.id} className="grid min-w-0 gap-4 border-t border-line pt-4 first:border-0 first:pt-0">
          <legend className={part.entries === 'many' ? 'float-left pb-3 font-semibold' : 'sr-only'}>
            {part.entries === 'many' ? say('entry.of', { part: name, at: at + 1 }) : name}
          </legend>
          <div className="clear-both grid gap-4 sm:grid-cols-2">
            <EntryEdit {...props} entry={entry} />
          </div>
          {part.entries !== 'one' && (
            <Button
              look="quiet"
              size="small"
              className="justify-self-start !text-danger"
              onClick={() => change((sheet) => removeEntry(sheet, { part: part.name, entry: entry.id }))}
            >
              <Trash2 size={16} aria-hidden />
              {say('entry.remove')}
            </Button>
          )}
        </fieldset>
      ))}
      {entries.length < most && (
        <Button
          className="justify-self-start"
          onClick={() => change((sheet) => addEntry(sheet, part, crypto.randomUUID()))}
        >
          <Plus size={18} aria-hidden />
          {say('add')}
        </Button>
      )}
    </div>
  )
}
