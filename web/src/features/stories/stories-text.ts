import { defineText } from '../../shared/text.ts'
import { storiesEn } from './stories.en.ts'
import { storiesKo } from './stories.ko.ts'

export const useStoriesText = defineText('stories', { ko: storiesKo, en: storiesEn })
