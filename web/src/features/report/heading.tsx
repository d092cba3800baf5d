import type { Report } from '@maju/contracts/report'
import { formatDateTime } from '../../shared/format.ts'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { useLanguage } from '../../shared/text.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Why } from '../../shared/ui/why.tsx'
import { useJudgedBy } from './judged-by.ts'
import { useReportText } from './report-text.ts'

/** Whose interview this was, when, and what judged it. */
export function Heading({ report }: { report: Report }) {
  const say = useReportText()
  const word = useInterviewWords()
  const language = useLanguage()
  const judgedBy = useJudgedBy()
  const { company, jobTitle, finishedAt, startedAt, persona, difficulty, demo, content } = report
  return (
    <div className="grid gap-1 text-muted">
      <p className="flex flex-wrap items-center gap-2 text-lg font-semibold text-ink">
        {company} · {jobTitle}
        {demo && <Badge>{say('demo')}</Badge>}
      </p>
      <p>
        {formatDateTime(finishedAt ?? startedAt, language)} ·{' '}
        {say('lead', { persona: word(`persona.${persona}`), difficulty: word(`difficulty.${difficulty}`) })}
      </p>
      <p className="flex flex-wrap items-center gap-x-1.5">
        <span>
          {say('judgedBy')}: {content.madeBy.map(judgedBy).join(', ') || say('judgedBy.none')}
        </span>
        <span className="no-print">
          <Why about={say('judgedBy')}>{say('judgedBy.why')}</Why>
        </span>
      </p>
    </div>
  )
}
