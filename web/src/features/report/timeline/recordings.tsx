import type { Language } from '@maju/contracts/basics'
import type { CandidateTurn, Turn } from '@maju/contracts/interview'
import type { Recording } from '@maju/contracts/recording'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { RecordingPanel } from './recording-panel.tsx'
import { useTimelineText } from './timeline-text.ts'
import type { Spoken } from './use-follow.ts'
import { useRecordings } from './use-recordings.ts'

type Props = {
  interviewId: string
  questionId: string
  /** Turns of the tries at this question, for the words that belong to a recording. */
  tries: readonly { attempt: number; turns: readonly Turn[] }[]
  lang: Language
  /** The question is open: its media may be loaded. */
  near: boolean
  onSpoken: (spoken: Spoken | null) => void
}

const isCandidate = (turn: Turn): turn is CandidateTurn => turn.from === 'candidate'

/** The turn that a recording names; where it names none, the only one there is. */
function turnOf({ attempt, turn }: Recording, tries: Props['tries']): CandidateTurn | null {
  const turns = tries.find((one) => one.attempt === attempt)?.turns.filter(isCandidate) ?? []
  if (turn === null) return turns.length === 1 ? (turns[0] ?? null) : null
  return turns.find(({ seq }) => seq === turn) ?? null
}

/** A recording that began and holds nothing was given up. */
const isThere = ({ status, bytes }: Recording) => status !== 'receiving' || bytes > 0

/** Recordings of one question, each with its player and timeline, in the order in which they were made. */
export function Recordings({ interviewId, questionId, tries, lang, near, onSpoken }: Props) {
  const say = useTimelineText()
  const { data, error, isFetching, refetch } = useRecordings(interviewId)
  if (error && !data) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={2} />
  const mine = data.filter((recording) => recording.questionId === questionId && isThere(recording))
  if (mine.length === 0) return null
  const nameOf = ({ id, attempt }: Recording) => {
    if (attempt > 0) return say('recording.retry', { number: attempt })
    const nth = mine.filter((one) => one.attempt === 0).findIndex((one) => one.id === id)
    return nth === 0 ? say('recording.first') : say('recording.probe', { number: nth })
  }
  return (
    <div className="grid gap-6">
      <h4 className="font-bold">{say('title')}</h4>
      {mine.map((recording) => (
        <RecordingPanel
          key={recording.id}
          recording={recording}
          name={nameOf(recording)}
          turn={turnOf(recording, tries)}
          {...{ lang, near }}
          // Only the first try is read beside its recording.
          onSpoken={recording.attempt === 0 ? onSpoken : null}
        />
      ))}
    </div>
  )
}
