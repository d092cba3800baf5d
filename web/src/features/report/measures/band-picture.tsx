import { BANDS, bandedValue, type BandedMeasure } from '@maju/analysis/bands'
import type { Quality } from '@maju/contracts/measurement'
import { axes, piecesOf, shareOf } from './band-place.ts'

type Props = { measure: BandedMeasure; value: number; quality: Quality; edge: (value: number) => string }

const percent = (share: number) => `${(share * 100).toFixed(2)}%`

function Pieces({ measure }: Pick<Props, 'measure'>) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="h-2.5 w-full">
      {piecesOf(BANDS[measure].bands, axes[measure]).map(({ name, usual, start, end }) => (
        <rect
          key={start}
          data-band={name}
          x={start * 100}
          y="0.5"
          width={(end - start) * 100}
          height="9"
          vectorEffect="non-scaling-stroke"
          fillOpacity={usual ? 0.28 : 1}
          className={usual ? 'fill-accent stroke-accent' : 'fill-sunken stroke-line-strong'}
        />
      ))}
    </svg>
  )
}

/** Filled for a value that stands, hollow for one that is only a hint. */
function Dot({ share, doubtful }: { share: number; doubtful: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className="absolute top-1/2 size-4 -translate-x-1/2 -translate-y-1/2"
      style={{ left: percent(share) }}
      data-share={share}
      data-doubtful={doubtful || undefined}
    >
      <circle cx="8" cy="8" r="7.5" className="fill-surface" />
      <circle
        cx="8"
        cy="8"
        r="5.5"
        strokeWidth="2"
        strokeDasharray={doubtful ? '3 2' : undefined}
        className={doubtful ? 'fill-surface stroke-accent' : 'fill-accent stroke-accent'}
      />
    </svg>
  )
}

/** Where a value lies among the named bands. The words beside it say the same, so it is hidden from screen readers. */
export function BandPicture({ measure, value, quality, edge }: Props) {
  const axis = axes[measure]
  const edges = BANDS[measure].bands.flatMap(({ to }) => (to === null ? [] : [to]))
  return (
    <div aria-hidden className="grid gap-0.5">
      <div className="relative px-px">
        <div className="flex h-4 items-center">
          <Pieces measure={measure} />
        </div>
        <Dot share={shareOf(axis, bandedValue(measure, value))} doubtful={quality === 'doubtful'} />
      </div>
      <div className="relative h-4 text-xs leading-4 text-muted">
        {edges.map((at) => (
          <span key={at} className="absolute -translate-x-1/2" style={{ left: percent(shareOf(axis, at)) }}>
            {edge(at)}
          </span>
        ))}
      </div>
    </div>
  )
}
