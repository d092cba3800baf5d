import type { Slot } from '@maju/contracts/plan'

/** One sentence for each slot of a frame; together they are a full answer. */
export type Story = Partial<Record<Slot, string>>
