import { defineText } from '../../shared/text.ts'
import { calendarEn } from './calendar.en.ts'
import { calendarKo } from './calendar.ko.ts'

export const useCalendarText = defineText('calendar', { ko: calendarKo, en: calendarEn })
