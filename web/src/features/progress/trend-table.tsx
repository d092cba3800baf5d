import type { ProgressPoint } from '@maju/contracts/progress'
import { Link } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { formatDate } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { useProgressText } from './progress-text.ts'
import { measuredName, seriesOf, type Measure, type Place } from './series.ts'
import { useMeasureName, useMeasureValue } from './measure-name.ts'

function useLevelCell() {
  const say = useProgressText()
  const shown = useMeasureValue()
  return (measure: Measure, { level, spread, doubtful }: Place): string => {
    if (level === null) return measuredName(measure) === null ? say('level.none') : '–'
    const number = (value: number) => shown(measure, value)
    if (doubtful) return say('trend.doubtful', { value: number(level) })
    if (spread === null) return number(level)
    return say('level.both', { level: number(level), low: number(spread[0]), high: number(spread[1]) })
  }
}

type Props = { points: readonly ProgressPoint[]; measures: readonly Measure[]; open: boolean }

/** Every measure in every interview, for those who would rather read than look. */
export function TrendTable({ points, measures, open }: Props) {
  const say = useProgressText()
  const language = useLanguage()
  const nameOf = useMeasureName()
  const cellOf = useLevelCell()
  return (
    <details className="group" open={open}>
      <summary className="flex min-h-11 w-fit cursor-pointer items-center gap-1.5 font-semibold">
        {say('trend.table')}
        <ChevronDown size={18} aria-hidden className="text-muted group-open:rotate-180" />
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={say('trend.caption')} className="overflow-x-auto">
        <table className="w-full border-collapse text-left text-sm">
          <caption className="py-2 text-left text-muted">{say('trend.caption')}</caption>
          <thead>
            <tr className="border-b border-line-strong">
              <th scope="col" className="py-2 pr-3 font-semibold">
                {say('trend.measure')}
              </th>
              {points.map(({ id, company, finishedAt, startedAt }) => (
                <th key={id} scope="col" className="min-w-28 px-3 py-2 font-semibold">
                  <Link to="/interviews/$interviewId/report" params={{ interviewId: id }} className="link">
                    {formatDate(finishedAt ?? startedAt, language)}
                  </Link>
                  <span className="block font-normal text-muted">{company}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.map((measure) => (
              <tr key={measure} className="border-b border-line">
                <th scope="row" className="min-w-36 py-2 pr-3 font-semibold">
                  {nameOf(measure)}
                </th>
                {seriesOf(points, measure).map((place) => (
                  <td key={place.interviewId} className="px-3 py-2">
                    {cellOf(measure, place)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
