import type { Resume } from '@maju/contracts/resume'
import { find, known, type Piece } from './piece.ts'
import type { ResumeLine } from './resume-lines.ts'
import { labelled } from './table.ts'
import { periodIn } from './when.ts'

const BRANCH =
  /육군|해군|공군|해병대|의무경찰|의경|사회복무요원|공익근무요원|산업기능요원|전문연구요원|카투사|KATUSA|\b(?:Army|Navy|Air Force|Marine Corps|Coast Guard)\b/iu
const RANK =
  /이병|일병|상병|병장|하사|중사|상사|소위|중위|대위|소령|\b(?:Private|Corporal|Sergeant|Lieutenant|Captain|Major)\b/u
type Status = NonNullable<Resume['military']>['status']['value']
const STATUSES: readonly (readonly [Status, RegExp])[] = [
  ['exempted', /면제|exempt(?:ed)?|해당\s?(?:사항\s?)?없음/iu],
  ['not_served', /미필|not (?:yet )?served/iu],
  ['serving', /복무\s?중|currently serving|serving now/iu],
  [
    'served',
    /군필|병역\s?필|만기\s?전역|전역|만기\s?제대|제대|소집\s?해제|복무\s?(?:완료|만료)|필$|honou?rably discharged|discharged|completed|served/iu,
  ],
]

/** Military service where a résumé has a part or a label for it, or says it with its branch; null where it says nothing. */
export function readMilitary(lines: readonly ResumeLine[]): Resume['military'] {
  const own = lines.filter(({ section }) => section === 'military')
  const labels = lines.map(labelled).flatMap(({ military }) => (military ? [military] : []))
  const told = own.length > 0 ? own : labels
  for (const piece of told) {
    const status = statusIn(piece, told)
    if (status) return { status, ...detailsIn(told) }
  }
  return null
}

function statusIn(piece: Piece, all: readonly Piece[]) {
  for (const [value, pattern] of STATUSES) {
    const found = find(piece, pattern)
    if (found) return known(found, 0.92, value)
  }
  // With a rank and an end it is over, though no word says so.
  const when = periodIn(piece)
  const over = when?.to && when.to.value !== 'present' && all.some(({ text }) => BRANCH.test(text))
  return over ? known(piece, 0.75, 'served' as const) : null
}

function detailsIn(told: readonly Piece[]) {
  const first = (pattern: RegExp): Piece | null => {
    for (const piece of told) {
      const found = find(piece, pattern)
      if (found) return found
    }
    return null
  }
  const [branch, rank] = [first(BRANCH), first(RANK)]
  const when = told.map(periodIn).find((period) => period !== null)
  return {
    branch: branch && known(branch, 0.9),
    rank: rank && known(rank, 0.9),
    start: when?.from ?? null,
    end: when?.to ?? null,
  }
}
