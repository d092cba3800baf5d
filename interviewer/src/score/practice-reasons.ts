import type { Reason } from '@maju/contracts/reason'
import type { Counted } from './counted.ts'
import type { Marker } from './marker-kind.ts'
import { HOLDING } from './marker-kind.ts'

const WORDS_SHOWN = 5

/** Why a level of practice is what it is: the candidate's own phrases that lifted it, and those that held it down. */
export function practiceReasons(counted: readonly Counted[]): Reason[] {
  const phrases = (holding: boolean) =>
    distinct(
      counted.flatMap(({ text, markers }) =>
        markers.filter(({ kind }) => HOLDING.has(kind) === holding).map((marker) => said(text, marker)),
      ),
    )
  const lifted = phrases(false)
  const held = phrases(true)
  const reasons: Reason[] = []
  if (lifted.length > 0)
    reasons.push({
      code: 'anchor-matched',
      values: { count: lifted.length, words: lifted.slice(0, WORDS_SHOWN).join(', ') },
    })
  if (held.length > 0)
    reasons.push({ code: 'vague-words', values: { count: held.length, words: held.slice(0, WORDS_SHOWN).join(', ') } })
  return reasons
}

const WORD_TAIL = /^[가-힣]*/u

/** The phrase as it was said; a Korean one up to the end of its 어절. */
function said(text: string, { start, end }: Marker): string {
  return (
    text.slice(start, end) +
    (/[가-힣]$/u.test(text.slice(start, end)) ? (WORD_TAIL.exec(text.slice(end, end + 12))?.[0] ?? '') : '')
  )
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.toLowerCase()))]
}
