import { randomUUID } from 'node:crypto'
import { mergeScores } from '@maju/interviewer/deepen/merge-scores'
import { type ModelRun, scorePrompt } from '@maju/interviewer/deepen/score-prompt'
import type { scoreAnswer } from '@maju/interviewer/score/score-answer'
import { candidateNames } from '@maju/text/sources/candidate-names'
import type { LanguageModel } from '@maju/providers/language/language-model'
import { fallbackOf } from '../features/models/model.service.ts'
import { newDelimiter } from '../platform/delimiter.ts'

/** Runs of the model over each answer: enough for a median and a spread. */
const RUNS = 3
/** Seven dimensions with their quotes. */
const MOST_TOKENS = 3000
/** Shorter than the time of the job, so that a model that hangs leaves time to keep what the rules say. */
const LONGEST_SECONDS = 120

type Asked = Parameters<typeof scoreAnswer>[0]
type ByRules = ReturnType<typeof scoreAnswer>
export type ReadDeeper = (asked: Asked & { person: string }, byRules: ByRules, signal: AbortSignal) => Promise<ByRules>

/**
 * A model reads an answer that the rules have read: three runs, the dimensions in another order each time. What is no answer at all is not shown to
 * it. When fewer than two runs come back the rules' judgement stands and says why.
 */
export function readDeeper({ model }: { model: LanguageModel }): ReadDeeper {
  const { provider, model: name } = model.describe()

  const run = async (
    { question, turns, language, target, person }: Asked & { person: string },
    signal: AbortSignal,
  ): Promise<ModelRun> => {
    const prompt = scorePrompt({
      question,
      turns,
      language,
      jobTitle: target.jobTitle,
      seed: randomUUID(),
      delimiter: newDelimiter(),
    })
    const names = candidateNames(target.documents)
    const { value } = await model.writeObject({ ...prompt, names, person, maxOutputTokens: MOST_TOKENS, signal })
    return value
  }

  return async (asked, byRules, signal) => {
    if (byRules.judgements.every(({ verdict }) => verdict === 'zero')) return byRules
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_SECONDS * 1000)])
    const settled = await Promise.allSettled(Array.from({ length: RUNS }, () => run(asked, inTime)))
    signal.throwIfAborted()
    const runs = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const failure = settled.find((one) => one.status === 'rejected')
    if (runs.length < 2) return { ...byRules, madeBy: { ...byRules.madeBy, fallback: fallbackOf(failure?.reason) } }
    return mergeScores(byRules, runs, { turns: asked.turns, model: `${provider}/${name}` })
  }
}
