import type { Citation } from '@maju/contracts/plan'
import type { Claim, DocumentKind } from '@maju/contracts/target'
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

/** How well a line serves a question: by its kind; 0 where the question's wording does not cite such a document. */
export function worthOf({ grounded, phase }: BankQuestion, { claim }: Quotable): number {
  const worth = grounded ? tableOf(grounded.document, claim.document, phase) : null
  const kind = worth?.[claim.kind] ?? 0
  return kind > 0 && phase === 'experience' && claim.numbers.length > 0 ? kind + NUMBER_BONUS : kind
}

/** A wording for the résumé can cite the cover letter as well. */
function tableOf(wording: DocumentKind, document: DocumentKind, phase: BankQuestion['phase']): Worth | null {
  if (wording === 'posting') return document === 'posting' ? (phase === 'fit' ? COMPANY : WORK) : null
  if (document === 'posting') return null
  if (wording === 'resume') return DONE
  return document === 'cover-letter' ? WANTED : null
}

type Needs = { quotables: readonly Quotable[]; cohesion: Cohesion; random: Random; used: Set<string> }

/** Questions that cite the posting at least, if it claims enough. */
const FROM_POSTING = 2

/**
 * The line that each question cites, where it cites one: at least half of the experience questions one of résumé or cover letter,
 * at least two questions one of the posting, as far as there are lines; no line twice.
 */
export function citeDocuments(questions: readonly BankQuestion[], needs: Needs): Map<BankQuestion, Citation> {
  const { quotables, used, ...rest } = needs
  const assign = (some: readonly BankQuestion[], atLeast: number, lines = quotables) =>
    assignClaims(some, lines, used, { ...rest, worth: worthOf, atLeast })
  const experience = questions.filter(({ phase }) => phase === 'experience')
  const fromPosting = questions.filter(({ phase, grounded }) => phase !== 'warm-up' && grounded?.document === 'posting')
  const others = questions.filter((question) => !experience.includes(question) && !fromPosting.includes(question))
  return new Map([
    ...assign(experience, Math.ceil(experience.length / 2), deedsOf(quotables)),
    ...assign(fromPosting, FROM_POSTING),
    ...assign(others, others.length),
  ])
}

/** What somebody did, where that is told; a position held only where nothing else is. */
function deedsOf(quotables: readonly Quotable[]): readonly Quotable[] {
  const deeds = quotables.filter(({ claim }) => claim.document !== 'posting' && claim.kind !== 'role')
  return deeds.some(({ claim }) => (DONE[claim.kind] ?? 0) > 0) ? deeds : quotables
}
