import type { ProgressPoint } from '@maju/contracts/report'
import { lazy, Suspense, useState } from 'react'
import { useLanguage } from '../../shared/text.ts'
import { Card, Section } from '../../shared/ui/card.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { SelectField } from '../../shared/ui/field.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { measuresOf, seriesOf, type Measure, type Place } from './series.ts'
import { useProgressText } from './progress-text.ts'
import { useMeasureName } from './measure-name.ts'
import { TrendTable } from './trend-table.tsx'

// The chart library is large; the table says the same without it.
const TrendPlot = lazy(() => import('./trend-plot.tsx').then((module) => ({ default: module.TrendPlot })))

/** The figure for one measure, or the sentence why there is none. */
function Figure({ places, name }: { places: readonly Place[]; name: string }) {
  const say = useProgressText()
  const language = useLanguage()
  const levels = places.filter(({ level }) => level !== null).length
  if (levels === 0) return <p className="text-muted">{say('trend.missing')}</p>
  if (levels === 1) return <p className="text-muted">{say('trend.onlyOne')}</p>
  return (
    <figure aria-label={say('trend.label', { name })} className="min-w-0">
      <Suspense fallback={<Skeleton lines={3} />}>
        <div aria-hidden>
          <TrendPlot places={places} language={language} />
        </div>
      </Suspense>
    </figure>
  )
}

/** How levels moved over one's own finished interviews: honest about one and about two of them. */
export function Trend({ points, hasDemo }: { points: readonly ProgressPoint[]; hasDemo: boolean }) {
  const say = useProgressText()
  const nameOf = useMeasureName()
  const measures = measuresOf(points)
  const [chosen, setChosen] = useState<Measure | null>(null)
  const measure = measures.find((one) => one === chosen) ?? measures[0]
  const few = points.length <= 2 && points.length > 0
  return (
    <Section title={say('trend.title')}>
      <div className="grid max-w-measure gap-1 text-muted">
        <p>{say(points.length === 0 ? 'trend.none' : 'trend.lead')}</p>
        {hasDemo && <p className="text-sm">{say('trend.demo')}</p>}
      </div>
      {few && <Notice>{say(points.length === 1 ? 'trend.one' : 'trend.two')}</Notice>}
      {measure && (
        <Card className="grid gap-5">
          {points.length > 1 && (
            <>
              <SelectField
                label={say('trend.what')}
                className="max-w-md"
                value={measure}
                options={measures.map((value) => ({ value, label: nameOf(value) }))}
                onChange={setChosen}
              />
              <Figure places={seriesOf(points, measure)} name={nameOf(measure)} />
            </>
          )}
          <TrendTable points={points} measures={measures} open={points.length === 1} />
        </Card>
      )}
    </Section>
  )
}
