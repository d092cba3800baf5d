import type { Language } from '@maju/contracts/basics'
import { genericProbesEn } from './generic-probes-en.ts'
import { genericProbesKo } from './generic-probes-ko.ts'
import type { ProbeTexts } from './probe-texts.ts'

/** Probes for any question, used where the question brings none of its own for a slot. */
export const genericProbes: Record<Language, ProbeTexts> = { ko: genericProbesKo, en: genericProbesEn }
