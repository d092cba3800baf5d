import type { CompanyTopic } from '@maju/contracts/company'
import type { LibraryHit } from '@maju/contracts/library'
import { companyClaims } from '@maju/text/sources/company-claims'

/** A plan keeps no more of a company: it is read again with every question. */
const MOST_PASSAGES = 12
const MOST_CHARACTERS = 12_000

/**
 * The passages that a plan keeps: such as claim something that can be asked about, from each topic in turn so that one of them does not crowd out the
 * others, none twice, in the order of their documents.
 */
export function passagesForPlan(found: Readonly<Record<CompanyTopic, readonly LibraryHit[]>>): LibraryHit[] {
  const telling = Object.values(found).map((hits) => hits.filter(({ text }) => companyClaims(text).length > 0))
  const inTurn = Array.from({ length: MOST_PASSAGES }, (_, at) => telling.flatMap((hits) => hits[at] ?? [])).flat()
  const kept = new Map<string, LibraryHit>()
  let characters = 0
  for (const hit of inTurn) {
    const place = placeOf(hit)
    if (kept.has(place) || kept.size === MOST_PASSAGES || characters + hit.text.length > MOST_CHARACTERS) continue
    kept.set(place, hit)
    characters += hit.text.length
  }
  return [...kept.values()].toSorted((one, other) => one.title.localeCompare(other.title) || one.start - other.start)
}

const placeOf = ({ libraryDocumentId, start }: LibraryHit): string => `${libraryDocumentId}/${start}`
