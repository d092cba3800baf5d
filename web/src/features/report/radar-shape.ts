/** A place on the radar; null where the competency has no level. */
export type RadarPoint = { x: number; y: number } | null

/**
 * The figure over the axes as an SVG path: a wedge for each two neighbours that both have a level. Where one is missing
 * the figure stays open, so that no line runs over an axis that nothing is known about.
 */
export function radarPath(points: readonly RadarPoint[], centre: { x: number; y: number }): string {
  return points
    .flatMap((point, at) => {
      const next = points[(at + 1) % points.length]
      return point && next ? [`M${centre.x} ${centre.y}L${point.x} ${point.y}L${next.x} ${next.y}Z`] : []
    })
    .join('')
}

/** The outer edge alone, open where a level is missing. */
export function radarEdge(points: readonly RadarPoint[]): string {
  return points
    .flatMap((point, at) => {
      const next = points[(at + 1) % points.length]
      return point && next ? [`M${point.x} ${point.y}L${next.x} ${next.y}`] : []
    })
    .join('')
}
