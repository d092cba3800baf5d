import type { CandidateTurn } from '@maju/contracts/interview'
import type { Attempt } from '@maju/contracts/report'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { classNames } from '../../shared/ui/class-names.ts'
import { CorrectAnswer } from './correction.tsx'
import { marksOf, segmentsOf, type Segment } from './marks.ts'
import { useReportText } from './report-text.ts'
import { ToldComments } from './sharing/told-comment.tsx'
import type { Spoken } from './timeline/use-follow.ts'

type Props = {
  interviewId: string
  questionId: string
  attempt: Attempt
  lang: string
  /** The judgement whose evidence stands out, by dimension. */
  active: string | null
  /** What the player is saying at this moment. */
  spoken: Spoken | null
}

/** The mark of the word that is being said; no dimension has this name. */
const spokenId = 'spoken'

function Words({ segment, active }: { segment: Segment; active: string | null }) {
  const ids = segment.ids.filter((id) => id !== spokenId)
  if (ids.length === 0) return segment.text
  const standsOut = active !== null && ids.includes(active)
  return (
    <mark
      className={classNames(
        'py-0.5 text-ink underline decoration-2 underline-offset-4',
        standsOut ? 'bg-accent-soft' : 'bg-transparent',
        active === null || standsOut ? 'decoration-accent' : 'decoration-line',
      )}
      data-active={standsOut || undefined}
    >
      {segment.text}
    </mark>
  )
}

function Said({
  turn,
  attempt,
  active,
  spoken,
}: Omit<Props, 'lang' | 'interviewId' | 'questionId'> & { turn: CandidateTurn }) {
  const say = useReportText()
  const word = useInterviewWords()
  if (turn.text.trim() === '') return <p className="text-muted">{say('transcript.nothing')}</p>
  const judged = attempt.score?.judgements ?? []
  const evidence = judged.map((judgement) => ({
    id: judgement.dimension,
    evidence: judgement.evidence.filter((quoted) => quoted.turn === turn.seq),
  }))
  const saying = spoken?.turn === turn.seq ? [{ id: spokenId, start: spoken.start, end: spoken.end }] : []
  return (
    <p className="max-w-measure whitespace-pre-wrap leading-loose">
      {segmentsOf(turn.text, [...marksOf(turn.text, evidence), ...saying], turn.filled).map((segment) => (
        <span
          key={segment.start}
          data-spoken={segment.ids.includes(spokenId) || undefined}
          className={classNames(
            segment.ids.includes(spokenId) && 'rounded bg-accent text-on-accent [&_mark]:text-on-accent',
          )}
        >
          {segment.opens.map((slot) => (
            <span
              key={slot}
              className="mr-1 rounded bg-sunken px-1.5 py-0.5 align-[0.1em] text-xs font-semibold text-muted"
            >
              {word(`slot.${slot}`)}
            </span>
          ))}
          <Words segment={segment} active={active} />
        </span>
      ))}
    </p>
  )
}

/** What was said to one question. In the candidate's words, evidence is underlined and slots are named where they begin. */
export function Transcript({ interviewId, questionId, attempt, lang, active, spoken }: Props) {
  const say = useReportText()
  return (
    <ol lang={lang} className="grid gap-3">
      {attempt.turns.map((turn) =>
        turn.from === 'interviewer' ? (
          <li key={turn.seq} className="grid gap-0.5 text-muted">
            <span className="text-sm font-semibold">{say('transcript.interviewer')}</span>
            <p className="max-w-measure whitespace-pre-wrap">{turn.text}</p>
          </li>
        ) : (
          <li key={turn.seq} className="grid gap-0.5 rounded-xl bg-paper px-4 py-3 print:border print:border-line">
            <span className="text-sm font-semibold text-muted">{say('transcript.you')}</span>
            <Said {...{ turn, attempt, active, spoken }} />
            {attempt.attempt === 0 && (
              <ToldComments
                interviewId={interviewId}
                className="mt-2"
                fits={({ questionId: about, place }) =>
                  about === questionId && place.kind === 'quote' && place.turn === turn.seq
                }
              />
            )}
            {turn.text.trim() !== '' && <CorrectAnswer {...{ interviewId, questionId, attempt, turn, lang }} />}
          </li>
        ),
      )}
    </ol>
  )
}
