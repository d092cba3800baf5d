import type { Advice, Report } from '@maju/contracts/report'
import { CircleCheck, Info, PencilLine } from 'lucide-react'
import { Button } from '../../shared/ui/button.tsx'
import { Card, Section } from '../../shared/ui/card.tsx'
import { classNames } from '../../shared/ui/class-names.ts'
import { Quotes } from './quotes.tsx'
import { useReportText } from './report-text.ts'

const icons = { strength: CircleCheck, fix: PencilLine, note: Info } as const

type Props = { report: Report; onRetry: (questionId: string) => void }

function AdviceCard({ advice, report, onRetry }: Props & { advice: Advice }) {
  const say = useReportText()
  const { kind, text, evidence, questionId } = advice
  const Icon = icons[kind]
  const number = report.questions.findIndex(({ question }) => question.id === questionId) + 1
  return (
    <Card
      className={classNames(
        'grid content-start justify-items-start gap-3 break-inside-avoid',
        kind === 'note' && 'md:col-span-2 !shadow-none',
      )}
    >
      <h3 className="flex items-center gap-2 font-bold">
        <Icon size={20} aria-hidden className="text-accent" />
        {say(`advice.${kind}`)}
      </h3>
      <p lang={report.language} className="max-w-measure">
        {text}
      </p>
      {evidence.length > 0 && (
        <figure className="grid gap-1.5">
          <Quotes evidence={evidence} lang={report.language} />
          <figcaption className="text-sm text-muted">
            {number > 0 ? say('quote.from', { number }) : say('quote.own')}
          </figcaption>
        </figure>
      )}
      {kind === 'fix' && questionId !== null && report.status === 'finished' && (
        <Button look="primary" className="no-print mt-1" onClick={() => onRetry(questionId)}>
          {say('advice.retry')}
        </Button>
      )}
    </Card>
  )
}

const order = { strength: 0, fix: 1, note: 2 } as const

/** One thing that went well and one to change, then the rest. */
export function AdviceList({ report, onRetry }: Props) {
  const say = useReportText()
  const list = report.advice.toSorted((one, other) => order[one.kind] - order[other.kind])
  return (
    <Section title={say('advice.title')}>
      {list.length === 0 ? (
        <p className="max-w-measure text-muted">{say('advice.none')}</p>
      ) : (
        <div className="grid items-start gap-4 md:grid-cols-2">
          {list.map((advice) => (
            <AdviceCard key={`${advice.kind}-${advice.text}`} {...{ advice, report, onRetry }} />
          ))}
        </div>
      )}
    </Section>
  )
}
