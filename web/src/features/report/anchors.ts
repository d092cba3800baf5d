import { defineText } from '../../shared/text.ts'
import { anchorsEn } from './anchors.en.ts'
import { anchorsKo } from './anchors.ko.ts'

/** The ends of each dimension's scale: `anchor('fit.5')`. */
export const useAnchors = defineText('anchors', { ko: anchorsKo, en: anchorsEn })
