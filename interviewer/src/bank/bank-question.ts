import { language } from '@maju/contracts/basics'
import type { QuestionKind, Slot } from '@maju/contracts/plan'
import { difficulty, phase, questionKind, slot, speaker } from '@maju/contracts/plan'
import { claim, ncsMajor, sourceKind } from '@maju/contracts/target'
import { z } from 'zod'
import { competencyId } from './competency.ts'

const said = z.string().trim().min(1).max(400)

/** The same text in every language that an interview can be held in. */
export const bilingual = z.strictObject({ ko: said, en: said })

const fiveAnchors = z.array(said).length(5)

/** A question of a pack, as the file holds it. `docs` of the format: interviewer/packs/README.md. */
const fields = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(70),
  phase,
  kind: questionKind,
  competency: competencyId,
  /** `all`, or NCS major categories. */
  families: z.array(z.union([z.literal('all'), ncsMajor])).min(1),
  /** Who would ask this. */
  personas: z.array(speaker).min(1),
  difficulty,
  /** `{company}` and `{job}` may stand in it. */
  text: bilingual,
  /** The wording that cites a line of a document; `{quote}` stands for the line. */
  grounded: z
    .strictObject({
      document: sourceKind,
      /** Kinds of lines that the wording fits, where it does not fit all; obligatory for a company, whose risks are not its plans. */
      kinds: z.array(claim.shape.kind).min(1).optional(),
      ko: said,
      en: said,
    })
    .optional(),
  why: bilingual,
  slots: z.array(slot),
  probes: z.array(z.strictObject({ slot, ko: said, en: said })),
  /** Levels 1 to 5 of this question, where those of its competency do not fit. */
  anchors: z.strictObject({ ko: fiveAnchors, en: fiveAnchors }).optional(),
})

export type BankQuestion = z.infer<typeof fields>

const KINDS: Record<BankQuestion['phase'], readonly QuestionKind[]> = {
  'warm-up': ['intro'],
  experience: ['experience'],
  situational: ['situational', 'case'],
  fit: ['motivation', 'fit'],
  'wrap-up': ['wrap-up'],
}

const STAR: readonly Slot[] = ['situation', 'task', 'action', 'result', 'number', 'lesson']
const CASE: readonly Slot[] = ['problem', 'structure', 'analysis', 'recommendation']
const FIT: readonly Slot[] = ['motive', 'behaviour', 'impact']

/** The evidence that a kind of question can ask for: its own frame, and what an example in the answer would hold. */
export const SLOTS_OF_KIND: Record<QuestionKind, readonly Slot[]> = {
  intro: [...STAR, ...FIT],
  experience: STAR,
  situational: [...CASE, ...STAR],
  case: [...CASE, ...STAR],
  motivation: [...FIT, ...STAR],
  fit: [...FIT, ...STAR],
  'wrap-up': [...STAR, ...FIT],
}

/** Probes that a question brings at least, or as many as it has slots. */
const PROBES = 3

/** A question of the bank: the schema of a pack's entries with every rule that one entry can be checked for alone. */
export const bankQuestion = fields.superRefine((question, check) => {
  for (const message of mistakes(question)) check.addIssue({ code: 'custom', message: `${question.id}: ${message}` })
})

function* mistakes(question: BankQuestion): Generator<string> {
  const { kind, families, grounded } = question
  if (!KINDS[question.phase].includes(kind)) yield `kind ${kind} does not belong to phase ${question.phase}`
  if (families.includes('all') && families.length > 1) yield '"all" stands beside other families'
  yield* slotMistakes(question)
  yield* probeMistakes(question)
  yield* groundedMistakes(question)
  if (grounded?.document === 'company') yield* companyMistakes(kind, grounded)
}

function* slotMistakes({ kind, slots }: BankQuestion): Generator<string> {
  if (kind !== 'wrap-up' && slots.length === 0) yield 'no slots'
  if (new Set(slots).size < slots.length) yield 'a slot is named twice'
  const strange = slots.find((name) => !SLOTS_OF_KIND[kind].includes(name))
  if (strange) yield `slot ${strange} does not belong to kind ${kind}`
}

function* groundedMistakes({ kind, grounded, text, probes }: BankQuestion): Generator<string> {
  if (kind === 'experience' && !grounded) yield 'an experience question needs a grounded wording'
  for (const each of language.options) {
    if (grounded && grounded[each].split('{quote}').length !== 2) yield `grounded.${each} must hold {quote} once`
    const others = [text[each], ...probes.map((probe) => probe[each])]
    if (others.some((other) => other.includes('{quote}'))) yield `{quote} stands in a text that cites nothing (${each})`
  }
}

function* companyMistakes(kind: QuestionKind, { kinds }: NonNullable<BankQuestion['grounded']>): Generator<string> {
  if (kind === 'experience') yield 'what somebody did is not in company documents'
  if (!kinds) yield 'a wording for company documents names the kinds of lines it fits'
}

function* probeMistakes({ slots, probes }: BankQuestion): Generator<string> {
  const probed = new Set(probes.map((probe) => probe.slot))
  const strange = [...probed].find((name) => !slots.includes(name))
  if (strange) yield `a probe is after ${strange}, which the question does not expect`
  if (probed.size < Math.min(PROBES, slots.length)) {
    yield `probes after ${Math.min(PROBES, slots.length)} different slots are needed`
  }
}
