/** A figure that we promise, what it is held to, and whether it holds. */
export type Bar = { name: string; value: number; bar: string; holds: boolean }

export const atMost = (name: string, value: number, most: number): Bar => ({
  name,
  value,
  bar: `≤ ${most}`,
  holds: value <= most,
})

export const atLeast = (name: string, value: number, least: number): Bar => ({
  name,
  value,
  bar: `≥ ${least}`,
  holds: value >= least,
})

export const below = (name: string, value: number, limit: number): Bar => ({
  name,
  value,
  bar: `< ${limit}`,
  holds: value < limit,
})

export const exactly = (name: string, value: number, wanted: number): Bar => ({
  name,
  value,
  bar: String(wanted),
  holds: value === wanted,
})
