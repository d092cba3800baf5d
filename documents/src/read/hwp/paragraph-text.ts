import { uint16, uint32 } from './records.ts'

/** Letters of one look that follow each other. */
export type HwpRun = { text: string; look: number }

/** A control takes eight places of a letter, except these, which take one (table 6 of the specification). */
const SINGLE = new Set([0, 10, 13, 24, 25, 26, 27, 28, 29, 30, 31])
const PLACES_OF_A_CONTROL = 8
const FIRST_LETTER = 32

const LETTERS: Record<number, string> = { 9: '\t', 10: '\n', 24: '-', 30: ' ', 31: ' ' }

/** Bytes of a change of the look: where it begins and which it is. */
const CHANGE = 8

/** The letters of a paragraph without its controls, by their looks. */
export function runsOf(text: DataView | undefined, looks: DataView | undefined): HwpRun[] {
  const runs: HwpRun[] = []
  const changes = changesOf(looks)
  let change = 0
  for (const { letter, at } of lettersOf(text)) {
    while ((changes[change + 1]?.from ?? Number.POSITIVE_INFINITY) <= at) change += 1
    const look = changes[change]?.look ?? 0
    const last = runs.at(-1)
    if (last?.look === look) last.text += letter
    else runs.push({ text: letter, look })
  }
  return runs
}

function changesOf(looks: DataView | undefined): { from: number; look: number }[] {
  if (!looks) return []
  return Array.from({ length: Math.floor(looks.byteLength / CHANGE) }, (_, index) => ({
    from: uint32(looks, index * CHANGE),
    look: uint32(looks, index * CHANGE + 4),
  }))
}

function* lettersOf(text: DataView | undefined): Generator<{ letter: string; at: number }> {
  if (!text) return
  for (let at = 0; at < text.byteLength / 2; at += 1) {
    const code = uint16(text, at * 2)
    yield { letter: code < FIRST_LETTER ? (LETTERS[code] ?? '') : String.fromCharCode(code), at }
    if (code < FIRST_LETTER && !SINGLE.has(code)) at += PLACES_OF_A_CONTROL - 1
  }
}
