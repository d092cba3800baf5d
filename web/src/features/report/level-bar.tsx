import { formatNumber } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { useReportText } from './report-text.ts'

const steps = [0, 1, 2, 3, 4] as const
const stepWidth = 20
/** Middle of the cell of a level. */
const middle = (level: number) => (level - 0.5) * stepWidth

/** A level and its range in words. */
export function useLevelText() {
  const say = useReportText()
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language, 1)
  return {
    number,
    sentence: (level: number | null, spread: readonly [number, number] | null) => {
      if (level === null) return say('level.none.text')
      return spread
        ? say('level.text', { level: number(level), low: number(spread[0]), high: number(spread[1]) })
        : say('level.textBare', { level: number(level) })
    },
  }
}

type Props = { level: number | null; spread: readonly [number, number] | null }

/** An empty place: no cells, so that nobody reads it as a low level. */
function NoLevel() {
  return (
    <rect
      x="0.5"
      y="0.5"
      width="99"
      height="7"
      strokeDasharray="4 3"
      vectorEffect="non-scaling-stroke"
      className="fill-transparent stroke-line-strong"
    />
  )
}

function Cells({ level }: { level: number }) {
  return steps.map((step) => (
    <g key={step}>
      <rect
        x={step * stepWidth + 0.5}
        y="0.5"
        width={stepWidth - 1}
        height="7"
        vectorEffect="non-scaling-stroke"
        className="fill-sunken stroke-line-strong"
      />
      {level > step && (
        <rect
          x={step * stepWidth + 0.5}
          y="0.5"
          width={(stepWidth - 1) * Math.min(1, level - step)}
          height="7"
          className="fill-accent"
        />
      )}
    </g>
  ))
}

/** From the middle of the lowest level's cell to the middle of the highest one's. */
function Range({ spread }: { spread: readonly [number, number] }) {
  const [low, high] = spread.map((level) => middle(Math.max(1, level)))
  return (
    <path
      d={`M${low} 9.5v3M${low} 11H${high}M${high} 9.5v3`}
      fill="none"
      strokeWidth="1.5"
      vectorEffect="non-scaling-stroke"
      className="stroke-muted"
    />
  )
}

function Drawing({ level, spread }: Props) {
  return (
    <svg viewBox="0 0 100 14" preserveAspectRatio="none" className="h-4 w-full min-w-24" aria-hidden>
      {level === null ? <NoLevel /> : <Cells level={level} />}
      {level !== null && spread && <Range spread={spread} />}
    </svg>
  )
}

/** Five cells for the level, and below them the range that the evidence allows. No level: empty, dashed cells. */
export function LevelBar({ level, spread }: Props) {
  const say = useReportText()
  const { number, sentence } = useLevelText()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
      <span className="sr-only">{sentence(level, spread)}</span>
      <div className="w-44 max-w-full">
        <Drawing level={level} spread={spread} />
      </div>
      <span aria-hidden className="text-sm">
        {level === null ? (
          <span className="text-muted">{say('level.none')}</span>
        ) : (
          <>
            <strong>{say('level.of', { level: number(level) })}</strong>
            {spread && (
              <span className="ml-2 text-muted">
                {say('level.spread', { low: number(spread[0]), high: number(spread[1]) })}
              </span>
            )}
          </>
        )}
      </span>
    </div>
  )
}
