import { SHARE_LIMITS } from '@maju/contracts/share'
import type { SharedReport as SharedReportOf } from '@maju/contracts/shared-report'
import { useMemo } from 'react'
import { asProblem } from '../../../shared/api-problem.ts'
import { isText, useDraft } from '../../../shared/draft.ts'
import { formatDateTime } from '../../../shared/format.ts'
import { useInterviewWords } from '../../../shared/interview-words.ts'
import { useLanguage } from '../../../shared/text.ts'
import { Card, Section } from '../../../shared/ui/card.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { TextField } from '../../../shared/ui/field.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { PrintButton } from '../../../shared/ui/print-button.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { OfAnotherProvider } from '../of-another/use-of-another.ts'
import { MentorProvider, useMentor } from './mentor.tsx'
import { SharedQuestionCard } from './shared-question.tsx'
import { draftKey, useSharedReport } from './shared-queries.ts'
import { SharedSummary } from './shared-summary.tsx'
import { useSharedReportText } from './shared-text.ts'
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has no name
import '../../../shared/print.css'

/** Nobody's search engine keeps what is behind a link. */
const Unlisted = () => <meta name="robots" content="noindex, nofollow" />

/** A link that leads nowhere (any more); why is not told, for nobody is told either. */
function Closed() {
  const say = useSharedReportText()
  return (
    <Page title={say('closed.title')}>
      <Unlisted />
      <p className="max-w-measure">{say('closed.body')}</p>
    </Page>
  )
}

function Lead({ report }: { report: SharedReportOf }) {
  const say = useSharedReportText()
  const word = useInterviewWords()
  const language = useLanguage()
  const { persona, difficulty, heldAt, expiresAt } = report
  return (
    <>
      <p>
        {say('lead', {
          persona: word(`persona.${persona}`),
          difficulty: word(`difficulty.${difficulty}`),
          at: formatDateTime(heldAt, language),
        })}
      </p>
      <p>
        {say('until', { at: formatDateTime(expiresAt, language) })} {say('hidden')}
      </p>
    </>
  )
}

type HowProps = { report: SharedReportOf; typed: string; onType: (name: string) => void }

/** What is asked of whoever marks, and under which name they do. */
function How({ report, typed, onType }: HowProps) {
  const say = useSharedReportText()
  const { name } = useMentor()
  const answered = report.questions.filter((question) => question.answered)
  const done = answered.filter(({ marks }) => marks !== null).length
  return (
    <Section title={say('how.title')}>
      <Card className="grid grid-cols-1 gap-3 print:hidden">
        <p className="max-w-measure">{say('how.blind')}</p>
        <p className="max-w-measure">{say('how.comments')}</p>
        <p className="font-semibold">{say('how.done', { done, all: answered.length })}</p>
        {report.mentor === null ? (
          <TextField
            label={say('name')}
            hint={say('name.hint')}
            autoComplete="name"
            maxLength={SHARE_LIMITS.nameCharacters}
            value={typed}
            onChange={({ target }) => onType(target.value)}
          />
        ) : (
          <p>{say('name.is', { name })}</p>
        )}
      </Card>
    </Section>
  )
}

function Contents({ report, token }: { report: SharedReportOf; token: string }) {
  const say = useSharedReportText()
  const { value: typed, change } = useDraft(draftKey(token, 'name'), '', isText)
  const { marking } = report
  const name = report.mentor ?? typed.trim()
  const mentor = useMemo(() => ({ token, name, marking }), [token, name, marking])
  return (
    <OfAnotherProvider value>
      <MentorProvider value={mentor}>
        <div className="grid grid-cols-1 gap-10">
          {marking && <How {...{ report, typed }} onType={(next) => change(() => next)} />}
          <SharedSummary report={report} />
          <Section title={say('questions.title')}>
            {report.questions.map((question, at) => (
              <SharedQuestionCard key={question.id} {...{ report, question }} number={at + 1} />
            ))}
          </Section>
        </div>
      </MentorProvider>
    </OfAnotherProvider>
  )
}

function Opened({ report, token }: { report: SharedReportOf; token: string }) {
  const say = useSharedReportText()
  const { company, jobTitle } = report
  return (
    <Page
      title={say('title', { company, jobTitle })}
      lead={<Lead report={report} />}
      action={<PrintButton>{say('print')}</PrintButton>}
    >
      <Unlisted />
      <Contents report={report} token={token} />
    </Page>
  )
}

/** A report behind a link: for reading, or for marking blind and leaving comments. No account, no cookie. */
export function SharedReport({ token }: { token: string }) {
  const { data, error, refetch, isFetching } = useSharedReport(token)
  if (data) return <Opened report={data} token={token} />
  if (!error) return <Skeleton lines={5} />
  if (asProblem(error).code === 'not-found') return <Closed />
  return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
}
