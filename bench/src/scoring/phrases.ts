import type { Interview, Profession } from './interviews.ts'

/** A profession read with only those phrases that occur in another one: what a list written from that other one alone could have found. */
export function onlyPhrasesOf(known: Profession, judged: Profession): Profession {
  const terms = new Set(known.interviews.flatMap(termsOf))
  return {
    ...judged,
    interviews: judged.interviews.map((interview) => ({
      ...interview,
      testimonies: interview.testimonies.map((testimony) => ({
        ...testimony,
        counted: testimony.counted.map((sentence) => ({
          ...sentence,
          markers: sentence.markers.filter(({ term }) => terms.has(term)),
        })),
      })),
    })),
  }
}

function termsOf({ testimonies }: Interview): string[] {
  return testimonies.flatMap(({ counted }) => counted.flatMap(({ markers }) => markers.map(({ term }) => term)))
}
