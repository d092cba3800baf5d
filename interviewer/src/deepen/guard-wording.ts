import type { InterviewerTurn } from '@maju/contracts/interview'
import { questionFaults } from '../bank/question-rules.ts'
import type { PlanDraft } from '../plan/make-plan.ts'
import { hasHidden, hasLink, isInLanguage, judges, namesRubric, ungroundedNumbers, unquotable } from './grounded.ts'
import { keepsIntention } from './intention.ts'

/** Why a model's wording is not said. */
export type WordingFault =
  | 'empty'
  | 'too-long'
  | 'hidden-characters'
  | 'link'
  | 'wrong-language'
  | 'new-number'
  | 'new-quotation'
  | 'quotation-lost'
  | 'rubric'
  | 'judges'
  | 'double'
  | 'leading'
  | 'private'
  | 'asks-nothing'
  | 'other-intention'

type DecidedTurn = Pick<InterviewerTurn, 'act' | 'slot' | 'speaker' | 'questionId' | 'text' | 'sources'>
type Beside = { turn: DecidedTurn; plan: PlanDraft }

const LONGEST = 450
/** A run of an anchor this long is no chance. */
const RUN_OF_ANCHOR = 14

/** Accepts a model's wording of a decided turn, or says which rule it breaks; then the bank's wording stands. */
export function guardWording({
  draft,
  turn,
  plan,
}: { draft: string } & Beside): { ok: true; text: string } | { ok: false; reason: WordingFault } {
  const text = draft
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^"(.*)"$/u, '$1')
  const reason = text === '' ? 'empty' : (faultOfPart(text, { turn, plan }) ?? faultOfWhole(text, { turn, plan }))
  return reason ? { ok: false, reason } : { ok: true, text }
}

/** What is wrong already with a part of a wording: nothing that follows could mend it. */
export function faultOfPart(text: string, { turn, plan }: Beside): WordingFault | null {
  const { language, company, jobTitle } = plan
  const grounds = [turn.text, ...turn.sources.map(({ quote }) => quote), company, jobTitle]
  const asked = questionFaults(text, language)
  const before = questionFaults(turn.text, language)
  const isNew = (fault: 'double' | 'leading' | 'private'): boolean => asked.includes(fault) && !before.includes(fault)
  const faults: [WordingFault, boolean][] = [
    ['too-long', text.length > Math.max(LONGEST, turn.text.length * 1.5)],
    ['hidden-characters', hasHidden(text)],
    ['link', hasLink(text)],
    ['wrong-language', !isInLanguage(text, language)],
    ['new-number', ungroundedNumbers(text, grounds).length > 0],
    ['new-quotation', unquotable(text, grounds).length > 0],
    [
      'rubric',
      (namesRubric(text, language) && !namesRubric(turn.text, language)) || quotesAnchor(text, { turn, plan }),
    ],
    ['judges', judges(text, language) && !judges(turn.text, language)],
    ['double', isNew('double')],
    ['leading', isNew('leading')],
    ['private', isNew('private')],
  ]
  return faults.find(([, broken]) => broken)?.[0] ?? null
}

function faultOfWhole(text: string, { turn, plan }: Beside): WordingFault | null {
  const asks = (said: string): boolean => !questionFaults(said, plan.language).includes('asks-nothing')
  const quotations = turn.sources.map(({ quote }) => quote).filter((quote) => turn.text.includes(quote))
  if (asks(turn.text) && !asks(text)) return 'asks-nothing'
  if (!asks(turn.text) && asks(text)) return 'double'
  if (quotations.some((quote) => !text.includes(quote))) return 'quotation-lost'
  return keepsIntention(text, turn, plan) ? null : 'other-intention'
}

const bare = (said: string): string => said.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** A run of characters out of an anchored level that the decided words do not have. */
function quotesAnchor(text: string, { turn, plan }: Beside): boolean {
  const [draft, decided] = [bare(text), bare(turn.text)]
  const anchors = plan.questions.find(({ id }) => id === turn.questionId)?.anchors ?? []
  const run = plan.language === 'ko' ? RUN_OF_ANCHOR : RUN_OF_ANCHOR * 2
  return anchors.map(bare).some((anchor) => {
    for (let at = 0; at + run <= anchor.length; at += 1) {
      const part = anchor.slice(at, at + run)
      if (draft.includes(part) && !decided.includes(part)) return true
    }
    return false
  })
}
