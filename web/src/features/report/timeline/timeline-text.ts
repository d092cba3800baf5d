import { defineText } from '../../../shared/text.ts'
import { timelineEn } from './timeline.en.ts'
import { timelineKo } from './timeline.ko.ts'

/** Words of the player and its timeline. */
export const useTimelineText = defineText('timeline', { ko: timelineKo, en: timelineEn })
