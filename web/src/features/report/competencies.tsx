import type { Belief, Report } from '@maju/contracts/report'
import { lazy, Suspense } from 'react'
import { useCompetencyNames } from '../../shared/competency-names.ts'
import { Card, Section } from '../../shared/ui/card.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useLevelText } from './level-bar.tsx'
import { useReportText } from './report-text.ts'

// The chart library is large and the table beside the figure says the same at once.
const RadarPlot = lazy(() => import('./radar-plot.tsx').then((module) => ({ default: module.RadarPlot })))

/** A figure needs three corners. */
const fewestCorners = 3

function Table({ beliefs }: { beliefs: readonly Belief[] }) {
  const say = useReportText()
  const names = useCompetencyNames()
  const { number } = useLevelText()
  return (
    <table className="w-full border-collapse text-left max-sm:text-sm">
      <caption className="sr-only">{say('radar.table')}</caption>
      <thead>
        <tr className="border-b border-line-strong text-sm text-muted">
          <th scope="col" className="py-2 pr-2 font-semibold">
            {say('radar.column.competency')}
          </th>
          <th scope="col" className="px-1.5 sm:px-2 py-2 font-semibold">
            {say('radar.column.level')}
          </th>
          <th scope="col" className="py-2 pl-2 font-semibold whitespace-nowrap">
            {say('radar.column.evidence')}
          </th>
        </tr>
      </thead>
      <tbody>
        {beliefs.map(({ competency, level, spread, evidence }) => (
          <tr key={competency} className="border-b border-line align-top">
            <th scope="row" className="py-2 pr-2 font-semibold">
              {names.competency(competency)}
            </th>
            <td className="px-1.5 py-2 text-muted sm:px-2">
              {level === null ? (
                say('level.none')
              ) : (
                <>
                  <strong className="text-ink">{number(level)}</strong>{' '}
                  <span className="whitespace-nowrap">
                    {spread && `(${say('level.range', { low: number(spread[0]), high: number(spread[1]) })})`}
                  </span>
                </>
              )}
            </td>
            <td className="py-2 pl-2 whitespace-nowrap text-muted">
              {say('radar.evidence', { count: evidence.length })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is believed of each competency: a figure and, beside it, the table that says the same. */
export function Competencies({ report }: { report: Report }) {
  const say = useReportText()
  const names = useCompetencyNames()
  const { beliefs } = report
  const scored = beliefs.filter(({ level }) => level !== null).length
  const data = beliefs.map(({ competency, level }) => {
    const name = names.competency(competency)
    return { name: level === null ? say('radar.missing', { name }) : name, level, missing: level === null }
  })
  return (
    <Section title={say('radar.title')}>
      <Card className="grid gap-5">
        <p className="max-w-measure text-muted">
          {beliefs.length === 0 ? say('radar.nothing') : say(scored < fewestCorners ? 'radar.few' : 'radar.lead')}
        </p>
        {beliefs.length > 0 && (
          <div className="grid items-center gap-6 lg:grid-cols-2">
            {scored >= fewestCorners && (
              <figure aria-label={say('radar.label')} className="min-w-0 break-inside-avoid">
                <Suspense fallback={<Skeleton lines={4} />}>
                  <div aria-hidden>
                    <RadarPlot data={data} />
                  </div>
                </Suspense>
              </figure>
            )}
            <Table beliefs={beliefs} />
          </div>
        )}
      </Card>
    </Section>
  )
}
