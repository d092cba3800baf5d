import { CAREER_LIMITS } from '@maju/contracts/career'
import {
  type CareerSection,
  type CareerValue,
  type ProtectedSection,
  protectedSection,
  singleSection,
} from '@maju/contracts/career-sections'
import type { Resume } from '@maju/contracts/resume'
import { sealing } from '../../platform/sealing.ts'
import { entriesOfResume } from './entries-of-resume.ts'
import { isSameEntry } from './same-entry.ts'
import { type Filled, sortFound } from './sort-found.ts'

/** What an entry says, as it is written down: one of the two is null. */
export type Written = { value: unknown; sealed: string | null }

const isProtected = (section: CareerSection): section is ProtectedSection => protectedSection.safeParse(section).success

const limitOf = (section: CareerSection): number =>
  singleSection.safeParse(section).success ? CAREER_LIMITS.single : CAREER_LIMITS.entries

/** What holds for entries of a section wherever they are kept. `purpose` names the key that protected ones are sealed with. */
export function sectionService(secret: Uint8Array, purpose: string) {
  const { seal, open } = sealing(secret, purpose)
  return {
    isProtected,

    /** How many entries a section holds at most. */
    limitOf,

    /** What an entry says, to be written down under its id: sealed where its section is protected. */
    written: (entryId: string, { section, value }: CareerValue): Written =>
      isProtected(section) ? { value: null, sealed: seal(JSON.stringify(value), entryId) } : { value, sealed: null },

    /** What was written down; null where it was sealed with another secret. */
    opened: ({ id, value, sealed }: Written & { id: string }): unknown =>
      sealed === null ? value : JSON.parse(open(sealed, id) ?? 'null'),

    /** Whether two entries speak of the same thing. */
    isSame: isSameEntry,

    /** Parts what a document says into what is new to `filled`, what is known there, and what cannot be taken. */
    sorted: (said: Resume, filled: Omit<Filled, 'limitOf'>) => sortFound(entriesOfResume(said), { ...filled, limitOf }),
  }
}
export type SectionService = ReturnType<typeof sectionService>
