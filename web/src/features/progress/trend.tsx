import type { ProgressPoint } from '@maju/contracts/progress'
import { lazy, Suspense, useState } from 'react'
import { useLanguage } from '../../shared/text.ts'
import { saveFile } from '../../shared/files/save-file.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Card, Section } from '../../shared/ui/card.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { SelectField } from '../../shared/ui/field.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { historyOf } from './history.ts'
import { progressCsv } from './progress-csv.ts'
import { measuredName, measuresOf, seriesOf, type Measure, type Place } from './series.ts'
import { useProgressText } from './progress-text.ts'
import { useMeasureName, useMeasureValue } from './measure-name.ts'
import { TrendTable } from './trend-table.tsx'

// The chart library is large; the table says the same without it.
const TrendPlot = lazy(() => import('./trend-plot.tsx').then((module) => ({ default: module.TrendPlot })))

/** The figure for one measure, or the sentence why there is none. */
function Figure({ places, measure, name }: { places: readonly Place[]; measure: Measure; name: string }) {
  const say = useProgressText()
  const shown = useMeasureValue()
  const language = useLanguage()
  const levels = places.filter(({ level }) => level !== null).length
  if (levels === 0) return <p className="text-muted">{say('trend.missing')}</p>
  if (levels === 1) return <p className="text-muted">{say('trend.onlyOne')}</p>
  return (
    <figure aria-label={say('trend.label', { name })} className="min-w-0">
      <Suspense fallback={<Skeleton lines={3} />}>
        <div aria-hidden>
          <TrendPlot
            places={places}
            language={language}
            shown={measuredName(measure) === null ? null : (value) => shown(measure, value)}
          />
        </div>
      </Suspense>
    </figure>
  )
}

/** The latest beside one's own earlier ones. A place among them is told of levels only: of what is measured, more is not better. */
function Against({ places, measure }: { places: readonly Place[]; measure: Measure }) {
  const say = useProgressText()
  const shown = useMeasureValue()
  const history = historyOf(places)
  if (!history) return null
  const { latest, usual, count, percentile } = history
  return (
    <p className="max-w-measure text-muted">
      {say('trend.history', { count, latest: shown(measure, latest), usual: shown(measure, usual) })}
      {percentile !== null &&
        measuredName(measure) === null &&
        ` ${say('trend.percentile', { count, percent: Math.round(percentile) })}`}
    </p>
  )
}

/** Hands everything on this page to the browser as a table. */
function Download({ points }: { points: readonly ProgressPoint[] }) {
  const say = useProgressText()
  const nameOf = useMeasureName()
  const download = () => {
    const headings = {
      interview: say('export.interview'),
      when: say('export.when'),
      company: say('export.company'),
      job: say('export.job'),
      what: say('export.what'),
      value: say('export.value'),
      low: say('export.low'),
      high: say('export.high'),
    }
    saveFile(progressCsv(points, headings, nameOf), {
      name: `${say('export.name')}.csv`,
      type: 'text/csv;charset=utf-8',
    })
  }
  return (
    <Button size="small" onClick={download}>
      {say('export.open')}
    </Button>
  )
}

/** One measure at a time, to be chosen, and all of them as a table. */
function Measures({ points, measures }: { points: readonly ProgressPoint[]; measures: readonly Measure[] }) {
  const say = useProgressText()
  const nameOf = useMeasureName()
  const [chosen, setChosen] = useState<Measure | null>(null)
  const measure = measures.find((one) => one === chosen) ?? measures[0]
  if (!measure) return null
  const places = seriesOf(points, measure)
  return (
    <Card className="grid grid-cols-1 gap-5">
      {points.length > 1 && (
        <>
          <SelectField
            label={say('trend.what')}
            className="max-w-md"
            value={measure}
            options={measures.map((value) => ({ value, label: nameOf(value) }))}
            onChange={setChosen}
          />
          <Figure places={places} measure={measure} name={nameOf(measure)} />
          <Against places={places} measure={measure} />
        </>
      )}
      <TrendTable points={points} measures={measures} open={points.length === 1} />
    </Card>
  )
}

/** How levels moved over one's own finished interviews: honest about one and about two of them. */
export function Trend({ points, hasDemo }: { points: readonly ProgressPoint[]; hasDemo: boolean }) {
  const say = useProgressText()
  const few = points.length <= 2 && points.length > 0
  return (
    <Section title={say('trend.title')} action={points.length > 0 && <Download points={points} />}>
      <div className="grid max-w-measure gap-1 text-muted">
        <p>{say(points.length === 0 ? 'trend.none' : 'trend.lead')}</p>
        {hasDemo && <p className="text-sm">{say('trend.demo')}</p>}
      </div>
      {few && <Notice>{say(points.length === 1 ? 'trend.one' : 'trend.two')}</Notice>}
      <Measures points={points} measures={measuresOf(points)} />
    </Section>
  )
}
