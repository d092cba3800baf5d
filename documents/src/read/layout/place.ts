import type { PagePlace } from '@maju/contracts/document'
import type { Box } from './box.ts'

/** A page and its size, in the unit of the boxes on it. */
export type Sheet = { number: number; width: number; height: number }

/** A box as shares of its page; what reaches beyond the page ends there. */
export function placeOf(box: Box, { number, width, height }: Sheet): PagePlace {
  return {
    page: number,
    left: share(box.left, width),
    top: share(box.top, height),
    right: share(box.right, width),
    bottom: share(box.bottom, height),
  }
}

const share = (value: number, of: number): number => Math.min(Math.max(value / of, 0), 1)
