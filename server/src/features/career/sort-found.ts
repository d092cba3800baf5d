import type { CareerTaken } from '@maju/contracts/career'
import { type CareerSection, type CareerValue, careerValue } from '@maju/contracts/career-sections'
import type { FoundEntry } from './entries-of-resume.ts'
import { isSameEntry } from './same-entry.ts'

/** What is there already, and what it takes. */
export type Filled = {
  entries: readonly CareerValue[]
  isOpen: (section: CareerSection) => boolean
  /** How many entries each section has. */
  places: ReadonlyMap<CareerSection, number>
  limitOf: (section: CareerSection) => number
}
type LeftOut = CareerTaken['leftOut'][number]

/** Parts what a document says into what is new to the profile, each with its place, what is known there, and what cannot be taken. */
export function sortFound(found: readonly FoundEntry[], { entries, isOpen, places, limitOf }: Filled) {
  const fresh: (CareerValue & { place: number })[] = []
  const left = new Map<string, LeftOut>()
  const leave = ({ section }: FoundEntry, reason: LeftOut['reason']) => {
    const key = `${section} ${reason}`
    left.set(key, { section, reason, count: (left.get(key)?.count ?? 0) + 1 })
  }
  let known = 0
  for (const each of found) {
    const { data: said } = careerValue.safeParse(each)
    const place = (places.get(each.section) ?? 0) + fresh.filter(({ section }) => section === each.section).length
    if (!isOpen(each.section)) leave(each, 'protected')
    else if (!said) leave(each, 'incomplete')
    else if ([...entries, ...fresh].some((one) => isSameEntry(one, said))) known += 1
    else if (place >= limitOf(each.section)) leave(each, 'full')
    else fresh.push({ ...said, place })
  }
  return { fresh, known, leftOut: [...left.values()] }
}
