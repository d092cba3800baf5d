import type { TextPlace } from '@maju/contracts/resume'
import { useResumeWords } from '../../../shared/resume-words.ts'
import { useFieldsText } from './fields-text.ts'
import type { Field, Part } from './parts.ts'
import { cellsOf, type Cell, type Entry } from './sheet.ts'
import { sureOf, SureSign } from './sure-sign.tsx'

type Open = (place: TextPlace) => void

function useShown() {
  const say = useFieldsText()
  const word = useResumeWords()
  return ({ form, choices }: Field, text: string): string => {
    const choice = choices?.find((one) => one === text)
    if (choice) return word(`choice.${choice}`)
    if (text === 'present') return say('present')
    return form === 'date' || form === 'end' ? text.replaceAll('-', '.') : text
  }
}

/** One value with how sure it is; a press shows where it was read. */
function Value({ cell, field, onOpen }: { cell: Cell; field: Field; onOpen: Open }) {
  const say = useFieldsText()
  const text = useShown()(field, cell.text)
  const { source } = cell
  const sign = <SureSign sure={sureOf(cell)} />
  if (source === null) {
    return (
      <span className="inline-flex min-h-8 items-baseline gap-2 py-0.5">
        <span className="min-w-0">{text}</span>
        {sign}
      </span>
    )
  }
  return (
    <button
      type="button"
      className="inline-flex min-h-8 items-baseline gap-2 rounded-lg py-0.5 text-left underline decoration-line decoration-1 underline-offset-4 hover:bg-sunken hover:decoration-accent"
      onClick={() => onOpen(source)}
    >
      <span className="min-w-0">{text}</span>
      {sign}
      <span className="sr-only">{say('open')}</span>
    </button>
  )
}

function Row({ field, cells, onOpen }: { field: Field; cells: readonly Cell[]; onOpen: Open }) {
  const word = useResumeWords()
  const isShort = field.form !== 'passage'
  return (
    <div className="grid gap-x-4 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
      <dt className="pt-1 text-sm text-muted">{word(`field.${field.name}`)}</dt>
      <dd className={isShort ? 'flex flex-wrap gap-x-4' : 'grid justify-items-start'}>
        {cells.map((cell, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two values may be the same, and what is only shown does not move
          <Value key={at} cell={cell} field={field} onOpen={onOpen} />
        ))}
      </dd>
    </div>
  )
}

/** What was read of one part of the résumé. */
export function PartView({ part, entries, onOpen }: { part: Part; entries: readonly Entry[]; onOpen: Open }) {
  const filled = entries
    .map((entry) => ({
      entry,
      rows: part.fields
        .map((field) => ({ field, cells: cellsOf(entry, field) }))
        .filter(({ cells }) => cells.length > 0),
    }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <ul className="grid divide-y divide-line">
      {filled.map(({ entry, rows }) => (
        <li key={entry.id} className="py-3 first:pt-0 last:pb-0">
          <dl className="grid gap-1">
            {rows.map(({ field, cells }) => (
              <Row key={field.name} field={field} cells={cells} onOpen={onOpen} />
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
