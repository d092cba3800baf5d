import type { CareerValue } from '@maju/contracts/career-sections'

/** An entry of a section wherever it is kept: in the career profile or in a résumé. */
export type SectionEntry = CareerValue & { id: string; place: number }

/** What can be done to the entries that are shown. */
export type EntryActions = {
  /** Adds it under the id that its draft has, or changes the one that is there. */
  save: (wish: { id: string; given: CareerValue; isNew: boolean }) => Promise<unknown>
  remove: (entryId: string) => Promise<unknown>
  /** Shows the new order at once. */
  move: (entryId: string, place: number) => void
  /** Why the last move failed. */
  moveError: Error | null
  /** Names the drafts of what is typed here. */
  draftKey: string
  /** Hears what a form would send as it is typed; null where that is not whole, and when the form closes. */
  onTyping?: (entryId: string, given: CareerValue | null) => void
}
