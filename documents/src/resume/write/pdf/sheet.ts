import { type Look, PAGE } from '../look.ts'
import type { Place } from './pen.ts'

/** A strip of the page that is not torn. */
export type Slice = {
  height: number
  /** Room above it, except at the head of a page. */
  before: number
  /** It stays on one page with the slice that follows. */
  keep: boolean
  draw: (place: Place) => void
  /** Drawn again at the head of a page that begins with this slice. */
  again: Slice | null
}

export const slice = (height: number, draw: Slice['draw'], more: Partial<Slice> = {}): Slice => ({
  height,
  draw,
  before: 0,
  keep: false,
  again: null,
  ...more,
})

/** The last of these no longer keeps the next; all others stay together. */
export const together = (slices: readonly Slice[]): Slice[] =>
  slices.map((each, at) => ({ ...each, keep: at < slices.length - 1 }))

/** What is not higher than this share of a page is rather moved to the next one than torn. */
const KEPT_WHOLE = 0.22
export const room = ({ top, bottom }: Look): number => PAGE.height - top - bottom

/** Kept whole where it is not long; else its first two and its last two strips stay together. */
export function keptTogether(slices: readonly Slice[], look: Look): Slice[] {
  if (heightOf(slices) <= room(look) * KEPT_WHOLE) return together(slices)
  return slices.map((each, at) => ({ ...each, keep: each.keep || at === 0 || at === slices.length - 2 }))
}

const heightOf = (slices: readonly Slice[]): number =>
  slices.reduce((sum, { before, height }) => sum + before + height, 0)

/** Draws strips from above to below, on as many pages as they need; null begins a page. */
export function fill(slices: readonly (Slice | null)[], look: Look, newPage: () => void): void {
  const sheet = emptySheet(look, newPage)
  for (const group of groupsOf(slices)) {
    if (group === null) sheet.begin()
    else {
      const repeated = group[0]?.again?.height ?? 0
      if (heightOf(group) + repeated <= room(look)) sheet.makeRoom(heightOf(group), group[0])
      for (const each of group) sheet.draw(each)
    }
  }
}

function emptySheet(look: Look, newPage: () => void) {
  let y = look.top
  const begun = (): boolean => y > look.top
  const begin = (): void => {
    if (begun()) newPage()
    y = look.top
  }
  const place = (each: Slice): void => {
    y += begun() ? each.before : 0
    each.draw({ x: look.side, y })
    y += each.height
  }
  /** Begins a page where that much does not fit on this one. */
  const makeRoom = (height: number, next: Slice | undefined): void => {
    if (!begun() || y + height <= PAGE.height - look.bottom) return
    begin()
    if (next?.again) place(next.again)
  }
  return {
    begin,
    makeRoom,
    draw: (each: Slice): void => {
      makeRoom(each.before + each.height, each)
      place(each)
    },
  }
}

function groupsOf(slices: readonly (Slice | null)[]): (Slice[] | null)[] {
  const groups: (Slice[] | null)[] = []
  let open: Slice[] | null = null
  for (const each of slices) {
    if (each && open) open.push(each)
    else groups.push(each && [each])
    open = each?.keep ? (open ?? groups.at(-1) ?? null) : null
  }
  return groups
}
