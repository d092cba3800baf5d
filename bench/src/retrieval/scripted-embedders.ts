import { scriptedEmbedder } from '@maju/providers/embedding/scripted'
import { seeded } from './seeded.ts'
import type { RetrievalSet } from './sets.ts'

/** Similarities of every question with every row, as an embedder of a known kind would give them. */
export type Similarities = { name: string; of: number[][] }

const DIMENSIONS = 128
const { signal } = new AbortController()

/**
 * Embedders from very good to useless, made by chance: random vectors for the rows and, for a question, the sum of those that answer it with so much noise on
 * top; nothing of them; or what prefers the rows that do not answer.
 */
export function plantedSimilarities(set: RetrievalSet, seed: number): Similarities[] {
  const random = seeded(seed)
  const normal = () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random())
  const vector = () => unit(Array.from({ length: DIMENSIONS }, normal))
  const rows = new Map(set.rows.map(({ id }) => [id, vector()]))
  const planted = (noise: number) =>
    set.questions.map(({ relevant }) => {
      const sum = Array.from({ length: DIMENSIONS }, (_, i) => {
        const answers = relevant.reduce((total, id) => total + (rows.get(id)?.[i] ?? 0), 0)
        return answers + (noise * normal()) / Math.sqrt(DIMENSIONS)
      })
      return [...rows.values()].map((row) => dot(row, unit(sum)))
    })
  const nothing = set.questions
    .map(() => vector())
    .map((question) => [...rows.values()].map((row) => dot(row, question)))
  return [
    { name: 'planted, little noise', of: planted(0.5) },
    { name: 'planted, some noise', of: planted(2) },
    { name: 'planted, much noise', of: planted(4) },
    { name: 'random', of: nothing },
    { name: 'opposite', of: planted(1).map((row) => row.map((similarity) => -similarity)) },
  ]
}

/** Embedders without chance: one that counts runs of three letters, whose mistakes are like those of keywords, and one to which all is alike. */
export async function knownSimilarities(set: RetrievalSet): Promise<Similarities[]> {
  return [
    { name: 'letters', of: await letters(set) },
    { name: 'all alike', of: set.questions.map(() => set.rows.map(() => 0.8)) },
  ]
}

async function letters({ rows, questions }: RetrievalSet): Promise<number[][]> {
  const embedder = scriptedEmbedder({ replies: [{}], dimensions: 2048 })
  const passages = await embedder.embed({ texts: rows.map(({ text }) => text), kind: 'passage', signal })
  const asked = await embedder.embed({ texts: questions.map(({ query }) => query), kind: 'query', signal })
  return asked.map((question) => passages.map((passage) => dot(passage, question)))
}

const dot = (one: readonly number[], other: readonly number[]): number => {
  let sum = 0
  for (let i = 0; i < one.length; i += 1) sum += (one[i] ?? 0) * (other[i] ?? 0)
  return sum
}

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector)
  return vector.map((value) => value / length)
}
