import type { ScreenTimeline, Stretch, VoiceTimeline } from '@maju/contracts/measurement'
import { curvePath, inSemitones, laneHeight, laneWidth, rangeOf, xOf, type Range } from './curves.ts'
import { longPauseSeconds } from './places.ts'

/** Short things stay visible. */
const leastWidth = 4

/** An octave: a voice that hardly moves looks as if it hardly moved. */
const leastSemitones = 12
const leastDecibels = 18
const headRange: Range = [-35, 35]

type BoxProps = { stretch: Stretch; total: number; y?: number; height?: number; className: string }

function Box({ stretch: { startSecond, endSecond }, total, y = 10, height = 80, className }: BoxProps) {
  const x = xOf(startSecond, total)
  return (
    <rect
      x={x}
      y={y}
      width={Math.max(leastWidth, xOf(endSecond, total) - x)}
      height={height}
      className={className}
      data-start={startSecond}
    />
  )
}

const keyOf = ({ startSecond, endSecond }: Stretch) => `${startSecond}-${endSecond}`

export const SpeechLane = ({ speech, total }: { speech: VoiceTimeline['speech']; total: number }) =>
  speech.map((stretch) => (
    <Box key={keyOf(stretch)} {...{ stretch, total }} y={25} height={50} className="fill-accent" />
  ))

/** A pause that is worth hearing again is tall and dark, any other low and pale. */
export const PauseLane = ({ pauses, total }: { pauses: VoiceTimeline['pauses']; total: number }) =>
  pauses.map((stretch) =>
    stretch.endSecond - stretch.startSecond >= longPauseSeconds ? (
      <Box key={keyOf(stretch)} {...{ stretch, total }} className="fill-ink" />
    ) : (
      <Box key={keyOf(stretch)} {...{ stretch, total }} y={40} height={20} className="fill-line-strong" />
    ),
  )

export const FillerLane = ({ fillers, total }: { fillers: VoiceTimeline['fillers']; total: number }) =>
  fillers.map((stretch) => <Box key={keyOf(stretch)} {...{ stretch, total }} className="fill-notice" />)

function Line({ path, dashed = false }: { path: string; dashed?: boolean }) {
  return (
    <path
      d={path}
      fill="none"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
      strokeDasharray={dashed ? '4 3' : undefined}
      vectorEffect="non-scaling-stroke"
      className={dashed ? 'stroke-muted' : 'stroke-accent'}
    />
  )
}

export function LoudnessLane({ curve, total }: { curve: VoiceTimeline['loudnessDecibels']; total: number }) {
  const range = rangeOf(curve, leastDecibels)
  return range && <Line path={curvePath(curve, total, range)} />
}

export function PitchLane({ curve, total }: { curve: VoiceTimeline['pitchHertz']; total: number }) {
  const heard = inSemitones(curve)
  const range = rangeOf(heard, leastSemitones)
  return range && <Line path={curvePath(heard, total, range)} />
}

/** The camera is the middle in full; other places are a bar where the eyes went: up, beside, down. */
const zones = {
  camera: { y: 25, height: 50, className: 'fill-accent' },
  up: { y: 10, height: 24, className: 'fill-line-strong' },
  left: { y: 38, height: 24, className: 'fill-line-strong' },
  right: { y: 38, height: 24, className: 'fill-line-strong' },
  down: { y: 66, height: 24, className: 'fill-line-strong' },
} as const

export const GazeLane = ({ gaze, total }: { gaze: ScreenTimeline['gaze']; total: number }) =>
  gaze.map(({ zone, ...stretch }) => <Box key={keyOf(stretch)} {...{ stretch, total }} {...zones[zone]} />)

/** To the side as a line, up and down dashed, around straight ahead. */
export function HeadLane({ timeline, total }: { timeline: ScreenTimeline; total: number }) {
  return (
    <>
      <path
        d={`M0 ${laneHeight / 2}H${laneWidth}`}
        vectorEffect="non-scaling-stroke"
        className="fill-none stroke-line"
      />
      <Line dashed path={curvePath(timeline.pitchDegrees, total, headRange)} />
      <Line path={curvePath(timeline.yawDegrees, total, headRange)} />
    </>
  )
}

export const EventLane = ({ events, total }: { events: ScreenTimeline['events']; total: number }) =>
  events.map((event) => {
    const small = event.kind === 'blink' || event.kind === 'nod' || event.kind === 'shake'
    return (
      <Box
        key={`${event.kind}-${keyOf(event)}`}
        stretch={event}
        total={total}
        y={small ? 60 : 10}
        height={small ? 30 : 80}
        className={small ? 'fill-line-strong' : 'fill-ink'}
      />
    )
  })

/** Seconds of which others said something. */
export const ToldLane = ({ told, total }: { told: readonly number[]; total: number }) =>
  told.map((second) => (
    <Box key={second} stretch={{ startSecond: second, endSecond: second }} total={total} className="fill-notice" />
  ))
