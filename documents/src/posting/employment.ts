import type { Span } from '@maju/contracts/basics'
import type { EmploymentKind } from '@maju/contracts/posting'

/** In the order of what decides: `정규직 전환형 인턴` is an internship, `계약직(정규직 전환 가능)` is for a term. */
const KINDS: readonly (readonly [EmploymentKind, RegExp])[] = [
  ['intern', /인턴십?|체험형|\bintern(?:ship)?\b/iu],
  ['fixed-term', /계약직|기간제|파견직|임시직|\bfixed[- ]term\b|\btemporary\b|\bcontract(?:or)?\b/iu],
  ['part-time', /파트\s?타임|아르바이트|시간제|단시간|\bpart[-_ ]time\b/iu],
  ['freelance', /프리랜서|위촉직|\bfreelance\b|\bself[- ]employed\b/iu],
  ['permanent', /정규직|무기계약직|\bfull[-_ ]time\b|\bpermanent\b/iu],
]

/** The kind of employment that a short text names, and where it names it. Null where it names none. */
export function findEmployment(text: string): (Span & { kind: EmploymentKind }) | null {
  for (const [kind, pattern] of KINDS) {
    const match = pattern.exec(text)
    if (match && !(kind === 'fixed-term' && /무기계약직/u.test(text)))
      return { kind, start: match.index, end: match.index + match[0].length }
  }
  return null
}
