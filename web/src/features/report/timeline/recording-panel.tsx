import type { Language } from '@maju/contracts/basics'
import type { CandidateTurn } from '@maju/contracts/interview'
import type { Measurements, Recording } from '@maju/contracts/recording'
import { formatNumber } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/text.ts'
import { Disclosure } from '../../../shared/ui/disclosure.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { Measured } from '../measures/measured.tsx'
import { screenLists, voiceLists } from '../measures/measure-lists.ts'
import { Film } from './film.tsx'
import { HeardWords } from './heard-words.tsx'
import { PlaceList } from './place-list.tsx'
import { clockOf, lengthOf } from './time.ts'
import { useTimelineText } from './timeline-text.ts'
import { Timeline } from './timeline.tsx'
import { useFollow, type Spoken } from './use-follow.ts'
import { useMedia } from './use-media.ts'
import { usePlayer, type Player } from './use-player.ts'
import { useMeasurements } from './use-recordings.ts'

type Props = {
  recording: Recording
  name: string
  /** The candidate's turn that it belongs to, where it is known. */
  turn: CandidateTurn | null
  lang: Language
  near: boolean
  onSpoken: (spoken: Spoken | null) => void
}

/** The film or the sound, or a sentence why there is none. */
function Play({
  recording,
  player,
  total,
  near,
}: Pick<Props, 'recording' | 'near'> & { player: Player; total: number }) {
  const say = useTimelineText()
  const { media, failed } = useMedia(recording, near)
  if (media.state === 'looking') return null
  if (media.state !== 'here') return <Notice>{say(`media.${media.state}`)}</Notice>
  const { kind, uploaded } = recording
  return (
    <>
      <Film address={media.address} onError={failed} {...{ kind, player, total, near }} />
      {!uploaded && <p className="text-sm text-muted">{say('player.kept')}</p>}
    </>
  )
}

/** The picture in words. */
function Summary({ found }: { found: Measurements }) {
  const say = useTimelineText()
  const language = useLanguage()
  if (!found.voice) return null
  const { speech, pauses, fillers } = found.voice.timeline
  const spoken = speech.reduce((sum, { startSecond, endSecond }) => sum + endSecond - startSecond, 0)
  const lengthOfPause = (pause: (typeof pauses)[number]) => pause.endSecond - pause.startSecond
  const longest = pauses.toSorted((one, other) => lengthOfPause(other) - lengthOfPause(one))[0]
  return (
    <p className="max-w-measure text-sm text-muted">
      {say('timeline.summary', { speech: clockOf(spoken), pauses: pauses.length, fillers: fillers.length })}{' '}
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
            <Measured measures={voice.measures} lists={voiceLists[lang]} by={[measuredBy]} />
          </div>
        )}
        {screen && (
          <div className="grid gap-3">
            <h5 className="font-semibold">{say('measures.screen')}</h5>
            <Measured measures={screen.measures} lists={screenLists} by={[measuredBy]} />
          </div>
        )}
      </div>
    </Disclosure>
  )
}

type FoundProps = Omit<Props, 'recording' | 'near'> & { found: Measurements; player: Player; total: number }

/** What was found in it: lanes, words for them, places to hear again, numbers. */
function Found({ found, player, total, name, turn, lang, onSpoken }: FoundProps) {
  const say = useTimelineText()
  const { transcript } = found
  const { slots, apart } = useFollow({ turn, transcript, second: player.second, onSpoken })
  return (
    <>
      {total > 0 && (
        <>
          <Timeline {...{ found, slots, total, player, name }} />
          <p className="no-print text-sm text-muted">{say('player.keys')}</p>
        </>
      )}
      <Summary found={found} />
      <PlaceList {...{ found, slots, lang }} onJump={player.jump} />
      {apart && transcript && (
        <HeardWords words={apart} writtenBy={transcript.writtenBy} lang={lang} second={player.second} />
      )}
      <OwnMeasures found={found} lang={lang} />
    </>
  )
}

/** One recording: what can be played of it, and what was found in it over the same seconds. */
export function RecordingPanel({ recording, near, ...rest }: Props) {
  const say = useTimelineText()
  const { status } = recording
  const { data, error, isFetching, refetch } = useMeasurements(recording.id, status === 'measured')
  const total = lengthOf(recording.seconds, data ?? null)
  const player = usePlayer(total)
  return (
    <figure aria-label={rest.name} className="grid min-w-0 gap-3">
      <figcaption className="text-sm font-semibold text-muted">{rest.name}</figcaption>
      <Play {...{ recording, player, total, near }} />
      {status !== 'measured' && <Notice>{say(`status.${status}`)}</Notice>}
      {status === 'measured' && !data && !error && <Skeleton lines={2} />}
      {error && !data && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {data && <Found {...rest} {...{ found: data, player, total }} />}
    </figure>
  )
}
