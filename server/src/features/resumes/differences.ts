import { type CareerEntry } from '@maju/contracts/career'
import { type CareerSection, careerSection, type CareerValue } from '@maju/contracts/career-sections'
import type { ResumeDifference, ResumeEntry, ResumePart } from '@maju/contracts/resumes'

type Told = {
  /** Of the résumé. */
  entries: readonly ResumeEntry[]
  parts: readonly ResumePart[]
  profile: readonly CareerEntry[]
  isSame: (one: CareerValue, other: CareerValue) => boolean
}

/**
 * Where a résumé and the profile differ. An entry is held against the one that it came from, or else against one that speaks of the same thing, as when
 * both were read from one document. A section that the résumé neither shows nor holds is not asked about.
 */
export function differencesOf({ entries, parts, profile, isSame }: Told): ResumeDifference[] {
  return careerSection.options.flatMap((section) => {
    const here = entries.filter((entry) => entry.section === section)
    if (here.length === 0 && !parts.includes(section)) return []
    return differencesIn(
      section,
      here,
      profile.filter((entry) => entry.section === section),
      isSame,
    )
  })
}

function differencesIn(
  section: CareerSection,
  here: readonly ResumeEntry[],
  profile: readonly CareerEntry[],
  isSame: Told['isSame'],
): ResumeDifference[] {
  const pairs = pairsOf(here, profile, isSame)
  const changed = [...pairs].flatMap(([entry, from]): ResumeDifference[] =>
    saysSame(entry, from) ? [] : [{ section, kind: 'changed', ...idsOf(entry, from.id), here: entry, profile: from }],
  )
  const gone = here.flatMap((entry): ResumeDifference[] =>
    entry.profileEntryId === null || pairs.has(entry)
      ? []
      : [{ section, kind: 'gone', ...idsOf(entry, entry.profileEntryId), here: entry, profile: null }],
  )
  const known = new Set(pairs.values())
  const missing = profile
    .filter((entry) => !known.has(entry))
    .map((entry): ResumeDifference => ({
      section,
      kind: 'missing',
      profileEntryId: entry.id,
      resumeEntryId: null,
      here: null,
      profile: entry,
    }))
  return [...changed, ...missing, ...gone]
}

const idsOf = ({ id }: ResumeEntry, profileEntryId: string) => ({ profileEntryId, resumeEntryId: id })

/** Each entry of the résumé with its entry of the profile; those that came from it first, so that no other takes their place. */
function pairsOf(here: readonly ResumeEntry[], profile: readonly CareerEntry[], isSame: Told['isSame']) {
  const pairs = new Map<ResumeEntry, CareerEntry>()
  const free = new Set(profile)
  const pair = (entry: ResumeEntry, from: CareerEntry | undefined) => {
    if (from && free.delete(from)) pairs.set(entry, from)
  }
  for (const entry of here)
    pair(
      entry,
      profile.find(({ id }) => id === entry.profileEntryId),
    )
  for (const entry of here)
    if (entry.profileEntryId === null)
      pair(
        entry,
        [...free].find((from) => isSame(entry, from)),
      )
  return pairs
}

const saysSame = (one: CareerValue, other: CareerValue) => {
  const second = new Map<string, unknown>(Object.entries(other.value))
  return Object.entries(one.value).every(([field, said]) => second.get(field) === said)
}
