import { ANALYSIS_PROMPT_VERSION, analysisPrompt } from '@maju/interviewer/deepen/analysis-prompt'
import { mergeAnalysis } from '@maju/interviewer/deepen/merge-analysis'
import type { LanguageModel } from '@maju/providers/language/language-model'
import { candidateNames } from '@maju/text/sources/candidate-names'
import { readClaims } from '@maju/text/sources/read-documents'
import type { z } from 'zod'
import type { deepenAnalysisJob } from '../features/documents/analysis.jobs.ts'
import type { AnalysisService } from '../features/documents/analysis.service.ts'
import { fallbackOf, madeByModel } from '../features/models/model.service.ts'
import { newDelimiter } from '../platform/delimiter.ts'
import type { Attempt } from '../platform/queue/queue.ts'
import type { AnalyseDocuments } from './analyse-documents.ts'

/** A dozen lines and eight questions. */
const MOST_TOKENS = 5000
/** Shorter than the time of the job, so that a model that hangs leaves time to say so. */
const LONGEST_SECONDS = 90

type Needs = { analyse: AnalyseDocuments; analyses: AnalysisService; model: LanguageModel | null }

/**
 * A model adds better words for lines and more questions to an analysis; what does not rest on the documents is left out. When it fails the analysis stays
 * as the rules made it and says why.
 */
export function deepenAnalysis({ analyse, analyses, model }: Needs) {
  return async (asked: z.output<typeof deepenAnalysisJob.payload>, { signal, lastTry }: Attempt) => {
    const found = await analyse.toDeepen(asked.targetId, asked.inputs)
    if (!found || !model) return
    const { target, analysis } = found
    const claims = readClaims(analysis.documents)
    try {
      const { value } = await model.writeObject({
        ...analysisPrompt({ target, claims, analysis, delimiter: newDelimiter() }),
        names: candidateNames(analysis.documents),
        person: target.accountId,
        maxOutputTokens: MOST_TOKENS,
        signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_SECONDS * 1000)]),
      })
      const { provider, model: name } = model.describe()
      const added = mergeAnalysis(value, { analysis, claims, model: `${provider}/${name}` })
      const proposed = value.improvements.length + value.questions.length
      const nothing = added.improvements.length + added.questions.length === 0
      const madeBy =
        nothing && proposed > 0
          ? { ...analysis.madeBy, fallback: 'invalid-output' as const }
          : madeByModel(model, ANALYSIS_PROMPT_VERSION)
      await analyses.keep(asked, { ...added, madeBy })
    } catch (error) {
      // The house is closing: the job comes again.
      if (signal.aborted && !lastTry) throw error
      await analyses.keep(asked, {
        improvements: [],
        questions: [],
        madeBy: { ...analysis.madeBy, fallback: fallbackOf(error) },
      })
    }
  }
}
