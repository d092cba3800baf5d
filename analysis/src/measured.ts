import type { Measured, QualityReason } from '@maju/contracts/measurement'

export const ok = (value: number): Measured => ({ value, quality: 'ok', reason: null })
export const doubtful = (value: number, reason: QualityReason): Measured => ({ value, quality: 'doubtful', reason })
export const none = (reason: QualityReason): Measured => ({ value: null, quality: 'none', reason })
