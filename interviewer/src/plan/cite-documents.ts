import type { Citation } from '@maju/contracts/plan'
import type { Claim, SourceKind } from '@maju/contracts/target'
import type { BankQuestion } from '../bank/bank.ts'
import { assignClaims } from './assign-claims.ts'
import type { Cohesion } from './cohesion.ts'
import type { Quotable } from './quotable.ts'
import type { Random } from './seeded.ts'

type Worth = Partial<Record<Claim['kind'], number>>

/** Which lines a question after what somebody did can cite. */
const DONE: Worth = { achievement: 1, duty: 0.6, role: 0.2 }
/** Which lines of a posting a situation, and a question after fit, can grow from. */
const WORK: Worth = { duty: 1, requirement: 0.4, preference: 0.3, risk: 1, value: 0.2 }
const COMPANY: Worth = { value: 1, duty: 0.9, requirement: 0.6, preference: 0.4 }
const WANTED: Worth = { value: 1, achievement: 0.8, duty: 0.7 }
const NUMBER_BONUS = 0.2

/** What a company says of itself that can be asked about; which of it a question is for, its wording says. */
const ABOUT_COMPANY: Worth = { value: 1, risk: 1, achievement: 1, plan: 1 }

/** How well a line serves a question: by its kind; 0 where the question's wording does not cite such a document. */
export function worthOf({ grounded, phase }: BankQuestion, { claim }: Quotable): number {
  const fits = grounded && (grounded.kinds?.includes(claim.kind) ?? true)
  const worth = fits ? tableOf(grounded.document, claim.document, phase) : null
  const kind = worth?.[claim.kind] ?? 0
  return kind > 0 && phase === 'experience' && claim.numbers.length > 0 ? kind + NUMBER_BONUS : kind
}

/** A wording for the résumé can cite the cover letter as well. */
function tableOf(wording: SourceKind, document: SourceKind, phase: BankQuestion['phase']): Worth | null {
  if (wording === 'company' || document === 'company') return wording === document ? ABOUT_COMPANY : null
  if (wording === 'posting') return document === 'posting' ? (phase === 'fit' ? COMPANY : WORK) : null
  if (document === 'posting') return null
  if (wording === 'resume') return DONE
  return document === 'cover-letter' ? WANTED : null
}

type Needs = { quotables: readonly Quotable[]; cohesion: Cohesion; random: Random; used: Set<string> }

/** Questions that cite the posting at least, if it claims enough. */
const FROM_POSTING = 2
/** Questions that cite the company at most: the interview is about the candidate. */
export const MOST_FROM_COMPANY = 3

/**
 * The line that each question cites, where it cites one: at least half of the experience questions one of résumé or cover letter,
 * at least two questions one of the posting, at most three one of the company, as far as there are lines; no line twice.
 */
export function citeDocuments(questions: readonly BankQuestion[], needs: Needs): Map<BankQuestion, Citation> {
  const { quotables, used, ...rest } = needs
  const assign = (some: readonly BankQuestion[], atLeast: number, lines = quotables) =>
    assignClaims(some, lines, used, { ...rest, worth: worthOf, atLeast })
  const experience = questions.filter(({ phase }) => phase === 'experience')
  const fromPosting = questions.filter(({ phase, grounded }) => phase !== 'warm-up' && grounded?.document === 'posting')
  const fromCompany = questions.filter(({ grounded }) => grounded?.document === 'company')
  const others = questions.filter((question) => ![...experience, ...fromPosting, ...fromCompany].includes(question))
  const left = MOST_FROM_COMPANY - quotables.filter((line) => isOfCompany(line) && used.has(line.citation.quote)).length
  return new Map([
    ...assign(experience, Math.ceil(experience.length / 2), deedsOf(quotables)),
    ...assign(fromPosting, FROM_POSTING),
    ...assign(fromCompany.slice(0, Math.max(0, left)), left),
    ...assign(others, others.length),
  ])
}

const isOfCompany = ({ claim }: Quotable): boolean => claim.document === 'company'

/** What somebody did, where that is told; a position held only where nothing else is. */
function deedsOf(quotables: readonly Quotable[]): readonly Quotable[] {
  const own = quotables.filter((line) => !isOfCompany(line))
  const deeds = own.filter(({ claim }) => claim.document !== 'posting' && claim.kind !== 'role')
  return deeds.some(({ claim }) => (DONE[claim.kind] ?? 0) > 0) ? deeds : own
}
