import { timestamp } from 'drizzle-orm/pg-core'

/** A time to the millisecond, as JavaScript keeps it, so that what is read back equals what was written. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
