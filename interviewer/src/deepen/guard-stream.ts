import { faultOfPart, guardWording, type WordingFault } from './guard-wording.ts'

type Beside = Omit<Parameters<typeof guardWording>[0], 'draft'>

export type StreamGuard = {
  /** Takes what the model said next; gives what may be shown now, often nothing. After a fault it gives nothing any more. */
  push: (delta: string) => string
  /** What broke a rule so far, or null: the caller can stop the model. */
  fault: () => WordingFault | null
  /** The verdict on the whole. Its text replaces everything that was shown. */
  finish: () => ReturnType<typeof guardWording>
}

/** Where a sentence is surely over: its stop is followed by white space. */
const COMPLETE = /[.!?。？！…]+["'’”」)\]]*(?=\s)/gu

/** Guards a wording while it is still coming: holds each sentence back until it is complete and all said so far passes. */
export function guardStream(beside: Beside): StreamGuard {
  let all = ''
  let shown = 0
  let fault: WordingFault | null = null

  function push(delta: string): string {
    if (fault) return ''
    all += delta
    const end = lastCompleteEnd(all, shown)
    if (end === shown) return ''
    fault = faultOfPart(spoken(all.slice(0, end)), beside)
    if (fault) return ''
    const part = all.slice(shown, end)
    const first = shown === 0
    shown = end
    return first ? part.trimStart() : part
  }

  return {
    push,
    fault: () => fault,
    finish: () => (fault ? { ok: false, reason: fault } : guardWording({ draft: all, ...beside })),
  }
}

const spoken = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

function lastCompleteEnd(text: string, from: number): number {
  let end = from
  for (const match of text.slice(from).matchAll(COMPLETE)) end = from + match.index + match[0].length
  return end
}
