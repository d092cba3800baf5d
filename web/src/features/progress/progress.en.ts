import type { Translated } from '../../shared/dictionary.ts'
import type { progressKo } from './progress.ko.ts'

export const progressEn: Translated<typeof progressKo> = {
  title: 'Progress',
  empty: 'No finished interviews yet',
  'empty.body': 'Finish one interview and you can follow your progress here.',
}
