import type { PlanRequest } from '@maju/contracts/plan'
import type { Claim } from '@maju/contracts/target'
import type { Bank, BankQuestion } from '../bank/bank.ts'
import { readClaims } from '@maju/text/sources/read-documents'
import type { Rules } from './choose-question.ts'
import { worthOf } from './cite-documents.ts'
import type { Cohesion, Terms } from './cohesion.ts'
import { cohesionOf, termsOf } from './cohesion.ts'
import { guessNcsMajor } from './guess-family.ts'
import type { PlanTarget } from './plan-target.ts'
import type { Quotable } from './quotable.ts'
import { quotables } from './quotable.ts'
import type { Random } from './seeded.ts'
import { seededRandom } from './seeded.ts'
import type { SpokenNames } from './spoken-names.ts'
import { spokenNames } from './spoken-names.ts'
import { fieldsIn, fieldsSuit } from './subfields.ts'

/** All that choosing and wording a question depends on. */
export type Setting = Rules & {
  names: SpokenNames
  quotables: readonly Quotable[]
  cohesion: Cohesion
  random: Random
  /** Whether the company said anything that a question can cite. */
  knowsCompany: boolean
  /** Whether a question is of the job's own family. */
  isOwn: (question: BankQuestion) => boolean
  /** Whether a line of that document can be cited by the question. */
  cites: (question: BankQuestion, document: Claim['document']) => boolean
}

type Needs = {
  request: Pick<PlanRequest, 'language' | 'difficulty' | 'focus'>
  target: PlanTarget
  bank: Bank
  seed: string
}

/** Reads the documents and fixes what the choice of questions depends on. */
export function planSetting({ request, target, bank, seed }: Needs): Setting {
  const { language, difficulty } = request
  const claims = readClaims(target.documents)
  const lines = quotables(claims, language)
  const cohesion = cohesionOf(bank)
  const random = seededRandom(seed)
  return {
    bank,
    focus: request.focus ?? null,
    difficulty,
    language,
    random,
    cohesion,
    quotables: lines,
    names: spokenNames(target, language),
    knowsCompany: lines.some(({ claim }) => claim.document === 'company'),
    ...familyOf(target, claims),
    fit: fitOf(target, lines, cohesion),
    cites: (question, document) =>
      lines.some((line) => line.claim.document === document && worthOf(question, line) > 0),
  }
}

const WORK: ReadonlySet<Claim['kind']> = new Set(['duty', 'requirement', 'preference'])

function familyOf(target: PlanTarget, claims: readonly Claim[]): Pick<Setting, 'suits' | 'isOwn'> {
  const posting = target.documents.find(({ kind }) => kind === 'posting')?.text ?? ''
  const major = target.ncsMajor ?? guessNcsMajor({ jobTitle: target.jobTitle, posting })
  if (major === null) return { suits: isGeneral, isOwn: () => false }
  const named = fieldsIn(target.jobTitle, major)
  const work = claims.filter(({ document, kind }) => document === 'posting' && WORK.has(kind))
  const job = named.size > 0 ? named : fieldsIn(work.map(({ quote }) => quote).join('\n'), major)
  const isOwn = (question: BankQuestion): boolean =>
    question.families.some((family) => family === major) && fieldsSuit(fieldsOf(question, major), job)
  return { isOwn, suits: (question) => isGeneral(question) || isOwn(question) }
}

const isGeneral = ({ families }: BankQuestion): boolean => families.includes('all')

const fieldsOf = ({ text }: BankQuestion, major: string): ReadonlySet<number> =>
  fieldsIn(`${text.ko} ${text.en}`, major)

/** Cohesion from here on is as good as it gets. */
const CLOSE = 0.5

const TOLD: ReadonlySet<Claim['kind']> = new Set(['achievement', 'duty'])

/** Half by the job, half by what the candidate can tell of. */
function fitOf(target: PlanTarget, lines: readonly Quotable[], cohesion: Cohesion): Rules['fit'] {
  const job = termsOf(
    target.jobTitle,
    ...quotes(lines, (claim) => claim.document === 'posting' && WORK.has(claim.kind)),
  )
  const done = termsOf(...quotes(lines, (claim) => claim.document !== 'company' && TOLD.has(claim.kind)))
  const close = (question: BankQuestion, terms: Terms): number => Math.min(1, cohesion.with(question, terms) / CLOSE)
  return (question) => (close(question, job) + close(question, done)) / 2
}

const quotes = (lines: readonly Quotable[], of: (claim: Claim) => boolean): string[] =>
  lines.filter(({ claim }) => of(claim)).map(({ citation }) => citation.quote)
