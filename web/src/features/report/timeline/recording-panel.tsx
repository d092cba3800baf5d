import type { Language } from '@maju/contracts/basics'
import type { CandidateTurn } from '@maju/contracts/interview'
import type { Measurements, Recording } from '@maju/contracts/recording'
import type { Transcript } from '@maju/contracts/transcript'
import type { ReactNode } from 'react'
import { formatNumber } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/text.ts'
import { classNames } from '../../../shared/ui/class-names.ts'
import { Disclosure } from '../../../shared/ui/disclosure.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { Replacement } from '../files/replacement.tsx'
import { Standing } from '../files/standing.tsx'
import type { FileSending } from '../files/use-file-sending.ts'
import { Measured } from '../measures/measured.tsx'
import { screenLists, voiceLists } from '../measures/measure-lists.ts'
import { Caption } from './caption.tsx'
import { Film, PlayBar } from './film.tsx'
import { HeardWords } from './heard-words.tsx'
import { PlaceList } from './place-list.tsx'
import { RecordingActions } from './recording-actions.tsx'
import { clockOf, lengthOf } from './time.ts'
import { useTimelineText } from './timeline-text.ts'
import { Timeline } from './timeline.tsx'
import { ToldHere, useToldSeconds } from './told-here.tsx'
import { useFollow, type Spoken } from './use-follow.ts'
import { useMedia, type Media } from './use-media.ts'
import { usePlayer, type Player } from './use-player.ts'
import { useMeasurements } from './use-recordings.ts'
import type { SlotPlace } from './word-places.ts'

type Props = {
  recording: Recording
  name: string
  /** The candidate's turn that it belongs to, where it is known. */
  turn: CandidateTurn | null
  lang: Language
  near: boolean
  sending: FileSending
  /** The recording that is to take its place, while it is on its way. */
  replacement: Recording | null
  onSpoken: ((spoken: Spoken | null) => void) | null
}

type FilmProps = Pick<Props, 'recording' | 'near'> & {
  media: Media
  onError: () => void
  player: Player
  total: number
}

/** The film or the sound, or a sentence why there is none. */
function FilmOrWhy({ recording: { kind, uploaded }, media, near, player, total, onError }: FilmProps) {
  const say = useTimelineText()
  if (media.state === 'looking') return null
  if (media.state !== 'here') return <Notice>{say(`media.${media.state}`)}</Notice>
  return (
    <div className="grid content-start gap-2">
      <Film address={media.address} kind={kind} {...{ near, player, onError }} />
      <PlayBar player={player} total={total} />
      {!uploaded && <p className="text-sm text-muted">{say('player.kept')}</p>}
    </div>
  )
}

/** The picture in words. */
function Summary({ found }: { found: Measurements }) {
  const say = useTimelineText()
  const language = useLanguage()
  if (!found.voice) return null
  const { speech, pauses } = found.voice.timeline
  const { value: count, reason } = found.voice.measures.fillers
  const spoken = speech.reduce((sum, { startSecond, endSecond }) => sum + endSecond - startSecond, 0)
  const lengthOfPause = (pause: (typeof pauses)[number]) => pause.endSecond - pause.startSecond
  const longest = pauses.toSorted((one, other) => lengthOfPause(other) - lengthOfPause(one))[0]
  return (
    <p className="max-w-measure text-sm text-muted">
      {say('timeline.summary', { speech: clockOf(spoken), pauses: pauses.length })}{' '}
      {count !== null &&
        say(reason === 'not-verbatim' ? 'timeline.fillersAtLeast' : 'timeline.fillers', { fillers: count })}{' '}
      {longest &&
        say('timeline.longest', {
          at: clockOf(longest.startSecond),
          seconds: formatNumber(lengthOfPause(longest), language, 1),
        })}
    </p>
  )
}

/** The measures of this answer alone. */
function OwnMeasures({ found: { voice, screen, measuredBy }, lang }: { found: Measurements; lang: Language }) {
  const say = useTimelineText()
  return (
    <Disclosure label={say('measures.open')}>
      <div className="grid gap-6 pt-2">
        {voice && (
          <div className="grid gap-3">
            <h5 className="font-semibold">{say('measures.voice')}</h5>
            <Measured measures={voice.measures} lists={voiceLists[lang]} spoken={lang} by={[measuredBy]} brief />
          </div>
        )}
        {screen && (
          <div className="grid gap-3">
            <h5 className="font-semibold">{say('measures.screen')}</h5>
            <Measured measures={screen.measures} lists={screenLists} spoken={lang} by={[measuredBy]} brief />
          </div>
        )}
      </div>
    </Disclosure>
  )
}

type BodyProps = Omit<Props, 'near' | 'sending' | 'replacement'> & {
  found: Measurements | null
  film: ReactNode
  /** The film is a picture, which wants words beside it. */
  wide: boolean
  plays: boolean
  player: Player
  total: number
}

/** What was heard, where it can be read: words of which every second is wrong are counted and not shown. */
const readOf = (found: Measurements | null): Transcript | null =>
  found?.transcript && found.transcript.readable !== false ? found.transcript : null

type WalkProps = Pick<BodyProps, 'recording' | 'found' | 'plays' | 'player' | 'total' | 'name'> & {
  transcript: Transcript | null
  slots: readonly SlotPlace[]
}

/** The lanes, to walk through, and the line that is being said. */
function Walk({ recording, transcript, found, plays, player, total, name, slots }: WalkProps) {
  const say = useTimelineText()
  const told = useToldSeconds(recording)
  return (
    <div className="col-span-full grid min-w-0 gap-3 lg:row-start-2">
      {plays && transcript && <Caption transcript={transcript} second={player.second} />}
      <Timeline {...{ found, slots, told, total, player, name }} />
      <p className="no-print text-sm text-muted">{say(plays ? 'player.keys' : 'player.keysNoMedia')}</p>
    </div>
  )
}

/** Film and words side by side, the lanes below them over the whole width, and the numbers folded away. */
function Body({ recording, found, film, wide, plays, player, total, name, turn, lang, onSpoken }: BodyProps) {
  const transcript = readOf(found)
  const { slots, apart } = useFollow({ turn, transcript, second: player.second, onSpoken })
  return (
    <>
      <div className={classNames('grid grid-cols-1 gap-x-8 gap-y-3', wide && 'lg:grid-cols-[minmax(0,24rem)_1fr]')}>
        {film}
        {total > 0 && <Walk {...{ recording, transcript, found, plays, player, total, name, slots }} />}
        {found && (
          <div
            className={classNames(
              'grid content-start gap-3',
              wide ? 'lg:col-start-2 lg:row-start-1' : 'lg:row-start-3',
            )}
          >
            <Summary found={found} />
            <PlaceList {...{ found, slots, lang }} onJump={player.jump} />
          </div>
        )}
      </div>
      <ToldHere recording={recording} onJump={player.jump} />
      {apart && <HeardWords transcript={apart} second={player.second} />}
      {found && <OwnMeasures found={found} lang={lang} />}
    </>
  )
}

/** One recording: what can be played of it, and what was found in it over the same seconds. */
export function RecordingPanel({ recording, near, sending, replacement, ...rest }: Props) {
  const { status, kind } = recording
  const { data, error, isFetching, refetch } = useMeasurements(recording.id, status === 'measured')
  const found = data ?? null
  const total = lengthOf(recording.seconds, found)
  const player = usePlayer(total)
  const { media, failed } = useMedia(recording, near)
  const plays = media.state === 'here'
  const film = <FilmOrWhy {...{ recording, near, media, player, total }} onError={failed} />
  return (
    <figure aria-label={rest.name} className="grid min-w-0 grid-cols-1 gap-3">
      <figcaption className="text-sm font-semibold text-muted">{rest.name}</figcaption>
      {status !== 'measured' && <Standing {...{ recording, status }} />}
      {status === 'measured' && !data && !error && <Skeleton lines={2} />}
      {error && !data && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      <Body {...rest} {...{ recording, found, film, plays, player, total }} wide={plays && kind === 'video'} />
      {replacement && <Replacement recording={replacement} />}
      <RecordingActions {...{ recording, media, sending }} />
    </figure>
  )
}
