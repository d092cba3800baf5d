import type { Language } from '@maju/contracts/basics'
import type { PlannedQuestion } from '@maju/contracts/plan'
import { splitSentences } from '@maju/text/sentences'
import { fingerprint, overlap } from '@maju/text/similarity'
import { asksSomething } from '../bank/question-rules.ts'
import { ownQuestion } from '../plan/own-question.ts'
import { PlanRefusal } from '../plan/plan-refusal.ts'
import { BUILT_IN } from '../plan/write-question.ts'
import { type ChatState, takeAsAsked } from './chat-turn.ts'

/** The decided question counts as asked where that much of it is found again. */
const KEPT = 0.45

/**
 * Where a chat is once a model has spoken: as the rules decided where it asked what they decided; otherwise at the model's own question, so that
 * what is said next is read as an answer to what was really asked.
 */
export function afterOwnWords(state: ChatState, said: { decided: string; text: string }): ChatState {
  const { language } = state.plan
  const question = questionIn(said.text, language)
  if (question === null) return state
  const asked = questionIn(said.decided, language) ?? said.decided
  if (overlap(fingerprint(question, language), fingerprint(asked, language)) >= KEPT) return state
  const own = asQuestion(question, language)
  return own ? takeAsAsked(state, own) : state
}

/** The last sentence that asks something. */
const questionIn = (text: string, language: Language): string | null =>
  splitSentences(text).findLast((sentence) => asksSomething(sentence.text, language))?.text ?? null

function asQuestion(text: string, language: Language): Omit<PlannedQuestion, 'id'> | null {
  try {
    const own = ownQuestion(text, 'experience', language)
    return { ...own, why: text, madeBy: BUILT_IN, speaker: 'lead', secondsToPrepare: 0, secondsToAnswer: 120 }
  } catch (error) {
    if (error instanceof PlanRefusal) return null
    throw error
  }
}
