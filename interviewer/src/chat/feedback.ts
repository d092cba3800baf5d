import type { Language } from '@maju/contracts/basics'
import type { FilledSlot } from '@maju/contracts/interview'
import type { PlannedQuestion } from '@maju/contracts/plan'
import { fillTemplate } from '@maju/text/particles'
import { joined } from '../live/wording.ts'
import { readAnswer } from '../read/read-answer.ts'
import { chatBook } from './chat-books.ts'
import { withoutStop } from './without-stop.ts'

const LONGEST_QUOTE = 40

/** What was heard on this question, quoted, and what was not: no more than the reading holds, and no judgement. */
export function feedbackOn(question: PlannedQuestion, answers: readonly string[], language: Language): string {
  const { feedback, slots } = chatBook[language]
  const found = new Map<string, FilledSlot>()
  for (const text of answers)
    for (const filled of readAnswer(text, { question, language }).filled)
      if (filled.confidence >= (found.get(filled.slot)?.confidence ?? 0)) found.set(filled.slot, filled)
  const heard = question.slots.flatMap((slot) => {
    const filled = found.get(slot)
    return filled ? [fillTemplate(feedback.piece, { slot: slots[slot], quote: short(filled.quote) })] : []
  })
  const missing = question.slots.filter((slot) => !found.has(slot)).map((slot) => slots[slot])
  return joined([
    heard.length > 0 ? fillTemplate(feedback.heard, { heard: heard.join(', ') }) : feedback.nothingHeard,
    missing.length > 0 ? fillTemplate(feedback.missing, { missing: missing.join(', ') }) : feedback.whole,
    feedback.byRules,
  ])
}

const short = (quote: string): string => {
  const said = withoutStop(quote.replaceAll(/\s+/gu, ' '))
  return said.length <= LONGEST_QUOTE ? said : `${said.slice(0, LONGEST_QUOTE)}…`
}
