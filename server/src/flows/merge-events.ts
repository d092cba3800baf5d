import type { Language } from '@maju/contracts/basics'
import { CALENDAR_LIMITS, type CalendarEvent, type EventTime } from '@maju/contracts/calendar'
import { LIMITS } from '@maju/contracts/basics'
import type { RemoteContent } from '@maju/providers/calendar/remote-calendar'

const LONGEST_PLACE = 200
const LONGEST_REMINDER_MINUTES = 40_320
const untitled: Record<Language, string> = { ko: '(제목 없음)', en: '(no title)' }

/** What Google knows of an event of ours. */
export const contentOf = ({ kind, title, note, place, time, reminderMinutes }: CalendarEvent): RemoteContent => ({
  kind,
  title,
  note,
  place,
  time,
  reminderMinutes: inOrder(reminderMinutes),
})

/** What we keep of an event of theirs: cut to what a calendar of ours holds. */
export function fit(
  { kind, title, note, place, time, reminderMinutes }: RemoteContent,
  language: Language,
): RemoteContent {
  const minutes = reminderMinutes.filter(
    (each) => Number.isInteger(each) && each >= 0 && each <= LONGEST_REMINDER_MINUTES,
  )
  return {
    kind,
    title: cut(onOneLine(title), LIMITS.shortTextCharacters) || untitled[language],
    note: cut(kept(note), CALENDAR_LIMITS.noteCharacters),
    place: cut(onOneLine(place), LONGEST_PLACE),
    time,
    reminderMinutes: inOrder(minutes).slice(0, CALENDAR_LIMITS.reminders),
  }
}

const inOrder = (minutes: readonly number[]) => [...new Set(minutes)].toSorted((one, other) => other - one)
const kept = (text: string) => text.toWellFormed().replaceAll('\0', '')
const onOneLine = (text: string) =>
  kept(text)
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim()
/** Between two characters, not between the halves of one. */
const cut = (text: string, characters: number) =>
  text
    .slice(0, characters)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()

/** Each part of an event as one text: what a database gives back has its fields in another order. */
const parts: { [Part in keyof RemoteContent]: (content: RemoteContent) => string } = {
  kind: ({ kind }) => kind,
  title: ({ title }) => title,
  note: ({ note }) => note,
  place: ({ place }) => place,
  time: ({ time }) => timeText(time),
  reminderMinutes: ({ reminderMinutes }) => inOrder(reminderMinutes).join(),
}
const timeText = (time: EventTime) =>
  time.allDay ? `${time.firstDay} ${time.lastDay}` : `${time.startsAt} ${time.endsAt} ${time.zone}`

const isSame = (part: keyof RemoteContent, one: RemoteContent, other: RemoteContent) =>
  parts[part](one) === parts[part](other)
const names = ['kind', 'title', 'note', 'place', 'time', 'reminderMinutes'] as const

/** What has to change for the one to become the other; null where nothing has. */
export function changesBetween(one: RemoteContent, other: RemoteContent): Partial<RemoteContent> | null {
  const changed = names.filter((part) => !isSame(part, one, other)).map((part) => [part, other[part]] as const)
  return changed.length === 0 ? null : Object.fromEntries(changed)
}

/** Part by part: what only one side changed since both were the same stays changed; of what both changed, the later change. */
export function merge(
  base: RemoteContent,
  { mine, theirs, theirsIsLater }: { mine: RemoteContent; theirs: RemoteContent; theirsIsLater: boolean },
): RemoteContent {
  const takes = (part: keyof RemoteContent) =>
    isSame(part, base, mine) || (theirsIsLater && !isSame(part, base, theirs)) ? theirs : mine
  return {
    kind: takes('kind').kind,
    title: takes('title').title,
    note: takes('note').note,
    place: takes('place').place,
    time: takes('time').time,
    reminderMinutes: takes('reminderMinutes').reminderMinutes,
  }
}
