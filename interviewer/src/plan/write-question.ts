import type { Language } from '@maju/contracts/basics'
import type { Citation, PlannedQuestion, Speaker } from '@maju/contracts/plan'
import { fillTemplate } from '@maju/text/particles'
import type { BankQuestion } from '../bank/bank.ts'
import { competency } from '../bank/competencies.ts'
import { questionFaults } from '../bank/question-rules.ts'
import type { SpokenNames } from './spoken-names.ts'

/** Version of the rules that choose and word questions. */
export const PLAN_VERSION = 'plan-1'

export const BUILT_IN = { engine: 'built-in', model: null, version: PLAN_VERSION, fallback: null } as const

/** A planned question without its number and clock. */
export type Wording = Omit<PlannedQuestion, 'id' | 'secondsToPrepare' | 'secondsToAnswer'>

type Choice = { question: BankQuestion; speaker: Speaker; citation: Citation | null }

/**
 * The question as it is asked. It cites the line when one was found for it, unless the line would make of it something that an
 * interviewer does not ask.
 */
export function writeQuestion(
  { question, speaker, citation }: Choice,
  names: SpokenNames,
  language: Language,
): Wording {
  const cited = citation && citedText(question, citation, { names, language })
  const { id, phase, kind, competency: asked, slots } = question
  const scale = competency(asked)
  return {
    phase,
    kind,
    competency: asked,
    ncs: scale.ncs,
    speaker,
    text: cited ?? fillTemplate(question.text[language], names),
    why: fillTemplate(question.why[language], names),
    sources: citation && cited ? [citation] : [],
    slots: [...slots],
    probes: question.probes.map((probe) => ({ slot: probe.slot, text: fillTemplate(probe[language], names) })),
    anchors: [...(question.anchors ?? scale.anchors)[language]],
    bankId: id,
    madeBy: BUILT_IN,
  }
}

/** The wording with the citation, or null when the question has none or the line does not fit into it. */
function citedText(
  { grounded }: BankQuestion,
  { quote, document }: Citation,
  { names, language }: { names: SpokenNames; language: Language },
): string | null {
  if (!grounded) return null
  const text = fillTemplate(wordingFor(grounded[language], document), { ...names, quote })
  return questionFaults(text, language).length === 0 ? text : null
}

/** A wording for the résumé serves the cover letter too: `이력서` and `자기소개서` take the same particles. */
const wordingFor = (wording: string, document: Citation['document']): string =>
  document === 'cover-letter'
    ? wording.replaceAll('이력서', '자기소개서').replaceAll('résumé', 'cover letter')
    : wording
