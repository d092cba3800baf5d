import { BANDS, bandOf, isBanded, type BandedMeasure } from '@maju/analysis/bands'
import { unitOf } from '@maju/analysis/words/measure-units'
import type { Language } from '@maju/contracts/basics'
import type { Measured, MeasureName } from '@maju/contracts/measurement'
import { Why } from '../../../shared/ui/why.tsx'
import { useMeasureNames, useValueText } from '../../../shared/measures/measure-values.ts'
import { useMeasuredBy, useMeasureText, type MeasuredBy } from './measure-text.ts'
import { useQualityText, useRangeText } from './quality-text.ts'

type Props = {
  measure: MeasureName
  measured: Measured
  /** The language that was spoken. */
  spoken: Language
  by: readonly MeasuredBy[]
}

/** The bands as a list; the one that the value lies in stands out. */
function BandList({ measure, measured, spoken }: Omit<Props, 'by'> & { measure: BandedMeasure }) {
  const say = useMeasureText()
  const range = useRangeText()
  const { number } = useValueText()
  const { bands } = BANDS[measure]
  const mine = bandOf(measure, measured, spoken)
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
      {bands.map((band, at) => {
        const limits = { from: bands[at - 1]?.to ?? null, to: band.to }
        return (
          <div key={band.to} className={band === mine ? 'contents font-semibold' : 'contents text-muted'}>
            <dt>{say(`band.${band.name}`)}</dt>
            <dd>{range(limits, (edge) => number(measure, edge))}</dd>
          </div>
        )
      })}
    </dl>
  )
}

/** How a number came about: how it is measured, its bands and who says so, and what measured it. */
export function MeasureWhy({ measure, measured, spoken, by }: Props) {
  const say = useMeasureText()
  const names = useMeasureNames()
  const measuredBy = useMeasuredBy()
  const qualityText = useQualityText()
  const doubt = qualityText(measured)
  const unit = say(`per.${unitOf(measure)}`)
  return (
    <Why about={names(`name.${measure}`)}>
      <div className="grid gap-3">
        <div className="grid gap-0.5">
          <p className="font-semibold">{say('why.how')}</p>
          <p>{names(`how.${measure}`)}</p>
        </div>
        {doubt && <p>{doubt}</p>}
        {isBanded(measure) ? (
          <>
            <div className="grid gap-1">
              <p className="font-semibold">{say('why.bands', { unit })}</p>
              <BandList {...{ measure, measured, spoken }} />
            </div>
            <div className="grid gap-0.5">
              <p className="font-semibold">{say('why.source')}</p>
              <p>{say(`source.${BANDS[measure].source}`)}</p>
            </div>
          </>
        ) : (
          <p className="text-muted">
            {say('why.unit', { unit })}. {say('why.noBands')}
          </p>
        )}
        <p className="text-muted">
          {say('why.measuredBy')}: {measuredBy(by)}
        </p>
      </div>
    </Why>
  )
}
