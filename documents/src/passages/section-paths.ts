import type { TextBlock } from '@maju/contracts/document'
import { numberingLevel } from './headings.ts'

/** Headings above each block, the outermost first; a heading is part of its own path. */
export function sectionPaths(blocks: readonly TextBlock[]): string[][] {
  const open: { text: string; level: number }[] = []
  return blocks.map(({ kind, text, level }) => {
    if (kind === 'heading' && text !== '') {
      // What has neither depth nor number stands beside the heading before it.
      const depth = level ?? numberingLevel(text) ?? open.at(-1)?.level ?? 1
      while ((open.at(-1)?.level ?? 0) >= depth) open.pop()
      open.push({ text, level: depth })
    }
    return open.map((heading) => heading.text)
  })
}
