import type { MadeBy } from '@maju/contracts/basics'
import type { AttemptChange, ComparedAttempt } from '@maju/contracts/comparison'
import type { CandidateTurn } from '@maju/contracts/interview'
import type { Measured } from '@maju/contracts/measurement'
import type { PlannedQuestion } from '@maju/contracts/plan'
import type { Attempt, DeliveryTrack, Judgement } from '@maju/contracts/report'
import { countSyllables } from '@maju/text/syllables'
import { countWords } from '@maju/text/tokens'

type Voice = Extract<DeliveryTrack, { status: 'measured' }>['answers'][number]

type Tried = {
  attempt: Attempt
  scoring: ComparedAttempt['scoring']
  /** Of its recording; null where there is none. */
  voice: Voice | null
}

/** One try as a column: what it holds, how long it is, how it sounded and where it stands, each with what shows it. */
export function comparedAttempt(question: PlannedQuestion, { attempt, scoring, voice }: Tried): ComparedAttempt {
  const said = attempt.turns.filter((turn) => turn.from === 'candidate')
  const { score, at, inputMode } = attempt
  return {
    attempt: attempt.attempt,
    at,
    inputMode,
    scoring,
    slots: question.slots.map((slot) => {
      const quote = quoteFor(slot, said)
      const filled = score ? score.slots.filled.includes(slot) : quote !== null
      return { slot, filled, quote: filled ? quote : null }
    }),
    length: lengthOf(said.map(({ text }) => text).join('\n')),
    voice: voice && voiceOf(voice),
    judgements: score?.judgements ?? [],
    madeBy: score?.madeBy ?? null,
  }
}

const lengthOf = (text: string): ComparedAttempt['length'] => ({
  characters: text.replaceAll(/\s/gu, '').length,
  syllables: countSyllables(text),
  words: countWords(text),
})

/** The words that fill a slot most surely. */
function quoteFor(slot: PlannedQuestion['slots'][number], said: readonly CandidateTurn[]): string | null {
  const filled = said.flatMap((turn) => turn.filled.filter((each) => each.slot === slot))
  return filled.toSorted((one, other) => other.confidence - one.confidence)[0]?.quote ?? null
}

const voiceOf = ({ recordingId, measures, measuredBy }: Voice): ComparedAttempt['voice'] => ({
  recordingId,
  seconds: measures.seconds,
  syllablesPerSecond: measures.syllablesPerSecond,
  wordsPerMinute: measures.wordsPerMinute,
  fillers: measures.fillers,
  fillersPerMinute: measures.fillersPerMinute,
  measuredBy,
})

/** What is different between each try and the one before it. What is not known of both is no difference. */
export function changesBetween(attempts: readonly ComparedAttempt[]): AttemptChange[] {
  return attempts.slice(1).flatMap((after, at) => {
    const before = attempts[at]
    return before ? changed(before, after) : []
  })
}

function changed(before: ComparedAttempt, after: ComparedAttempt): AttemptChange[] {
  const between = { from: before.attempt, to: after.attempt }
  return [
    ...slotChanges(before, after),
    ...after.judgements.flatMap((judgement): AttemptChange[] => {
      const earlier = before.judgements.find(({ dimension }) => dimension === judgement.dimension)
      return after.madeBy && earlier
        ? levelChange(earlier, judgement, after.madeBy, isSameJudge(before.madeBy, after.madeBy)).map((change) => ({
            ...change,
            ...between,
          }))
        : []
    }),
    ...(before.length.characters === after.length.characters
      ? []
      : [
          {
            kind: 'length' as const,
            ...between,
            before: before.length.characters,
            after: after.length.characters,
          },
        ]),
    ...VOICE.flatMap((kind) =>
      voiceChange(before.voice?.[kind], after.voice?.[kind]).map((to) => ({ kind, ...between, ...to })),
    ),
  ]
}

const VOICE = ['syllablesPerSecond', 'wordsPerMinute', 'fillersPerMinute'] as const

function slotChanges(before: ComparedAttempt, after: ComparedAttempt): AttemptChange[] {
  const between = { from: before.attempt, to: after.attempt }
  return after.slots.flatMap(({ slot, filled, quote }): AttemptChange[] => {
    const earlier = before.slots.find((each) => each.slot === slot)
    if (!earlier || earlier.filled === filled) return []
    const words = filled ? quote : earlier.quote
    if (words === null) return []
    return [{ kind: filled ? 'slot-gained' : 'slot-lost', ...between, slot, quote: words }]
  })
}

type LevelChange = Omit<Extract<AttemptChange, { kind: 'level' }>, 'from' | 'to'>

function levelChange(before: Judgement, after: Judgement, madeBy: MadeBy, sameJudge: boolean): LevelChange[] {
  if (before.level === after.level) return []
  const { dimension } = after
  const unsure = sameJudge ? (overlaps(before.spread, after.spread) ? 'ranges-overlap' : null) : 'other-judge'
  return [{ kind: 'level', dimension, before: before.level, after: after.level, unsure, madeBy }]
}

const isSameJudge = (one: MadeBy | null, other: MadeBy): boolean =>
  one?.engine === other.engine && one.model === other.model && one.version === other.version

/** Two ranges that share a level leave it open which try was better. Where there is no level there is no range. */
function overlaps(one: Judgement['spread'], other: Judgement['spread']): boolean {
  return one !== null && other !== null && one[0] <= other[1] && other[0] <= one[1]
}

function voiceChange(before: Measured | undefined, after: Measured | undefined) {
  if (typeof before?.value !== 'number' || typeof after?.value !== 'number' || before.value === after.value) return []
  return [{ before: before.value, after: after.value, certain: before.quality === 'ok' && after.quality === 'ok' }]
}
