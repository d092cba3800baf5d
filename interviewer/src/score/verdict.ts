import type { Span } from '@maju/contracts/basics'
import type { Reason } from '@maju/contracts/reason'
import type { Dimension, Evidence, Judgement } from '@maju/contracts/report'
import type { Said } from './said.ts'
import { evidenceFor } from './said.ts'

/** Words of the candidate: a place in what is visible of a turn. */
export type Place = Span & { said: Said }

/** A level with the words that it rests on; null where there is too little to tell. */
export type Verdict = { level: number | null; places: readonly Place[]; reasons: Reason[] }

const QUOTES = 3
const LONGEST_QUOTE = 280
/** Rules see less than a person does: how far they may be off, with few quotes and with many. */
const HALF_SPREAD = { few: 1.5, many: 1 } as const

/** The reason in a list, or an empty list: reasons are gathered from what holds. */
export const when = (holds: boolean, code: Reason['code'], values: Reason['values'] = {}): Reason[] =>
  holds ? [{ code, values }] : []

/** Nothing that a level could rest on, and what is missing. */
export const nothing = (...reasons: Reason[]): Verdict => ({ level: null, places: [], reasons })

export const because = (code: Reason['code'], values: Reason['values'] = {}): Reason => ({ code, values })

/** The judgement as the contract has it. Without a quote there is no level. `half` is how far the level may be off, in levels. */
export function judgementOf(dimension: Dimension, { level, places, reasons }: Verdict, half?: number): Judgement {
  const evidence = evidenceAt(places)
  if (level === null || evidence.length === 0)
    return insufficient(dimension, because('too-little-evidence'), ...reasons)
  const width = half ?? (evidence.length < QUOTES ? HALF_SPREAD.few : HALF_SPREAD.many)
  return {
    dimension,
    verdict: 'scored',
    level: clamp(level),
    spread: spreadAround(clamp(level), width),
    evidence,
    reasons,
  }
}

/** At the ends of the scale the spread is as wide as in its middle: it reaches further to the other side. */
function spreadAround(level: number, half: number): [number, number] {
  const low = Math.max(1, Math.min(level - half, 5 - 2 * half))
  return [low, Math.min(5, Math.max(level + half, low + 2 * half))]
}

export function insufficient(dimension: Dimension, ...reasons: Reason[]): Judgement {
  return { dimension, verdict: 'insufficient', level: null, spread: null, evidence: [], reasons }
}

const clamp = (level: number): number => Math.min(5, Math.max(1, level))

/** Quotes in the order of the interview, none inside another, each at most a few lines long. */
function evidenceAt(places: readonly Place[]): Evidence[] {
  const chosen: Place[] = []
  for (const place of places) {
    if (chosen.length === QUOTES) break
    const overlaps = chosen.some(
      (other) => other.said === place.said && place.start < other.end && other.start < place.end,
    )
    if (!overlaps) chosen.push(place)
  }
  return chosen
    .toSorted((one, other) => one.said.seq - other.said.seq || one.start - other.start)
    .flatMap(({ said, start, end }) => evidenceFor(said, shortened(said, { start, end })) ?? [])
}

/** Cut after a whole word. */
function shortened(said: Said, { start, end }: Span): Span {
  if (end - start <= LONGEST_QUOTE) return { start, end }
  const cut = said.visible.slice(start, start + LONGEST_QUOTE)
  const space = cut.lastIndexOf(' ')
  return {
    start,
    end:
      start +
      (space > LONGEST_QUOTE / 2 ? space : LONGEST_QUOTE) -
      (isHighSurrogate(cut) && space <= LONGEST_QUOTE / 2 ? 1 : 0),
  }
}

const isHighSurrogate = (text: string): boolean => /[\ud800-\udbff]$/.test(text)
