import { searchedText } from '@maju/documents/passages/passages-of'
import { keywordQuality, trialOf, vectorQuality } from '@maju/documents/search/trials'
import type { Embedder } from '@maju/providers/embedding/embedder'
import { nameOf } from './question-vector.ts'
import type { QualityStore } from './quality.store.ts'

/** Passages among which a few are looked for. */
const AMONG = 200
const TRIALS = 40
/** With fewer the result would be chance. */
const LEAST_TRIALS = 10
/** It is tried again when there are so many times more passages than before. */
const GROWTH = 2

type Needs = { store: QualityStore; embedder: Embedder; mask: (text: string) => string; now: () => Date }

/**
 * Finds out how much the vectors of an embedder may count here: sentences are taken out of some passages, and it is seen how well keywords and vectors
 * find what is left. Nothing is asked of a person.
 */
export function tryEmbedder({ store, embedder, mask, now }: Needs) {
  const name = nameOf(embedder)

  return async (signal: AbortSignal): Promise<void> => {
    const before = await store.find(name)
    const passages = await store.passagesWithVectors(name)
    if (before && passages < before.passages * GROWTH) return
    const sample = (await store.sample(name, AMONG)).map((passage) => ({ ...passage, trial: trialOf(passage.text) }))
    const tried = sample.filter(({ trial }) => trial !== null).slice(0, TRIALS)
    if (tried.length < LEAST_TRIALS) return

    const rests = new Map(tried.map((passage, i) => [passage.number, { ...passage, i }]))
    const restTexts = tried.map((passage) => searchedText({ ...passage, text: passage.trial?.rest ?? '' }))
    const questions = tried.map(({ trial }) => trial?.question ?? '')
    const embed = (texts: readonly string[], kind: 'query' | 'passage') =>
      embedder.embed({ texts: texts.map(mask), kind, signal })
    const [restVectors, questionVectors] = [await embed(restTexts, 'passage'), await embed(questions, 'query')]

    const texts = sample.map((passage) => {
      const i = rests.get(passage.number)?.i
      return i === undefined
        ? { searched: searchedText(passage), question: null }
        : { searched: restTexts[i] ?? '', question: questions[i] ?? '' }
    })
    const vectors = sample.map((passage) => {
      const i = rests.get(passage.number)?.i
      return i === undefined
        ? { vector: passage.vector, question: null }
        : { vector: restVectors[i] ?? [], question: questionVectors[i] ?? [] }
    })
    await store.put({
      name,
      keywordQuality: keywordQuality(texts),
      vectorQuality: vectorQuality(vectors),
      passages,
      triedAt: now(),
    })
  }
}
