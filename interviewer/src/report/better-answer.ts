import type { Language } from '@maju/contracts/basics'
import type { FilledSlot, Turn } from '@maju/contracts/interview'
import type { PlannedQuestion, Slot } from '@maju/contracts/plan'
import type { BetterAnswer } from '@maju/contracts/report'
import { splitSentences } from '@maju/text/sentences'
import { tokenise } from '@maju/text/tokens'
import { genericProbes } from '../live/generic-probes.ts'
import { readAnswer } from '../read/read-answer.ts'
import { isFiller } from '../score/fillers.ts'
import { isInstruction } from '../score/instructions.ts'

type Sentence = BetterAnswer['sentences'][number]
type Needs = { question: PlannedQuestion; turns: readonly Turn[]; language: Language }

/** A spoken answer that holds attention has no more; what brings nothing is left out. */
const MOST_SENTENCES = 10

/**
 * A better order for what was said: the candidate's own sentences, those that hold evidence, in the order in which a listener needs them
 * (situation before action before result), sounds that fill time cut from their beginnings. Nothing is added; what is missing becomes
 * a question to the candidate. Null when nothing that was said holds evidence.
 */
export function betterAnswer({ question, turns, language }: Needs): BetterAnswer | null {
  const found = turns.flatMap((turn) => (turn.from === 'candidate' ? sentencesOf(turn, { question, language }) : []))
  if (found.length === 0) return null
  const order = (sentence: Sentence) =>
    sentence.slot === null ? question.slots.length : question.slots.indexOf(sentence.slot)
  const sentences = found.toSorted((one, other) => order(one) - order(other)).slice(0, MOST_SENTENCES)
  const held = new Set(found.flatMap((sentence) => sentence.held))
  return {
    sentences: sentences.map(({ text, slot, from }) => ({ text, slot, from })),
    gaps: question.slots
      .filter((slot) => !held.has(slot))
      .map((slot) => ({ slot, question: askFor(slot, question, language) })),
  }
}

type Held = Sentence & { held: Slot[] }

function sentencesOf(turn: Extract<Turn, { from: 'candidate' }>, { question, language }: Omit<Needs, 'turns'>): Held[] {
  const { filled } = readAnswer(turn.text, { question, language })
  return splitSentences(turn.text).flatMap((sentence) => {
    const inside = filled.filter(({ start, end }) => start < sentence.end && end > sentence.start)
    if (inside.length === 0 || isInstruction(sentence.text)) return []
    const start = sentence.start + fillerLength(sentence.text)
    const quote = turn.text.slice(start, sentence.end)
    if (quote.trim() === '') return []
    return [
      {
        text: quote,
        slot: firstOf(inside, question.slots),
        from: [{ quote, turn: turn.seq, start, end: sentence.end }],
        held: inside.map(({ slot }) => slot),
      },
    ]
  })
}

/** Characters at the beginning that only fill time; never the whole sentence. */
function fillerLength(text: string): number {
  const first = tokenise(text).find((word) => !isFiller(word.text))
  return first?.start ?? 0
}

const firstOf = (inside: readonly FilledSlot[], order: readonly Slot[]): Slot | null =>
  order.find((slot) => inside.some((one) => one.slot === slot)) ?? null

function askFor(slot: Slot, question: PlannedQuestion, language: Language): string {
  const seeded = question.probes.find((probe) => probe.slot === slot)?.text
  return seeded ?? genericProbes[language][slot][question.speaker][0] ?? ''
}
