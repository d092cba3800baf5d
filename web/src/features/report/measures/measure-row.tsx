import { bandedValue, BANDS, bandOf, isBanded, type BandedMeasure } from '@maju/analysis/bands'
import type { Language } from '@maju/contracts/basics'
import type { MeasureName, Measured } from '@maju/contracts/measurement'
import { Badge } from '../../../shared/ui/badge.tsx'
import { usualRange } from './band-place.ts'
import { BandPicture } from './band-picture.tsx'
import { useMeasureNames, useValueText } from '../../../shared/measures/measure-values.ts'
import { useMeasureText, type MeasuredBy } from './measure-text.ts'
import { MeasureWhy } from './measure-why.tsx'
import { useQualityText, useRangeText } from './quality-text.ts'

type Props = {
  measure: MeasureName
  measured: Measured
  /** The language that was spoken. */
  spoken: Language
  by: readonly MeasuredBy[]
}

/** Recognisers drop hesitations: unless one is known to keep them, a count of them is the least there were. */
const isAtLeast = (measure: MeasureName, { quality, reason }: Measured) =>
  (measure === 'fillers' || measure === 'fillersPerMinute') && (quality === 'doubtful' || reason === 'not-verbatim')

type ValueProps = Pick<Props, 'measure' | 'measured'>

/** The value in words, `at least` where it is one. */
function Value({ measure, measured }: ValueProps) {
  const say = useMeasureText()
  const text = useValueText()
  if (measured.value === null) return <span className="text-muted">{say('value.none')}</span>
  const value = text.value(measure, bandedValue(measure, measured.value))
  return (
    <strong className="whitespace-nowrap">
      {isAtLeast(measure, measured) ? say('value.atLeast', { value }) : value}
    </strong>
  )
}

/** The picture, and for those who do not see it the range that it shows. */
function Picture({ measure, measured }: ValueProps & { measure: BandedMeasure }) {
  const say = useMeasureText()
  const text = useValueText()
  const range = useRangeText()
  const usual = usualRange(BANDS[measure].bands)
  if (measured.value === null) return null
  return (
    <>
      <BandPicture
        measure={measure}
        value={measured.value}
        quality={measured.quality}
        edge={(value) => text.number(measure, value)}
      />
      {usual && (
        <p className="sr-only">{say('range.usual', { range: range(usual, (edge) => text.value(measure, edge)) })}</p>
      )}
    </>
  )
}

/** One measure: its value, where that lies among the bands, and why it may be only a hint or missing. */
export function MeasureRow({ measure, measured, spoken, by }: Props) {
  const say = useMeasureText()
  const names = useMeasureNames()
  const qualityText = useQualityText()
  const band = bandOf(measure, measured, spoken)
  const doubt = qualityText(measured)
  return (
    <li className="grid content-start gap-1.5 break-inside-avoid" data-measure={measure}>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <div className="flex items-center gap-1">
          <span className="font-semibold">{names(`name.${measure}`)}</span>
          <span className="no-print">
            <MeasureWhy {...{ measure, measured, spoken, by }} />
          </span>
        </div>
        <p className="flex flex-wrap items-center gap-x-2">
          <Value {...{ measure, measured }} />
          {band && <Badge look={band.usual ? 'accent' : 'plain'}>{say(`band.${band.name}`)}</Badge>}
        </p>
      </div>
      {isBanded(measure) && <Picture {...{ measure, measured }} />}
      {doubt && <p className="max-w-measure text-sm text-muted">{doubt}</p>}
    </li>
  )
}

/** A measure without bands: one line, for the curious. Why it is only a hint may have been said of several at once. */
export function PlainRow({ measure, measured, spoken, by, doubtSaid = false }: Props & { doubtSaid?: boolean }) {
  const names = useMeasureNames()
  const doubt = useQualityText()(measured)
  return (
    <li className="grid content-start gap-0.5 break-inside-avoid border-b border-line py-1.5" data-measure={measure}>
      <div className="flex items-center justify-between gap-3">
        <span className="flex items-center gap-1">
          {names(`name.${measure}`)}
          <span className="no-print">
            <MeasureWhy {...{ measure, measured, spoken, by }} />
          </span>
        </span>
        <span className="text-right">
          <Value {...{ measure, measured }} />
        </span>
      </div>
      {doubt && !doubtSaid && <p className="text-sm text-muted">{doubt}</p>}
    </li>
  )
}
