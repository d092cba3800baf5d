import type { CareerEntry, CareerProfile } from '@maju/contracts/career'

/** The profile as it will be when an entry has moved: the siblings give way, a place beyond the end is the end. */
export function moved(profile: CareerProfile, entryId: string, place: number): CareerProfile {
  const entry = profile.entries.find(({ id }) => id === entryId)
  if (!entry) return profile
  const others = profile.entries.filter((one) => one.section === entry.section && one !== entry)
  const at = Math.min(Math.max(place, 0), others.length)
  const ordered = [...others.slice(0, at), entry, ...others.slice(at)].map((one, index) => ({ ...one, place: index }))
  const next = ordered[Symbol.iterator]()
  return {
    ...profile,
    entries: profile.entries.map((one): CareerEntry =>
      one.section === entry.section ? (next.next().value ?? one) : one,
    ),
  }
}
