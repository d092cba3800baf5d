import { Calendar } from '../../features/calendar/calendar.tsx'

export function CalendarPage() {
  return <Calendar />
}
