import { type CalendarEvent, CALENDAR_LIMITS, type EventFields, type EventKind } from '@maju/contracts/calendar'
import { instantOf, wallClock } from '@maju/text/zoned-clock'

/** An event as it is being typed: times as the clock of the zone shows them. */
export type EventDraft = {
  kind: EventKind
  title: string
  allDay: boolean
  firstDay: string
  lastDay: string
  startsAt: string
  endsAt: string
  zone: string
  place: string
  note: string
  /** '': none. */
  targetId: string
  reminderMinutes: readonly number[]
}

export const draftOn = (day: string, zone: string): EventDraft => ({
  kind: 'interview',
  title: '',
  allDay: false,
  firstDay: day,
  lastDay: day,
  startsAt: `${day}T10:00`,
  endsAt: `${day}T11:00`,
  zone,
  place: '',
  note: '',
  targetId: '',
  reminderMinutes: [],
})

export function draftOf(event: CalendarEvent, zone: string): EventDraft {
  const { kind, title, place, note, targetId, reminderMinutes, time } = event
  const rest = { kind, title, place, note, targetId: targetId ?? '', reminderMinutes }
  if (time.allDay) return { ...draftOn(time.firstDay, zone), ...rest, allDay: true, lastDay: time.lastDay }
  const [startsAt, endsAt] = [fieldOf(time.startsAt, time.zone), fieldOf(time.endsAt, time.zone)]
  const days = { firstDay: startsAt.slice(0, 10), lastDay: endsAt.slice(0, 10) }
  return { ...rest, allDay: false, zone: time.zone, startsAt, endsAt, ...days }
}

/** What a field for date and time holds: `YYYY-MM-DDTHH:MM`. */
const fieldOf = (instant: string, zone: string): string => wallClock(instant, zone).slice(0, 16)

/** What the server would refuse, by field. */
export function faultOf(draft: EventDraft): 'title' | 'time' | 'end' | 'note' | null {
  const [start, end] = draft.allDay ? [draft.firstDay, draft.lastDay] : [draft.startsAt, draft.endsAt]
  if (draft.title.trim() === '') return 'title'
  if (start === '' || end === '') return 'time'
  if (end < start) return 'end'
  return draft.note.length > CALENDAR_LIMITS.noteCharacters ? 'note' : null
}

export function toFields(draft: EventDraft): EventFields {
  const { kind, title, place, note, targetId, reminderMinutes, allDay, firstDay, lastDay, zone } = draft
  const time = allDay
    ? { allDay: true as const, firstDay, lastDay }
    : {
        allDay: false as const,
        startsAt: instantOf(draft.startsAt, zone),
        endsAt: instantOf(draft.endsAt, zone),
        zone,
      }
  return {
    kind,
    title,
    place,
    note,
    targetId: targetId === '' ? null : targetId,
    time,
    reminderMinutes: [...reminderMinutes],
  }
}
