import type { ScreenTimeline, VoiceTimeline } from '@maju/contracts/measurement'
import type { Measurements } from '@maju/contracts/recording'
import { useInterviewWords } from '../../../shared/interview-words.ts'
import { formatNumber } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/text.ts'
import { eventsByKind, fillersByText, longPauses, type Place } from './places.ts'
import { clockOf } from './time.ts'
import { useTimelineText } from './timeline-text.ts'
import type { SlotPlace } from './word-places.ts'

type Group = { key: string; what: string; lang?: string; long: boolean; places: readonly Place[] }
type GroupProps = Omit<Group, 'key'> & { onJump: (second: number) => void }

/** So many of a kind can be looked through; the rest is in the picture. */
const mostNamed = 12

/** A kind of place and a button for each second where it is. */
function PlaceGroup({ what, lang, long, places, onJump }: GroupProps) {
  const say = useTimelineText()
  const language = useLanguage()
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span lang={lang} className="font-semibold">
        {what}
      </span>
      {places.slice(0, mostNamed).map(({ startSecond, seconds }) => {
        const at = clockOf(startSecond)
        return (
          <button
            key={startSecond}
            type="button"
            className="min-h-8 rounded-lg border border-line-strong px-2 text-sm hover:bg-sunken print:min-h-0 print:border-0 print:px-0"
            onClick={() => onJump(startSecond)}
          >
            <span className="sr-only">{what}, </span>
            {long ? say('place.pause', { at, seconds: formatNumber(seconds, language, 1) }) : at}
          </button>
        )
      })}
      {places.length > mostNamed && (
        <span className="text-muted">{say('places.more', { number: places.length - mostNamed })}</span>
      )}
    </li>
  )
}

type Texts = { say: ReturnType<typeof useTimelineText>; word: ReturnType<typeof useInterviewWords> }

function voiceGroups(timeline: VoiceTimeline, lang: string, { say }: Texts): Group[] {
  const pauses = longPauses(timeline)
  return [
    ...(pauses.length > 0 ? [{ key: 'pauses', what: say('places.pauses'), long: true, places: pauses }] : []),
    ...fillersByText(timeline).map(({ text, places }) => ({
      key: `filler-${text}`,
      what: `‘${text}’`,
      lang,
      long: false,
      places,
    })),
  ]
}

const screenGroups = (timeline: ScreenTimeline, { say }: Texts): Group[] =>
  eventsByKind(timeline).map(({ kind, places }) => ({ key: kind, what: say(`event.${kind}`), long: true, places }))

type Props = {
  found: Measurements
  slots: readonly SlotPlace[]
  lang: string
  onJump: (second: number) => void
}

/** What the picture shows, as words and buttons: long pauses, fillers, parts of the answer, what was seen. */
export function PlaceList({ found, slots, lang, onJump }: Props) {
  const say = useTimelineText()
  const word = useInterviewWords()
  const texts = { say, word }
  const groups: Group[] = [
    ...(found.voice ? voiceGroups(found.voice.timeline, lang, texts) : []),
    ...(found.screen ? screenGroups(found.screen.timeline, texts) : []),
    ...slots.map(({ slot, startSecond }) => ({
      key: `slot-${slot}`,
      what: word(`slot.${slot}`),
      long: false,
      places: [{ startSecond, seconds: 0 }],
    })),
  ]
  if (groups.length === 0) return <p className="text-sm text-muted">{say('places.none')}</p>
  return (
    <div className="grid gap-1.5">
      <h5 className="font-semibold">{say('places.title')}</h5>
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-sm">
        {groups.map(({ key, ...group }) => (
          <PlaceGroup key={key} {...group} onJump={onJump} />
        ))}
      </ul>
    </div>
  )
}
