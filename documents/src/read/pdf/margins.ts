import { type Line, linesOf } from '../layout/lines.ts'
import type { Segment } from '../layout/segment.ts'

/** The text of one page, and what it repeats from page to page above and below. */
export type PageParts = { header: Line[]; body: Segment[]; footer: Line[] }

type Page = { segments: readonly Segment[]; height: number }

/** Share of the page's height. */
const MARGIN = 0.09
const LEAST_PAGES = 2

/** Parts the lines that stand at the same edge of most pages, numbers aside, from the text between. */
export function partMargins(pages: readonly Page[]): PageParts[] {
  const edges = pages.map((page) => linesOf(page.segments.filter((segment) => isAtEdge(segment, page))))
  const seen = new Map<string, number>()
  for (const lines of edges) for (const key of new Set(lines.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const most = Math.max(LEAST_PAGES, pages.length / 2)
  return pages.map((page, at) => {
    const repeated = (edges[at] ?? []).filter((line) => (seen.get(keyOf(line)) ?? 0) >= most)
    const taken = new Set(repeated.flatMap(({ segments }) => segments))
    return {
      header: repeated.filter(({ baseline }) => baseline < page.height / 2),
      body: page.segments.filter((segment) => !taken.has(segment)),
      footer: repeated.filter(({ baseline }) => baseline >= page.height / 2),
    }
  })
}

const isAtEdge = ({ box }: Segment, { height }: Page): boolean =>
  box.bottom <= height * MARGIN || box.top >= height * (1 - MARGIN)

/** The same for the same line on every page. */
const keyOf = ({ text, baseline }: Line): string => `${Math.round(baseline / 4)} ${text.replaceAll(/\d+/g, '#')}`
