import type { Target } from '@maju/contracts/target'
import type { Road } from '@maju/contracts/road'
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import { useState } from 'react'
import { formatDate } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { Button, IconButton } from '../../shared/ui/button.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { classNames } from '../../shared/ui/class-names.ts'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Segmented } from '../../shared/ui/segmented.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useEvents } from './calendar-queries.ts'
import { useCalendarText } from './calendar-text.ts'
import type { Editing } from './event-dialog.tsx'
import { ItemLine } from './item-line.tsx'
import { type Item, itemsByDay } from './items.ts'
import { MonthGrid } from './month-grid.tsx'
import { addMonths, weeksOf } from './month.ts'

type OnEdit = (editing: Editing) => void
type Days = ReadonlyMap<string, readonly Item[]>

function DayList({ items, zone, onEdit }: { items: readonly Item[]; zone: string; onEdit: OnEdit }) {
  return (
    <ul>
      {items.map((item) => (
        <ItemLine key={item.key} item={item} zone={zone} onEdit={onEdit} />
      ))}
    </ul>
  )
}

/** What the chosen day holds. */
function ChosenDay({
  day,
  items,
  zone,
  onEdit,
}: {
  day: string
  items: readonly Item[]
  zone: string
  onEdit: OnEdit
}) {
  const say = useCalendarText()
  const language = useLanguage()
  return (
    <section aria-live="polite" className="grid grid-cols-1 content-start gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-lg font-bold">{say('day.title', { day: formatDate(day, language) })}</h3>
        <Button size="small" onClick={() => onEdit({ day })}>
          <Plus size={16} aria-hidden />
          {say('day.add')}
        </Button>
      </div>
      {items.length === 0 ? <p className="text-muted">{say('day.none')}</p> : <DayList {...{ items, zone, onEdit }} />}
    </section>
  )
}

/** Every day of the month that holds something. */
function MonthList({ month, days, zone, onEdit }: { month: string; days: Days; zone: string; onEdit: OnEdit }) {
  const say = useCalendarText()
  const language = useLanguage()
  const held = [...days].filter(([day]) => day.startsWith(month)).toSorted(([one], [other]) => (one < other ? -1 : 1))
  if (held.length === 0) return <EmptyState title={say('list.none')}>{say('list.none.body')}</EmptyState>
  return (
    <ol className="grid grid-cols-1 gap-5">
      {held.map(([day, items]) => (
        <li key={day}>
          <h3 className="font-bold">{formatDate(day, language)}</h3>
          <DayList {...{ items, zone, onEdit }} />
        </li>
      ))}
    </ol>
  )
}

type Props = { today: string; zone: string; targets: readonly Target[]; road: Road | null; onEdit: OnEdit }

function useMonthName() {
  const language = useLanguage()
  return (day: string) =>
    new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(new Date(day))
}

/** One month: a grid with the chosen day beside it, or a list; on a phone always the list. */
export function MonthPart({ today, zone, targets, road, onEdit }: Props) {
  const say = useCalendarText()
  const monthName = useMonthName()
  const [chosen, setChosen] = useState(today)
  const [view, setView] = useState<'month' | 'list'>('month')
  const shown = weeksOf(chosen).flat()
  const [from = chosen, to = chosen] = [shown[0], shown.at(-1)]
  const { data: events, error, refetch, isFetching } = useEvents(from, to)
  const days = itemsByDay({ events: events ?? [], targets, road, zone, from, to })
  const isGrid = view === 'month'
  return (
    <Card className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex flex-wrap items-center gap-1">
          <IconButton label={say('month.previous')} onClick={() => setChosen(addMonths(chosen, -1))}>
            <ChevronLeft size={20} aria-hidden />
          </IconButton>
          <h2 aria-live="polite" className="min-w-28 text-center text-lg font-bold">
            {monthName(chosen)}
          </h2>
          <IconButton label={say('month.next')} onClick={() => setChosen(addMonths(chosen, 1))}>
            <ChevronRight size={20} aria-hidden />
          </IconButton>
          <Button size="small" className="whitespace-nowrap" onClick={() => setChosen(today)}>
            {say('month.today')}
          </Button>
        </div>
        <div className="hidden sm:block">
          <Segmented
            label={say('view.label')}
            hideLabel
            value={view}
            options={(['month', 'list'] as const).map((value) => ({ value, label: say(`view.${value}`) }))}
            onChange={setView}
          />
        </div>
      </div>
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!events && !error && <Skeleton lines={3} />}
      {isGrid && (
        <div className="hidden gap-6 sm:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <MonthGrid
            chosen={chosen}
            today={today}
            items={days}
            label={say('month.grid', { month: monthName(chosen) })}
            onChoose={setChosen}
          />
          <ChosenDay day={chosen} items={days.get(chosen) ?? []} zone={zone} onEdit={onEdit} />
        </div>
      )}
      <div className={classNames(isGrid && 'sm:hidden')}>
        <MonthList month={chosen.slice(0, 7)} days={days} zone={zone} onEdit={onEdit} />
      </div>
    </Card>
  )
}
