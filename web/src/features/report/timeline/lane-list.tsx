import type { Measurements } from '@maju/contracts/recording'
import { memo, type ReactNode } from 'react'
import { useInterviewWords } from '../../../shared/interview-words.ts'
import { classNames } from '../../../shared/ui/class-names.ts'
import { laneHeight, laneWidth } from './curves.ts'
import {
  EventLane,
  FillerLane,
  GazeLane,
  HeadLane,
  LoudnessLane,
  PauseLane,
  PitchLane,
  SpeechLane,
  ToldLane,
} from './lanes.tsx'
import { clockOf, ticksFor } from './time.ts'
import { useTimelineText } from './timeline-text.ts'
import type { SlotPlace } from './word-places.ts'

type LaneName =
  | 'whole'
  | 'speech'
  | 'pauses'
  | 'fillers'
  | 'loudness'
  | 'pitch'
  | 'gaze'
  | 'head'
  | 'events'
  | 'slots'
  | 'told'
type Lane = { name: LaneName; tall: boolean; drawing: ReactNode }

const lane = (name: LaneName, drawing: ReactNode, tall = false): Lane => ({ name, tall, drawing })

function voiceLanes(voice: Measurements['voice'], total: number): Lane[] {
  if (!voice) return []
  const { speech, pauses, fillers, loudnessDecibels, pitchHertz } = voice.timeline
  return [
    lane('speech', <SpeechLane speech={speech} total={total} />),
    lane('pauses', <PauseLane pauses={pauses} total={total} />),
    ...(fillers.length > 0 ? [lane('fillers', <FillerLane fillers={fillers} total={total} />)] : []),
    lane('loudness', <LoudnessLane curve={loudnessDecibels} total={total} />, true),
    lane('pitch', <PitchLane curve={pitchHertz} total={total} />, true),
  ]
}

function screenLanes(screen: Measurements['screen'], total: number): Lane[] {
  if (!screen) return []
  const { gaze, events } = screen.timeline
  return [
    lane('gaze', <GazeLane gaze={gaze} total={total} />),
    lane('head', <HeadLane timeline={screen.timeline} total={total} />, true),
    ...(events.length > 0 ? [lane('events', <EventLane events={events} total={total} />)] : []),
  ]
}

const percentOf = (second: number, total: number) => `${((second / total) * 100).toFixed(2)}%`

/** Names of the parts where they begin; each has room until the next, so that none covers another. */
function SlotLane({ slots, total }: { slots: readonly SlotPlace[]; total: number }) {
  const word = useInterviewWords()
  return slots.map(({ slot, startSecond }, at) => (
    <span
      key={slot}
      className="absolute inset-y-0 truncate border-l-2 border-accent pl-1 text-xs leading-5 text-ink"
      style={{
        left: percentOf(startSecond, total),
        maxWidth: percentOf((slots[at + 1]?.startSecond ?? total) - startSecond, total),
      }}
    >
      {word(`slot.${slot}`)}
    </span>
  ))
}

function LaneRow({ name, tall, children }: { name: LaneName; tall: boolean; children: ReactNode }) {
  const say = useTimelineText()
  return (
    <div className="grid grid-cols-[4rem_1fr] items-center" data-lane={name}>
      <span className="truncate pr-2 text-xs text-muted">{say(`lane.${name}`)}</span>
      <div className={classNames('relative min-w-0 rounded-sm bg-sunken', tall ? 'h-11' : 'h-5')}>{children}</div>
    </div>
  )
}

function Ticks({ total }: { total: number }) {
  const ticks = ticksFor(total).filter((second) => second === 0 || second < total * 0.97)
  return (
    <div className="grid grid-cols-[4rem_1fr]">
      <div className="relative col-start-2 h-5 text-xs leading-5 text-muted">
        {ticks.map((second) => (
          <span
            key={second}
            className={classNames('absolute whitespace-nowrap', second > 0 ? '-translate-x-1/2' : 'pl-1')}
            style={{ left: percentOf(second, total) }}
          >
            {clockOf(second)}
          </span>
        ))}
      </div>
    </div>
  )
}

type Props = { found: Measurements | null; slots: readonly SlotPlace[]; told: readonly number[]; total: number }

/** Everything that was found, lane above lane over the same seconds. Drawn once: only the place in it moves. */
export const LaneList = memo(function Lanes({ found, slots, told, total }: Props) {
  const lanes = [
    ...(found ? [...voiceLanes(found.voice, total), ...screenLanes(found.screen, total)] : []),
    ...(told.length > 0 ? [lane('told', <ToldLane told={told} total={total} />)] : []),
  ]
  return (
    <div aria-hidden className="grid gap-1">
      {(lanes.length > 0 ? lanes : [lane('whole', null)]).map(({ name, tall, drawing }) => (
        <LaneRow key={name} name={name} tall={tall}>
          <svg
            viewBox={`0 0 ${laneWidth} ${laneHeight}`}
            preserveAspectRatio="none"
            className="absolute inset-0 size-full"
          >
            {drawing}
          </svg>
        </LaneRow>
      ))}
      {slots.length > 0 && (
        <LaneRow name="slots" tall={false}>
          <SlotLane slots={slots} total={total} />
        </LaneRow>
      )}
      <Ticks total={total} />
    </div>
  )
})
