/** A number with three digits behind the point, or as many as are wanted. */
export const round = (value: number, digits = 3): number => Math.round(value * 10 ** digits) / 10 ** digits
