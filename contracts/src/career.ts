import { z } from 'zod'
import { id, instant } from './basics.ts'
import { type CareerSection, careerSection, careerValue, entryGiven, protectedSection } from './career-sections.ts'
import { route } from './route.ts'

/** The most that one section holds; a person, a service and a veteran's code are one. */
export const CAREER_LIMITS = { entries: 100, single: 1 } as const

const kept = z.object({
  id,
  /** Where it stands in its section: 0…n−1 without gaps. */
  place: z.int().nonnegative(),
  createdAt: instant,
  updatedAt: instant,
})
const entryOf = <Section extends CareerSection>(section: Section) => entryGiven(section).extend(kept.shape)

export const careerEntry = z.discriminatedUnion('section', [
  entryOf('person'),
  entryOf('education'),
  entryOf('careers'),
  entryOf('projects'),
  entryOf('skills'),
  entryOf('certificates'),
  entryOf('awards'),
  entryOf('languages'),
  entryOf('links'),
  entryOf('jobInterests'),
  entryOf('military'),
  entryOf('disabilities'),
  entryOf('veteran'),
])
export type CareerEntry = z.output<typeof careerEntry>

export const careerProfile = z.object({
  /** Section by section, each in the person's order. */
  entries: z.array(careerEntry),
  /** Protected sections that the person has turned on. */
  turnedOn: z.array(protectedSection),
  /** Protected entries that cannot be opened because the secret of this instance is another than the one they were sealed with. */
  unreadable: z.int().nonnegative(),
})
export type CareerProfile = z.infer<typeof careerProfile>

/** Why an entry of a document was not taken: it does not say what its section needs, the section is full, or it is protected and off. */
const leftOutReason = z.enum(['incomplete', 'full', 'protected'])

export const careerTaken = z.object({
  profile: careerProfile,
  added: z.int().nonnegative(),
  /** Entries that were there already. */
  known: z.int().nonnegative(),
  leftOut: z.array(z.object({ section: careerSection, reason: leftOutReason, count: z.int().positive() })),
})
export type CareerTaken = z.infer<typeof careerTaken>

const one = z.object({ careerEntryId: id })

export const getCareer = route({
  name: 'getCareer',
  summary: 'The whole career profile of this account, section by section in the person’s order.',
  method: 'GET',
  path: '/career',
  reply: careerProfile,
})

export const addCareerEntry = route({
  name: 'addCareerEntry',
  summary:
    'Add an entry at the end of its section; with an `id` of the caller’s choice, adding it twice adds it once. A protected section has to be turned on first.',
  method: 'POST',
  path: '/career/entries',
  status: 201,
  // Not `idempotent`: replies are kept for that, and a protected entry is nowhere kept in clear. Its own id does the same.
  body: z.object({ id: id.optional() }).and(careerValue),
  reply: careerEntry,
})

export const changeCareerEntry = route({
  name: 'changeCareerEntry',
  summary: 'Say anew what an entry says. It stays in its section and at its place.',
  method: 'PUT',
  path: '/career/entries/:careerEntryId',
  params: one,
  body: careerValue,
  reply: careerEntry,
})

export const moveCareerEntry = route({
  name: 'moveCareerEntry',
  summary: 'Put an entry at another place of its section; the others make room. A place beyond the end is the end.',
  method: 'PUT',
  path: '/career/entries/:careerEntryId/place',
  params: one,
  body: z.object({ place: z.int().nonnegative() }),
  reply: careerProfile,
})

export const deleteCareerEntry = route({
  name: 'deleteCareerEntry',
  summary: 'Delete an entry; those behind it close up.',
  method: 'DELETE',
  path: '/career/entries/:careerEntryId',
  params: one,
})

export const takeCareerFromDocument = route({
  name: 'takeCareerFromDocument',
  summary: 'Take over what was read from a document, as it was corrected. What is there already is not doubled.',
  method: 'POST',
  path: '/career/documents/:documentId',
  params: z.object({ documentId: id }),
  reply: careerTaken,
})

export const turnCareerSection = route({
  name: 'turnCareerSection',
  summary:
    'Turn a protected section on or off. Off deletes what it holds: where it holds something, that has to be said with `deleteEntries`.',
  method: 'PUT',
  path: '/career/protected',
  body: z.object({ section: protectedSection, on: z.boolean(), deleteEntries: z.boolean().default(false) }),
  reply: careerProfile,
})
