import type { Language } from '@maju/contracts/basics'
import type { Slot } from '@maju/contracts/plan'
import type { ReasonCode } from '@maju/contracts/reason'
import type { Advice, Dimension, Judgement, Score } from '@maju/contracts/report'
import { adviceTexts } from './advice-texts.ts'
import { tellingQuote } from './telling-quote.ts'

/** Below this a level is no strength; nobody is praised for something that was not there. */
const LEAST_STRENGTH = 3
/** From this level on nothing needs mending. */
const GOOD_ENOUGH = 5
/** Evidence that is missing in at least this share of the answers that expect it is worth a note. */
const OFTEN_MISSING = 0.5
const MOST_MISSING_NOTES = 2

/** Of two alike the one that a person can act on more directly comes first. */
const MOST_TELLING: readonly Dimension[] = [
  'own-contribution',
  'specificity',
  'reasoning',
  'structure',
  'relevance',
  'fit',
  'competency',
]
const telling = ({ judgement }: Found): number => MOST_TELLING.indexOf(judgement.dimension)
const levelOf = ({ judgement }: Found): number => judgement.level ?? 0

type Found = { questionId: string; judgement: Judgement }

/**
 * What to keep, what to change first, and what else stands out: one strength with its quote, one fix with the question to try again, then
 * notes. All of it follows from the judgements; with nothing scored there is no strength.
 */
export function adviceOf(scores: readonly Score[], language: Language): Advice[] {
  const found = scores.flatMap(({ questionId, judgements }) =>
    judgements.map((judgement) => ({ questionId, judgement })),
  )
  const scored = found.filter(({ judgement }) => judgement.verdict === 'scored')
  return [
    ...strengthIn(scored, language),
    ...fixIn(scored, language),
    ...missingIn(scores, language),
    ...notesOn(scores, found, language),
  ]
}

function strengthIn(scored: readonly Found[], language: Language): Advice[] {
  const best = scored.toSorted((one, other) => levelOf(other) - levelOf(one) || telling(one) - telling(other))[0]
  if (!best || (best.judgement.level ?? 0) < LEAST_STRENGTH) return []
  return [said('strength', best, adviceTexts[language].strength[best.judgement.dimension])]
}

function fixIn(scored: readonly Found[], language: Language): Advice[] {
  const worst = scored.toSorted((one, other) => levelOf(one) - levelOf(other) || telling(one) - telling(other))[0]
  if (!worst || (worst.judgement.level ?? GOOD_ENOUGH) >= GOOD_ENOUGH) return []
  return [said('fix', worst, adviceTexts[language].fix[worst.judgement.dimension])]
}

function said(kind: Advice['kind'], { questionId, judgement }: Found, text: string): Advice {
  const quote = tellingQuote(judgement.evidence)
  return { kind, dimension: judgement.dimension, questionId, text, evidence: quote ? [quote] : [] }
}

/** Evidence that is missing again and again, the most frequent first, with the question where it would have counted. */
function missingIn(scores: readonly Score[], language: Language): Advice[] {
  const expected = new Map<Slot, { times: number; answers: number; questionId: string }>()
  for (const { questionId, slots } of scores) {
    for (const slot of [...slots.filled, ...slots.missing]) {
      const known = expected.get(slot) ?? { times: 0, answers: 0, questionId }
      const isMissing = slots.missing.includes(slot)
      expected.set(slot, {
        times: known.times + (isMissing ? 1 : 0),
        answers: known.answers + 1,
        questionId: isMissing && known.times === 0 ? questionId : known.questionId,
      })
    }
  }
  return [...expected]
    .filter(([, { times, answers }]) => times >= 2 && times / answers >= OFTEN_MISSING)
    .toSorted(([, one], [, other]) => other.times - one.times)
    .slice(0, MOST_MISSING_NOTES)
    .map(([slot, { times, answers, questionId }]) => ({
      kind: 'note',
      dimension: 'structure',
      questionId,
      text: adviceTexts[language].missing[slot].replace('{times}', String(times)).replace('{answers}', String(answers)),
      evidence: [],
    }))
}

function notesOn(scores: readonly Score[], found: readonly Found[], language: Language): Advice[] {
  const { notes } = adviceTexts[language]
  const withReason = (code: ReasonCode) =>
    found.filter(({ judgement }) => judgement.reasons.some((reason) => reason.code === code))
  const answersWith = (code: ReasonCode) => new Set(withReason(code).map(({ questionId }) => questionId)).size
  const unscored = found.filter(({ judgement }) => judgement.verdict !== 'scored').length
  const worth: [boolean, string, Advice['dimension']][] = [
    [answersWith('mostly-we') >= 2, notes.mostlyWe, 'own-contribution'],
    [scores.length > 0 && unscored > found.length / 2, notes.fewEvidence, null],
    [answersWith('honest-pass') > 0, notes.honestPass, null],
  ]
  return worth
    .filter(([holds]) => holds)
    .map(([, text, dimension]) => ({ kind: 'note', dimension, questionId: null, text, evidence: [] }))
}
