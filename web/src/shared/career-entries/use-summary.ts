import type { CareerValue } from '@maju/contracts/career-sections'
import { useResumeWords } from '../resume-words.ts'
import { useLanguage } from '../text.ts'
import { type EntryFieldShape, entryFields } from './entry-fields.ts'
import { useEntriesText } from './entries-text.ts'
import { formatPartial } from './partial-date.ts'

type Said = ReadonlyMap<string, string | null>
type Summary = { name: string; facts: string[]; lines: string | null }

/** What an entry says, to be read at a glance: its name, its facts in order, and its lines. */
export function useSummary(): (entry: CareerValue) => Summary {
  const say = useEntriesText()
  const word = useResumeWords()
  const language = useLanguage()
  const dateText = (value: string) => (value === 'present' ? say('date.present') : formatPartial(value, language))

  function period(said: Said): string | null {
    const [start, end] = [said.get('start'), said.get('end')]
    if (start && end) return say('date.between', { start: dateText(start), end: dateText(end) })
    if (start) return say('date.from', { start: dateText(start) })
    return end ? say('date.until', { end: dateText(end) }) : null
  }

  /** What one field adds to the facts. A period is said where it begins; lines stand apart. */
  function factOf(field: EntryFieldShape, said: Said): string | null {
    const text = said.get(field.name) ?? null
    if (field.kind === 'month') return period(said)
    if (text === null || field.kind === 'end' || field.kind === 'lines') return null
    if (field.kind === 'day') return dateText(text)
    if (field.kind !== 'choice') return text
    const chosen = field.choices.find((option) => option === text)
    return chosen ? word(`choice.${chosen}`) : null
  }

  return ({ section, value }) => {
    const said: Said = new Map<string, string | null>(Object.entries(value))
    const words = entryFields[section].map((field) => factOf(field, said))
    const [name = '', ...facts] = words.filter((text) => text !== null)
    return { name, facts, lines: said.get('duties') ?? said.get('description') ?? null }
  }
}
