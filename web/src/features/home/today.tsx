import type { Today as TodayData } from '@maju/contracts/road'
import { Link } from '@tanstack/react-router'
import { Bell, Check } from 'lucide-react'
import { formatDateTime, formatDate } from '../../shared/format.ts'
import { StartSession } from '../../shared/road/start-session.tsx'
import { useSessionWords } from '../../shared/road/session-words.ts'
import { useLanguage } from '../../shared/text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Card, Section } from '../../shared/ui/card.tsx'
import { classNames } from '../../shared/ui/class-names.ts'
import { useDismissReminder } from './home-queries.ts'
import { useHomeText } from './home-text.ts'

/** Reminders that are due, each put away with one press. */
function Reminders({ reminders }: Pick<TodayData, 'reminders'>) {
  const say = useHomeText()
  const language = useLanguage()
  const { mutate, isPending } = useDismissReminder()
  const when = ({ time }: TodayData['reminders'][number]['event']) =>
    time.allDay ? formatDate(time.firstDay, language) : formatDateTime(time.startsAt, language)
  return (
    <ul className="grid gap-2">
      {reminders.map(({ event }) => (
        <li key={event.id} className="flex flex-wrap items-center justify-between gap-3 rounded-xl bg-accent-soft p-4">
          <p className="flex min-w-0 gap-3">
            <Bell size={20} aria-hidden className="mt-0.5 shrink-0 text-accent" />
            <span className="min-w-0 break-words">
              <span className="font-semibold">{event.title}</span> · {when(event)}
              {event.place !== '' && ` · ${event.place}`}
            </span>
          </p>
          <Button
            size="small"
            busy={isPending}
            aria-label={say('reminder.dismissThis', { title: event.title })}
            onClick={() => mutate(event.id)}
          >
            {say('reminder.dismiss')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function TodaysPractice({ next, entries }: Pick<TodayData, 'next' | 'entries'>) {
  const say = useHomeText()
  const { title, facts } = useSessionWords()
  const open = entries.filter(({ done }) => !done)
  if (!next || entries.length === 0) return <p className="text-muted">{say(next ? 'today.rest' : 'today.noDay')}</p>
  if (open.length === 0) return <p className="text-muted">{say('today.done')}</p>
  return (
    <ul className="grid gap-3">
      {open.map((entry) => (
        <li key={entry.number} className="flex flex-wrap items-center justify-between gap-3">
          <div className="min-w-0">
            <p className="font-semibold">{title(entry)}</p>
            <p className="text-sm text-muted">{facts(entry)}</p>
          </div>
          <StartSession entry={entry} targetId={next.targetId} />
        </li>
      ))}
    </ul>
  )
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

/** The days of this week; those with practice are filled, the others are simply days. */
function Week({ practisedDays }: Pick<TodayData, 'practisedDays'>) {
  const say = useHomeText()
  const practised = new Set(practisedDays.map((day) => (new Date(day).getUTCDay() + 6) % 7))
  return (
    <div className="grid gap-2">
      <p className="text-sm text-muted">
        {practised.size === 0 ? say('week.none') : say('week.count', { count: practised.size })}
      </p>
      <ul aria-hidden className="flex gap-2">
        {weekdays.map((weekday) => (
          <li key={weekday} className="grid justify-items-center gap-1 text-xs text-muted">
            <span
              className={classNames(
                'grid size-8 place-content-center rounded-full border',
                practised.has(weekday) ? 'border-accent bg-accent text-on-accent' : 'border-line-strong',
              )}
            >
              {practised.has(weekday) && <Check size={16} />}
            </span>
            {say(`week.${weekday}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What this day holds: reminders, practice on the way to the next interview, and what was done this week. */
export function Today({ today: { next, entries, reminders, practisedDays } }: { today: TodayData }) {
  const say = useHomeText()
  const more = (
    <Link to="/calendar" className="link">
      {say('today.calendar')}
    </Link>
  )
  return (
    <Section title={say('today.title')} action={more}>
      {reminders.length > 0 && <Reminders reminders={reminders} />}
      <Card className="grid grid-cols-1 items-start gap-6 md:grid-cols-[minmax(0,1fr)_auto]">
        <TodaysPractice next={next} entries={entries} />
        <Week practisedDays={practisedDays} />
      </Card>
    </Section>
  )
}
