import type { Language } from '@maju/contracts/basics'
import type { Recording } from '@maju/contracts/recording'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { AddFile } from '../files/add-file.tsx'
import { useFileSending } from '../files/use-file-sending.ts'
import { RecordingPanel } from './recording-panel.tsx'
import { useTimelineText } from './timeline-text.ts'
import type { Spoken } from './use-follow.ts'
import { useRecordings } from './use-recordings.ts'
import { givenIn, givenOf, inOrderOfAnswers, type Try } from './whose.ts'

type Props = {
  interviewId: string
  questionId: string
  /** Turns of the tries at this question, for the words that belong to a recording. */
  tries: readonly Try[]
  lang: Language
  /** The question is open: its media may be loaded. */
  near: boolean
  onSpoken: (spoken: Spoken | null) => void
}

/** A recording that began and holds nothing was given up. */
const isThere = ({ status, bytes }: Recording) => status !== 'receiving' || bytes > 0

function useNames() {
  const say = useTimelineText()
  return ({ attempt, nth }: { attempt: number; nth: number }) => {
    if (attempt > 0) return say('recording.retry', { number: attempt })
    return nth === 0 ? say('recording.first') : say('recording.probe', { number: nth })
  }
}

/** Recordings of one question, each with its player and timeline, and a way to add one to an answer that has none. */
export function Recordings({ interviewId, questionId, tries, lang, near, onSpoken }: Props) {
  const say = useTimelineText()
  const nameOf = useNames()
  const { data, error, isFetching, refetch } = useRecordings(interviewId)
  const sending = useFileSending(interviewId)
  if (error && !data) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={2} />
  const all = data.filter(
    (one) => one.questionId === questionId && isThere(one) && one.id !== sending.under?.recordingId,
  )
  const ids = new Set(all.map(({ id }) => id))
  // What is to take another one's place is shown there.
  const own = all.filter(({ replaces }) => replaces === null || !ids.has(replaces))
  const shown = inOrderOfAnswers(own, tries)
  const free = givenIn(tries)
    .filter(({ attempt, turn }) => !shown.some((one) => one.attempt === attempt && givenOf(one, tries)?.turn === turn))
    .map((given) => ({
      name: nameOf(given),
      place: { interviewId, questionId, attempt: given.attempt, turn: given.turn.seq, replaces: null },
    }))
  return (
    <div className="grid gap-6">
      {shown.length > 0 && <h4 className="font-bold">{say('title')}</h4>}
      {shown.map((recording) => {
        const { attempt, id } = recording
        const given = givenOf(recording, tries)
        const firstOfTry = shown.findIndex((one) => one.attempt === attempt)
        return (
          <RecordingPanel
            key={id}
            {...{ recording, sending, lang, near }}
            replacement={all.find(({ replaces }) => replaces === id) ?? null}
            name={nameOf({ attempt, nth: given?.nth ?? shown.indexOf(recording) - firstOfTry })}
            turn={given?.turn ?? null}
            // Only the first try is read beside its recording.
            onSpoken={attempt === 0 ? onSpoken : null}
          />
        )
      })}
      <AddFile free={free} sending={sending} />
    </div>
  )
}
