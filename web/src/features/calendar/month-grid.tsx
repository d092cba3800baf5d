import { useEffect, useRef, type KeyboardEvent } from 'react'
import { formatDate } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { classNames } from '../../shared/ui/class-names.ts'
import { useCalendarText } from './calendar-text.ts'
import { useItemTitle } from './item-line.tsx'
import type { Item } from './items.ts'
import { dayAfterKey, weeksOf } from './month.ts'

type Props = {
  chosen: string
  today: string
  items: ReadonlyMap<string, readonly Item[]>
  label: string
  onChoose: (day: string) => void
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const
const mostShown = 2

function Day({
  day,
  chosen,
  today,
  items,
  onChoose,
}: Omit<Props, 'items' | 'label'> & { day: string; items: readonly Item[] }) {
  const say = useCalendarText()
  const language = useLanguage()
  const titleOf = useItemTitle()
  const isChosen = day === chosen
  const date = formatDate(day, language)
  const about = items.length === 0 ? date : `${date}, ${say('month.count', { count: items.length })}`
  return (
    <button
      type="button"
      tabIndex={isChosen ? 0 : -1}
      data-day={day}
      aria-current={day === today ? 'date' : undefined}
      onClick={() => onChoose(day)}
      className={classNames(
        'relative grid h-full min-h-20 w-full content-start gap-0.5 rounded-lg p-1.5 text-left -outline-offset-2 hover:bg-sunken',
        isChosen && 'bg-accent-soft',
        day.slice(0, 7) !== chosen.slice(0, 7) && 'text-muted',
      )}
    >
      <span className="sr-only">{about}</span>
      <span
        aria-hidden
        className={classNames('text-sm', day === today && 'font-extrabold text-accent-strong underline')}
      >
        {Number(day.slice(8))}
      </span>
      {items.slice(0, mostShown).map((item) => (
        <span key={item.key} aria-hidden className="truncate text-xs font-medium">
          {titleOf(item)}
        </span>
      ))}
      {items.length > mostShown && (
        <span aria-hidden className="text-xs text-muted">
          {say('month.more', { count: items.length - mostShown })}
        </span>
      )}
    </button>
  )
}

/** A month as a table of weeks. One day is in the order of tabs; arrows, Home, End and the page keys go on from it. */
export function MonthGrid({ label, items, ...rest }: Props) {
  const say = useCalendarText()
  const ref = useRef<HTMLTableElement>(null)
  const byKey = useRef(false)
  const { chosen, onChoose } = rest
  useEffect(() => {
    if (!byKey.current) return
    byKey.current = false
    ref.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus()
  }, [chosen])
  const press = (event: KeyboardEvent) => {
    const next = dayAfterKey(chosen, event.key)
    if (next === null) return
    event.preventDefault()
    byKey.current = true
    onChoose(next)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table of days that one moves in is a grid
    <table ref={ref} role="grid" aria-label={label} className="w-full table-fixed border-collapse" onKeyDown={press}>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th
              key={weekday}
              scope="col"
              abbr={say(`weekday.${weekday}`)}
              className="py-2 text-sm font-semibold text-muted"
            >
              {say(`weekday.short.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(chosen).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} aria-selected={day === chosen} className="h-20 border border-line p-0 align-top">
                <Day day={day} items={items.get(day) ?? []} {...rest} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
