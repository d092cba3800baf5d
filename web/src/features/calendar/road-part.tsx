import type { Road } from '@maju/contracts/road'
import type { Target } from '@maju/contracts/target'
import { Link } from '@tanstack/react-router'
import { useCompetencyNames } from '../../shared/competency-names.ts'
import { formatDate, formatNumber } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Card, Section } from '../../shared/ui/card.tsx'
import { Disclosure } from '../../shared/ui/disclosure.tsx'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { SelectField } from '../../shared/ui/field.tsx'
import { Why } from '../../shared/ui/why.tsx'
import { useMark } from './calendar-queries.ts'
import { useCalendarText } from './calendar-text.ts'
import { RoadLine } from './road-line.tsx'

function daysTo({ today, interviewDay }: Road): number {
  return Math.round((Date.parse(interviewDay ?? today) - Date.parse(today)) / 86_400_000)
}

function useLead(road: Road): string {
  const say = useCalendarText()
  const days = daysTo(road)
  const { done, planned } = road.dose
  if (days < 0) return say('road.past', { done })
  return days === 0 ? say('road.today') : say('road.lead', { days, done, planned })
}

function Weak({ road }: { road: Road }) {
  const say = useCalendarText()
  const language = useLanguage()
  const { competency: nameOf } = useCompetencyNames()
  const list = road.weak.map(({ competency, level }) =>
    say('road.weak.one', { competency: nameOf(competency), level: formatNumber(level, language, 1) }),
  )
  return (
    <p className="text-sm text-muted">
      {list.length === 0 ? say('road.weak.none') : say('road.weak', { list: list.join(', ') })}
    </p>
  )
}

function DoneList({ road }: { road: Road }) {
  const say = useCalendarText()
  const language = useLanguage()
  const { mutate, isPending } = useMark(road.targetId)
  const done = road.entries.filter((entry) => entry.done)
  if (done.length === 0) return null
  return (
    <Disclosure label={say('road.doneList', { count: done.length })}>
      <ul>
        {done.map(({ number, day, kind, doneElsewhere }) => (
          <li key={number} className="flex flex-wrap items-center justify-between gap-2 py-1.5">
            {kind === 'practice'
              ? say('road.doneEntry', { day: formatDate(day, language), number })
              : say('road.doneRehearsal', { day: formatDate(day, language) })}
            {doneElsewhere && (
              <Button
                size="small"
                busy={isPending}
                aria-label={say('road.undoThis', { number })}
                onClick={() => mutate({ number, day: null, done: false })}
              >
                {say('road.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function RoadCard({ road }: { road: Road }) {
  const say = useCalendarText()
  const lead = useLead(road)
  const open = road.entries.filter(({ done }) => !done)
  return (
    <Card className="grid grid-cols-1 gap-4">
      <p className="max-w-measure">
        {lead} <Why about={say('road.title')}>{say('road.why')}</Why>
      </p>
      <Weak road={road} />
      <ol>
        {open.map((entry) => (
          <RoadLine key={entry.number} entry={entry} road={road} />
        ))}
      </ol>
      <DoneList road={road} />
    </Card>
  )
}

type Props = {
  targets: readonly Target[]
  targetId: string | null
  road: Road | null
  error: Error | null
  onChoose: (targetId: string) => void
}

/** The practice until an interview: the nearest one, or another that is chosen. */
export function RoadPart({ targets, targetId, road, error, onChoose }: Props) {
  const say = useCalendarText()
  const dated = targets.filter(({ demo, interviewDay }) => !demo && interviewDay !== null)
  return (
    <Section title={say('road.title')}>
      {dated.length === 0 && (
        <EmptyState
          title={say('road.none')}
          action={
            <Button asChild look="primary">
              <Link to="/targets">{say('road.none.link')}</Link>
            </Button>
          }
        >
          {say('road.none.body')}
        </EmptyState>
      )}
      {dated.length > 1 && targetId !== null && (
        <SelectField
          label={say('road.for')}
          className="max-w-md"
          value={targetId}
          options={dated.map(({ id, company, jobTitle }) => ({ value: id, label: `${company} · ${jobTitle}` }))}
          onChange={onChoose}
        />
      )}
      {error && <ErrorState error={error} />}
      {road && road.interviewDay !== null && <RoadCard road={road} />}
    </Section>
  )
}
