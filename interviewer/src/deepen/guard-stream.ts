import { faultOfPart, guardWording, type WordingFault } from './guard-wording.ts'

type Beside = Omit<Parameters<typeof guardWording>[0], 'draft'>
type Verdict<Fault> = { ok: true; text: string } | { ok: false; reason: Fault }

export type SentenceGuard<Fault> = {
  /** Takes what the model said next; gives what may be shown now, often nothing. After a fault it gives nothing any more. */
  push: (delta: string) => string
  /** What broke a rule so far, or null: the caller can stop the model. */
  fault: () => Fault | null
  /** The verdict on the whole. Its text replaces everything that was shown. */
  finish: () => Verdict<Fault>
}
export type StreamGuard = SentenceGuard<WordingFault>

/** Where a sentence is surely over: its stop is followed by white space. */
const COMPLETE = /[.!?。？！…]+["'’”」)\]]*(?=\s)/gu

/** Guards the wording of a decided turn while it is still coming. */
export const guardStream = (beside: Beside): StreamGuard =>
  guardSentences({
    ofPart: (text) => faultOfPart(text, beside),
    ofWhole: (draft) => guardWording({ draft, ...beside }),
  })

type Rules<Fault> = { ofPart: (text: string) => Fault | null; ofWhole: (text: string) => Verdict<Fault> }

/** Holds each sentence back until it is complete and all said so far passes. */
export function guardSentences<Fault>({ ofPart, ofWhole }: Rules<Fault>): SentenceGuard<Fault> {
  let all = ''
  let shown = 0
  let fault: Fault | null = null

  function push(delta: string): string {
    if (fault !== null) return ''
    all += delta
    const end = lastCompleteEnd(all, shown)
    if (end === shown) return ''
    fault = ofPart(spoken(all.slice(0, end)))
    if (fault !== null) return ''
    const part = all.slice(shown, end)
    const first = shown === 0
    shown = end
    return first ? part.trimStart() : part
  }

  return {
    push,
    fault: () => fault,
    finish: () => (fault === null ? ofWhole(all) : { ok: false, reason: fault }),
  }
}

const spoken = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

function lastCompleteEnd(text: string, from: number): number {
  let end = from
  for (const match of text.slice(from).matchAll(COMPLETE)) end = from + match.index + match[0].length
  return end
}
