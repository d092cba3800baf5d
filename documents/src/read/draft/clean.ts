import type { HiddenReason, HiddenText, PagePlace, TextBlock } from '@maju/contracts/document'
import { findHidden, type HiddenKind, visible } from '@maju/text/hidden'
import type { Draft } from './draft.ts'

/** Control characters are rests of files and not somebody's text: they go without being shown as found. */
const REASONS: Record<HiddenKind, HiddenReason | null> = {
  'zero-width': 'zero-width',
  tag: 'zero-width',
  direction: 'bidi',
  control: null,
}

/** The same text as a reader sees it: composed letters, no control characters, and what takes no room kept apart. */
export function clean(draft: Draft): Draft {
  const hidden: HiddenText[] = draft.hidden.flatMap((one) => {
    const text = spaced(visible(one.text))
    return text === '' ? [] : [{ ...one, text }]
  })
  const blocks = draft.blocks.flatMap((block) => {
    hidden.push(...unseenIn(block.text, block.place))
    return cleanBlock(block)
  })
  return { ...draft, blocks, hidden }
}

function cleanBlock(block: TextBlock): TextBlock[] {
  const text = block.text
    .split('\t')
    .map((cell) => spaced(visible(cell)))
    .join('\t')
  return text.trim() === '' ? [] : [{ ...block, text: block.kind === 'row' ? text : text.trim() }]
}

/** Line ends and every kind of space become the one space; the letters are composed. */
const spaced = (text: string): string =>
  text
    .replaceAll(/[\n\r\u2028\u2029\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\v\f\t]/g, ' ')
    .normalize('NFC')
    .trim()

/** Characters without width or that turn the direction. What is written in tags is spelled out. */
function unseenIn(text: string, place: PagePlace | null): HiddenText[] {
  return findHidden(text).flatMap(({ text: run, kind }) => {
    const reason = REASONS[kind]
    return reason === null ? [] : [{ text: spelled(run), reason, place }]
  })
}

/** Letters of the tag block as the letters that they stand for, other characters by their code point. */
function spelled(run: string): string {
  return Array.from(run, (character) => {
    const code = character.codePointAt(0) ?? 0
    const letter = code - 0xe0000
    return letter >= 0x20 && letter < 0x7f
      ? String.fromCodePoint(letter)
      : `U+${code.toString(16).toUpperCase().padStart(4, '0')} `
  })
    .join('')
    .trim()
}
