import type { CommentPlace } from '@maju/contracts/feedback'
import type { Attempt, QuestionReport, Report, Score } from '@maju/contracts/report'
import { lazy, Suspense, useState } from 'react'
import { useTakeUpRetries } from '../../shared/recording/use-unsent.ts'
import { SourceChips } from '../../shared/sources/source-chips.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Progress } from '../../shared/ui/progress.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { Attempts } from './attempts.tsx'
import { Better } from './better.tsx'
import { JudgementRow } from './judgement-row.tsx'
import { AfterAnswer } from './practice/keep-story.tsx'
import { useReportText } from './report-text.ts'
import { Retry } from './retry.tsx'
import { ToldComments } from './sharing/told-comment.tsx'
import { Slots } from './slots.tsx'
import type { Spoken } from './timeline/use-follow.ts'
import { Transcript } from './transcript.tsx'
import { isScoring } from './use-report.ts'

// A question that is never opened does not need it.
const Recordings = lazy(() => import('./timeline/recordings.tsx').then((module) => ({ default: module.Recordings })))

type Props = {
  report: Report
  one: QuestionReport
  open: boolean
  retrying: boolean
  onRetry: (retrying: boolean) => void
}

type JudgedProps = { attempt: Attempt; report: Report; one: QuestionReport; open: boolean }

const mayBeRecorded = (track: Report['delivery'] | Report['screen']) =>
  track.status === 'measured' || track.reason === 'not-measured'

type AgainProps = Pick<Props, 'report' | 'one' | 'open'> & { onSpoken: (spoken: Spoken | null) => void }

/** The recordings of the question, where the interview may have any; where it has none, a way to add one once the question is open. */
function WatchAgain({ report, one, open, onSpoken }: AgainProps) {
  const [wanted, setWanted] = useState(open)
  if (open && !wanted) setWanted(true)
  if (!wanted && !mayBeRecorded(report.delivery) && !mayBeRecorded(report.screen)) return null
  const { interviewId, language } = report
  return (
    <Suspense fallback={<Skeleton lines={2} />}>
      <Recordings
        {...{ interviewId, onSpoken }}
        questionId={one.question.id}
        tries={one.attempts}
        lang={language}
        near={open}
      />
    </Suspense>
  )
}

/** Parts that were found and the level of each dimension; pointing at one makes its words stand out. */
function Findings({ score, one, lang, active, onActive }: FindingsProps) {
  const say = useReportText()
  return (
    <div className="grid content-start gap-6">
      <Slots slots={score.slots} />
      <div className="grid gap-2">
        <h4 className="font-bold">{say('judgements.title')}</h4>
        <ul className="-mx-3 grid gap-0.5">
          {score.judgements.map((judgement) => (
            <JudgementRow
              key={judgement.dimension}
              {...{ judgement, lang, madeBy: score.madeBy, question: one.question }}
              active={active === judgement.dimension}
              onActive={(on) => onActive(on ? judgement.dimension : null)}
            />
          ))}
        </ul>
      </div>
    </div>
  )
}

type FindingsProps = {
  score: Score
  one: QuestionReport
  lang: string
  active: string | null
  onActive: (dimension: string | null) => void
}

/** What was said in one try and, beside it, what was found in it. */
function Judged({ attempt, report, one, open }: JudgedProps) {
  const say = useReportText()
  const [active, setActive] = useState<string | null>(null)
  const [spoken, setSpoken] = useState<Spoken | null>(null)
  const { score } = attempt
  const { language: lang } = report
  return (
    <>
      <WatchAgain {...{ report, one, open }} onSpoken={setSpoken} />
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[1fr_22rem] print:grid-cols-1">
        <div className="grid gap-2 lg:sticky lg:top-6 print:static">
          <h4 className="font-bold">{say('transcript.title')}</h4>
          {score && <p className="no-print max-w-measure text-sm text-muted">{say('transcript.legend')}</p>}
          <Transcript
            interviewId={report.interviewId}
            questionId={one.question.id}
            {...{ attempt, lang, active, spoken }}
          />
        </div>
        {score && <Findings {...{ score, one, lang, active }} onActive={setActive} />}
      </div>
      {!score && isScoring(report) && <Progress stage={say('question.scoring')} done={0} total={0} />}
      {!score && !isScoring(report) && <Notice>{say('question.failed')}</Notice>}
      {score?.betterAnswer && <Better better={score.betterAnswer} lang={lang} />}
    </>
  )
}

/** The first try beside the latest, where there is more than one. */
function SideBySide({ report, one: { question, attempts } }: Pick<Props, 'report' | 'one'>) {
  const first = attempts[0]
  const latest = attempts.at(-1)
  if (!first || !latest || latest === first) return null
  return <Attempts {...{ first, latest, question, lang: report.language }} />
}

/** Answering again. */
function Again({ report, one, retrying, onRetry }: Props) {
  const say = useReportText()
  const [sent, setSent] = useState(false)
  const latest = one.attempts.at(-1)
  if (report.status !== 'finished') return null
  if (!retrying) {
    return (
      <>
        {sent && latest?.score === null && <Notice>{say('retry.sent')}</Notice>}
        <Button className="no-print justify-self-start" onClick={() => onRetry(true)}>
          {say('retry.open')}
        </Button>
      </>
    )
  }
  return (
    <Retry
      key={one.attempts.length}
      report={report}
      question={one.question}
      attempt={(latest?.attempt ?? 0) + 1}
      onSent={() => {
        setSent(true)
        onRetry(false)
      }}
      onCancel={() => onRetry(false)}
    />
  )
}

/** Of the whole question, or of a second of a recording that is not there any more. */
const isOnQuestion = (place: CommentPlace) =>
  place.kind === 'question' || (place.kind === 'second' && place.recordingId === null)

/** Everything that belongs to one question. */
export function QuestionBody(props: Props) {
  const { report, one, open } = props
  const say = useReportText()
  const { question, attempts } = one
  const [first] = attempts
  useTakeUpRetries({ id: report.interviewId, language: report.language, questionId: question.id, tries: attempts })
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <p className="max-w-measure text-sm text-muted">{say('question.why', { why: question.why })}</p>
        <SourceChips sources={question.sources} documents={report.documents} />
      </div>
      <ToldComments
        interviewId={report.interviewId}
        fits={({ questionId, place }) => questionId === question.id && isOnQuestion(place)}
      />
      {first ? <Judged attempt={first} {...{ report, one, open }} /> : <Notice>{say('question.notReached')}</Notice>}
      <SideBySide report={report} one={one} />
      <AfterAnswer report={report} one={one} />
      <Again {...props} />
    </div>
  )
}
