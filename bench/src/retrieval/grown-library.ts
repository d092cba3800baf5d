import { quantile } from '@maju/analysis/statistics'
import type { BenchLibrary } from './bench-library.ts'
import { seeded } from './seeded.ts'
import { readSet, setNames } from './sets.ts'

const PASSAGES_PER_DOCUMENT = 100
const DOCUMENTS_PER_COMPANY = 5
const PASSAGE_CHARACTERS = 900
const { signal } = new AbortController()

/** Documents of about a hundred passages made of lines of the three sets, drawn by chance: their words are as frequent as in the sets. */
export function grownDocuments() {
  const lines = setNames.flatMap((name) =>
    readSet(name).rows.flatMap(({ text }) =>
      text
        .split('\n')
        .map((line) => line.trim().slice(0, 400))
        .filter((line) => line.length > 10),
    ),
  )
  const random = seeded(7)
  return (number: number) => {
    const paragraphs = Array.from({ length: PASSAGES_PER_DOCUMENT }, () => {
      let text = ''
      while (text.length < PASSAGE_CHARACTERS) text += `${lines[Math.floor(random() * lines.length)] ?? ''} `
      return text.replaceAll(/[\t|]/g, ' ').trim()
    })
    return {
      company: `회사 ${Math.floor(number / DOCUMENTS_PER_COMPANY)}`,
      title: `문서 ${number}`,
      text: paragraphs.join('\n'),
    }
  }
}

export type Growth = { passages: number; passagesPerSecond: number }

/** Adds documents until the library has so many passages. */
export async function grow(
  { library }: BenchLibrary,
  grown: { documents: number; passages: number },
  until: number,
  next: ReturnType<typeof grownDocuments>,
): Promise<Growth> {
  const began = performance.now()
  const before = grown.passages
  while (grown.passages < until) {
    const { company, title, text } = next(grown.documents)
    const fields = { title, kind: 'report', source: null, published: null } as const
    const added = await library.addSharedForJob(company, { ...fields, content: { text } })
    grown.documents += 1
    grown.passages += added.passages
  }
  for (const task of library.housekeeping) await task()
  const seconds = (performance.now() - began) / 1000
  return { passages: grown.passages, passagesPerSecond: Math.round((grown.passages - before) / seconds) }
}

export type SearchTimes = { p50Milliseconds: number; p95Milliseconds: number }

/** How long questions of the sets take, in the whole library or in one company; two rounds, of which the second counts. */
export async function searchTimes({ library, actor }: BenchLibrary, company: string | null): Promise<SearchTimes> {
  const queries = setNames.flatMap((name) =>
    readSet(name)
      .questions.slice(0, 40)
      .map(({ query }) => query),
  )
  const taken: number[] = []
  for (let round = 0; round < 2; round += 1) {
    taken.length = 0
    for (const query of queries) {
      const began = performance.now()
      await library.search(actor, company === null ? null : { company }, { query, limit: 10 }, signal)
      taken.push(performance.now() - began)
    }
  }
  return { p50Milliseconds: quantile(taken, 0.5), p95Milliseconds: quantile(taken, 0.95) }
}
