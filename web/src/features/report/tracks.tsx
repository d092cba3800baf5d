import type { DimensionSummary, Report } from '@maju/contracts/report'
import { AudioLines, MessageSquareText, Video, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { Card, Section } from '../../shared/ui/card.tsx'
import { Why } from '../../shared/ui/why.tsx'
import { useAnchors } from './anchors.ts'
import { LevelBar } from './level-bar.tsx'
import { Quotes } from './quotes.tsx'
import { useReportText } from './report-text.ts'

function Track({ icon: Icon, title, children }: { icon: LucideIcon; title: string; children: ReactNode }) {
  return (
    <Card className="grid content-start gap-4">
      <h3 className="flex items-center gap-2 text-lg font-bold">
        <Icon size={20} aria-hidden className="text-accent" />
        {title}
      </h3>
      {children}
    </Card>
  )
}

function EmptyTrack({ reason }: { reason: Report['delivery']['reason'] }) {
  const say = useReportText()
  return (
    <div className="grid gap-1">
      <p className="font-semibold">{say('track.empty')}</p>
      <p className="max-w-measure text-muted">{say(`track.${reason}`)}</p>
    </div>
  )
}

/** The two ends of a dimension's scale. */
export function Ends({ dimension }: { dimension: DimensionSummary['dimension'] }) {
  const say = useReportText()
  const anchor = useAnchors()
  return (
    <dl className="grid print:hidden grid-cols-[auto_1fr] gap-x-2.5 gap-y-1">
      <dt className="font-semibold">{say('level.low')}</dt>
      <dd>{anchor(`${dimension}.1`)}</dd>
      <dt className="font-semibold">{say('level.high')}</dt>
      <dd>{anchor(`${dimension}.5`)}</dd>
    </dl>
  )
}

function DimensionRow({ summary, lang }: { summary: DimensionSummary; lang: string }) {
  const say = useReportText()
  const word = useInterviewWords()
  const { dimension, level, spread, scored, insufficient, best } = summary
  const name = word(`dimension.${dimension}`)
  const counts = [
    ...(scored > 0 ? [say('level.scored', { count: scored })] : []),
    ...(insufficient > 0 ? [say('level.insufficient', { count: insufficient })] : []),
  ]
  return (
    <li className="grid content-start gap-1.5 break-inside-avoid">
      <div className="flex items-center gap-1.5">
        <h4 className="font-semibold">{name}</h4>
        <span className="no-print">
          <Why about={say('level.about', { name })}>
            <Ends dimension={dimension} />
          </Why>
        </span>
      </div>
      <LevelBar level={level} spread={spread} />
      <p className="text-sm text-muted">{counts.join(' · ')}</p>
      {best && <Quotes evidence={[best]} lang={lang} />}
    </li>
  )
}

/** Content, delivery and screen beside each other; never one number. What was not measured says so. */
export function Tracks({ report }: { report: Report }) {
  const say = useReportText()
  return (
    <Section title={say('tracks.title')}>
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_14rem_14rem]">
        <Track icon={MessageSquareText} title={say('track.content')}>
          <p className="max-w-measure text-sm text-muted">{say('level.legend')}</p>
          <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
            {report.content.dimensions.map((summary) => (
              <DimensionRow key={summary.dimension} summary={summary} lang={report.language} />
            ))}
          </ul>
        </Track>
        <Track icon={AudioLines} title={say('track.delivery')}>
          <EmptyTrack reason={report.delivery.reason} />
        </Track>
        <Track icon={Video} title={say('track.screen')}>
          <EmptyTrack reason={report.screen.reason} />
        </Track>
      </div>
    </Section>
  )
}
