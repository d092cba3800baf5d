import type { Slot, Speaker } from '@maju/contracts/plan'

/** Several wordings after each slot, for each who may ask. */
export type ProbeTexts = Record<Slot, Record<Speaker, readonly string[]>>
