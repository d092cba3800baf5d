import { around, type Box } from '../layout/box.ts'

/** The upright box around one that is turned clockwise, in radians, around the middle of its page. */
export function turnedBox(box: Box, radians: number, page: { width: number; height: number }): Box {
  if (radians === 0) return box
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const corners = [box.left, box.right].flatMap((left) =>
    [box.top, box.bottom].map((top) => {
      const [across, down] = [left - page.width / 2, top - page.height / 2]
      const x = page.width / 2 + across * cos - down * sin
      const y = page.height / 2 + across * sin + down * cos
      return { left: x, right: x, top: y, bottom: y }
    }),
  )
  return around(corners)
}
