import type { InterviewerTurn } from '@maju/contracts/interview'
import { asksSomething } from '../bank/question-rules.ts'
import type { PlanDraft } from '../plan/make-plan.ts'
import { keepsIntention } from './intention.ts'
import { type WordsFault, wordsFault } from './words-fault.ts'

/** Why a model's wording of a decided turn is not said. */
export type WordingFault = WordsFault | 'quotation-lost' | 'other-intention'

type DecidedTurn = Pick<InterviewerTurn, 'act' | 'slot' | 'speaker' | 'questionId' | 'text' | 'sources'>
type Beside = { turn: DecidedTurn; plan: PlanDraft }

const LONGEST_CHARACTERS = 450
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
  const mostCharacters = Math.max(LONGEST_CHARACTERS, turn.text.length * 1.5)
  const fault = wordsFault(text, { language, grounds, mostCharacters, decided: turn.text })
  return fault ?? (quotesAnchor(text, { turn, plan }) ? 'rubric' : null)
}

function faultOfWhole(text: string, { turn, plan }: Beside): WordingFault | null {
  const [asked, asks] = [turn.text, text].map((said) => asksSomething(said, plan.language))
  const quotations = turn.sources.map(({ quote }) => quote).filter((quote) => turn.text.includes(quote))
  if (asked && !asks) return 'asks-nothing'
  if (!asked && asks) return 'double'
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
