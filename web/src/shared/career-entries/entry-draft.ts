import { type CareerSection, type CareerValue, careerValue } from '@maju/contracts/career-sections'
import { z } from 'zod'
import { entryFields } from './entry-fields.ts'
import type { SectionEntry } from './section-entry.ts'

/** An entry as it is being typed: a text for each field, and the id that it has or will have. */
const draft = z.object({ id: z.string(), texts: z.record(z.string(), z.string()) })
export type EntryDraft = z.infer<typeof draft>
export const isEntryDraft = (value: unknown): value is EntryDraft => draft.safeParse(value).success

export const emptyDraft = (): EntryDraft => ({ id: crypto.randomUUID(), texts: {} })

export const draftOf = ({ id, value }: SectionEntry): EntryDraft => ({
  id,
  texts: Object.fromEntries(Object.entries(value).map(([name, said]) => [name, said ?? ''])),
})

export type Wrong = 'required' | 'date' | 'url' | 'text'

/** What would be sent, or for each field that the contract refuses what is wrong with it. */
export function checkDraft(section: CareerSection, { texts }: EntryDraft) {
  const fields = entryFields[section]
  const value = Object.fromEntries(
    fields.map(({ name }) => [name, (texts[name] ?? '').trim() === '' ? null : texts[name]]),
  )
  const { data, error } = careerValue.safeParse({ section, value })
  if (data) return { given: data satisfies CareerValue, wrong: new Map<string, Wrong>() }
  const wrong = new Map<string, Wrong>()
  for (const { path } of error.issues) {
    const name = String(path[1])
    const kind = fields.find((field) => field.name === name)?.kind
    const reason = kind === 'month' || kind === 'day' || kind === 'end' ? 'date' : name === 'url' ? 'url' : 'text'
    wrong.set(name, value[name] === null ? 'required' : reason)
  }
  return { given: null, wrong }
}
