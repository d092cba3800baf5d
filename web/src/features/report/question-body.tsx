import type { Attempt, QuestionReport, Report, Score } from '@maju/contracts/report'
import { useState } from 'react'
import { SourceChips } from '../../shared/sources/source-chips.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Progress } from '../../shared/ui/progress.tsx'
import { Attempts } from './attempts.tsx'
import { Better } from './better.tsx'
import { JudgementRow } from './judgement-row.tsx'
import { useReportText } from './report-text.ts'
import { Retry } from './retry.tsx'
import { Slots } from './slots.tsx'
import { Transcript } from './transcript.tsx'
import { isScoring } from './use-report.ts'

type Props = { report: Report; one: QuestionReport; retrying: boolean; onRetry: (retrying: boolean) => void }

type JudgedProps = { attempt: Attempt; report: Report; one: QuestionReport }

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
function Judged({ attempt, report, one }: JudgedProps) {
  const say = useReportText()
  const [active, setActive] = useState<string | null>(null)
  const { score } = attempt
  const lang = report.language
  return (
    <>
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[1fr_22rem] print:grid-cols-1">
        <div className="grid gap-2 lg:sticky lg:top-6 print:static">
          <h4 className="font-bold">{say('transcript.title')}</h4>
          {score && <p className="no-print max-w-measure text-sm text-muted">{say('transcript.legend')}</p>}
          <Transcript attempt={attempt} lang={lang} active={active} />
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

/** Everything that belongs to one question. */
export function QuestionBody(props: Props) {
  const { report, one } = props
  const say = useReportText()
  const { question, attempts } = one
  const [first] = attempts
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <p className="max-w-measure text-sm text-muted">{say('question.why', { why: question.why })}</p>
        <SourceChips sources={question.sources} documents={report.documents} />
      </div>
      {first ? <Judged attempt={first} report={report} one={one} /> : <Notice>{say('question.notReached')}</Notice>}
      <SideBySide report={report} one={one} />
      <Again {...props} />
    </div>
  )
}
