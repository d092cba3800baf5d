import type { MadeBy } from '@maju/contracts/basics'
import type { DocumentAnalysis } from '@maju/contracts/resume-analysis'
import { inconsistencies } from './consistency.ts'
import { readGiven, type ToAnalyse } from './given.ts'
import { improvements } from './improvements.ts'
import { jobKeywords } from './job-words.ts'
import { letterImprovements, letterItems } from './letter-items.ts'
import { ncsEvidence } from './ncs-evidence.ts'
import { jobRequirements } from './requirements.ts'
import { strengths, weaknesses } from './strengths.ts'

/** Version of the rules, shown beside what they say. */
const BY_RULES: MadeBy = { engine: 'built-in', model: null, version: 'analysis-1', fallback: null }

/** Shown; the requirements rest on all of them. */
const MOST_KEYWORDS = 40

/** What rules alone find. Names of abilities, questions and what a model adds are joined to it by whoever has them. */
export type RulesAnalysis = Omit<DocumentAnalysis, 'inputs' | 'questions' | 'ncs' | 'status' | 'canDeepen'> & {
  ncs: ReturnType<typeof ncsEvidence>
}

/**
 * Reads résumé, cover letter and posting against each other. Every statement cites its places; lines that speak to a program are no part of any. Nothing is
 * added to what the person said: where something is missing stands a blank that says what.
 */
export function analyseResume(toAnalyse: ToAnalyse): RulesAnalysis {
  const given = readGiven(toAnalyse)
  const keywords = jobKeywords(given)
  const requirements = jobRequirements(given, keywords)
  return {
    language: given.language,
    documents: given.documents,
    keywords: keywords.slice(0, MOST_KEYWORDS),
    requirements,
    strengths: strengths(given, requirements),
    weaknesses: weaknesses(given, requirements),
    improvements: [...improvements(given, BY_RULES), ...letterImprovements(given, BY_RULES)],
    ncs: ncsEvidence(given),
    inconsistencies: inconsistencies(given),
    warnings: given.warnings,
    writing: letterItems(given),
    madeBy: BY_RULES,
  }
}
