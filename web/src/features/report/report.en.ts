import type { Translated } from '../../shared/dictionary.ts'
import type { reportKo } from './report.ko.ts'

export const reportEn: Translated<typeof reportKo> = { title: 'Interview report' }
