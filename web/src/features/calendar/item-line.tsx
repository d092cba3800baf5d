import { Link } from '@tanstack/react-router'
import { CalendarDays, Flag, Footprints } from 'lucide-react'
import { StartSession } from '../../shared/road/start-session.tsx'
import { useSessionWords } from '../../shared/road/session-words.ts'
import { formatTime } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { useCalendarText } from './calendar-text.ts'
import type { Editing } from './event-dialog.tsx'
import type { Item } from './items.ts'

/** What an item is called, wherever it is named. */
export function useItemTitle() {
  const say = useCalendarText()
  const { title } = useSessionWords()
  return (item: Item): string => {
    if (item.is === 'event') return item.event.title
    return item.is === 'session' ? title(item.entry) : say('item.interviewDay', { company: item.target.company })
  }
}

function useFacts(zone: string) {
  const say = useCalendarText()
  const language = useLanguage()
  const { facts } = useSessionWords()
  return (item: Item): string => {
    if (item.is === 'interview-day') return item.target.jobTitle
    if (item.is === 'session') return item.entry.done ? say('item.done') : facts(item.entry)
    const { time, place } = item.event
    const when = time.allDay
      ? say('item.allDay')
      : `${formatTime(time.startsAt, language, zone)}–${formatTime(time.endsAt, language, zone)}`
    return place === '' ? when : `${when} · ${place}`
  }
}

const icons = { event: CalendarDays, 'interview-day': Flag, session: Footprints }

/** One thing of a day, and the way to it. */
export function ItemLine({ item, zone, onEdit }: { item: Item; zone: string; onEdit: (editing: Editing) => void }) {
  const say = useCalendarText()
  const titleOf = useItemTitle()
  const factsOf = useFacts(zone)
  const Icon = icons[item.is]
  const title = titleOf(item)
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-3 first:border-0">
      <div className="flex min-w-0 gap-3">
        <Icon size={20} aria-hidden className="mt-1 shrink-0 text-accent" />
        <div className="min-w-0">
          <p className="font-semibold break-words">
            {item.is === 'event' && (
              <button type="button" className="link text-left" onClick={() => onEdit({ event: item.event })}>
                <span className="sr-only">{say('item.open', { title })}</span>
                <span aria-hidden>{title}</span>
              </button>
            )}
            {item.is === 'interview-day' && (
              <Link to="/targets/$targetId" params={{ targetId: item.target.id }} className="link">
                {title}
              </Link>
            )}
            {item.is === 'session' && title}
          </p>
          <p className="text-sm text-muted">{factsOf(item)}</p>
        </div>
      </div>
      {item.is === 'session' && !item.entry.done && <StartSession entry={item.entry} targetId={item.targetId} />}
    </li>
  )
}
