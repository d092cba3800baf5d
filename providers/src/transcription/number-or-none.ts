import { z } from 'zod'

/** A time that is none costs the times, not the text. */
export const numberOrNone = z.number().catch(Number.NaN)
