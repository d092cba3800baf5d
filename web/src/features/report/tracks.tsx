import type { DimensionSummary, Report } from '@maju/contracts/report'
import { AudioLines, MessageSquareText, Video, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card, Section } from '../../shared/ui/card.tsx'
import { classNames } from '../../shared/ui/class-names.ts'
import { Why } from '../../shared/ui/why.tsx'
import { useAnchors } from './anchors.ts'
import { useDimensionName } from './dimension-name.ts'
import { LevelBar } from './level-bar.tsx'
import { Quotes } from './quotes.tsx'
import { Measured } from './measures/measured.tsx'
import { screenLists, voiceLists, type MeasureLists, type Measures } from './measures/measure-lists.ts'
import { useMeasureText, type MeasuredBy } from './measures/measure-text.ts'
import { useReportText } from './report-text.ts'

type TrackProps = { icon: LucideIcon; title: string; className?: string; children: ReactNode }

function Track({ icon: Icon, title, className, children }: TrackProps) {
  return (
    <Card className={classNames('grid grid-cols-1 content-start gap-4 print:shadow-none', className)}>
      <h3 className="flex items-center gap-2 text-lg font-bold">
        <Icon size={20} aria-hidden className="text-accent" />
        {title}
      </h3>
      {children}
    </Card>
  )
}

type EmptyReason = Extract<Report['delivery'], { status: 'empty' }>['reason']

function EmptyTrack({ reason }: { reason: EmptyReason | 'only-retries' }) {
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
  const dimensionName = useDimensionName()
  const { dimension, level, spread, scored, insufficient, best } = summary
  const name = dimensionName(dimension)
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

type MeasuredProps = {
  track: { whole: Measures; answers: readonly { attempt: number; measuredBy: MeasuredBy }[] }
  lists: MeasureLists
  spoken: Report['language']
}

/** The whole interview: its measures, how many answers they come from, and how to read the picture. */
function MeasuredTrack({ track: { whole, answers }, lists, spoken }: MeasuredProps) {
  const say = useMeasureText()
  const counted = answers.filter(({ attempt }) => attempt === 0)
  return (
    <>
      <div className="max-w-measure text-sm text-muted">
        {lists === screenLists && <p>{say('track.screen.lead')}</p>}
        <p className="flex flex-wrap items-center gap-x-1">
          {say('track.answers', { count: counted.length })}
          <span className="no-print">
            <Why about={say('track.about')}>{say('track.gathered')}</Why>
          </span>
        </p>
        <p>{say('track.legend')}</p>
      </div>
      <Measured measures={whole} {...{ lists, spoken }} by={counted.map(({ measuredBy }) => measuredBy)} />
    </>
  )
}

type OfInterview<Measured> = Measured | { status: 'empty'; reason: EmptyReason | 'only-retries' }
type Both = { delivery: OfInterview<Report['delivery']>; screen: OfInterview<Report['screen']> }

/** The track of the interview itself: what was measured in retries alone says nothing of it. */
function ofInterview<One extends Report['delivery'] | Report['screen']>(track: One): OfInterview<One> {
  const isRetries = track.status === 'measured' && track.answers.every(({ attempt }) => attempt > 0)
  return isRetries ? { status: 'empty', reason: 'only-retries' } : track
}

const isNothingMeasured = ({ delivery, screen }: Both) => delivery.status === 'empty' && screen.status === 'empty'

/** What was not measured takes little room; what was takes the width that its pictures need. */
function columnsFor(both: Both): string {
  const { delivery, screen } = both
  if (isNothingMeasured(both)) return 'lg:grid-cols-[1fr_14rem_14rem]'
  if (delivery.status === 'measured' && screen.status === 'measured') return ''
  return delivery.status === 'measured' ? 'lg:grid-cols-[1fr_14rem]' : 'lg:grid-cols-[14rem_1fr]'
}

/** Content, delivery and screen beside each other; never one number. What was not measured says so. */
export function Tracks({ report }: { report: Report }) {
  const say = useReportText()
  const { content, language } = report
  const both: Both = { delivery: ofInterview(report.delivery), screen: ofInterview(report.screen) }
  const { delivery, screen } = both
  return (
    <Section title={say('tracks.title')}>
      <div className={classNames('grid grid-cols-1 items-start gap-4', columnsFor(both))}>
        <Track
          icon={MessageSquareText}
          title={say('track.content')}
          className={classNames(!isNothingMeasured(both) && 'lg:col-span-full')}
        >
          <p className="max-w-measure text-sm text-muted">{say('level.legend')}</p>
          <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
            {content.dimensions.map((summary) => (
              <DimensionRow key={summary.dimension} summary={summary} lang={language} />
            ))}
          </ul>
        </Track>
        <Track icon={AudioLines} title={say('track.delivery')}>
          {delivery.status === 'empty' ? (
            <EmptyTrack reason={delivery.reason} />
          ) : (
            <MeasuredTrack track={delivery} lists={voiceLists[language]} spoken={language} />
          )}
        </Track>
        <Track icon={Video} title={say('track.screen')}>
          {screen.status === 'empty' ? (
            <EmptyTrack reason={screen.reason} />
          ) : (
            <MeasuredTrack track={screen} lists={screenLists} spoken={language} />
          )}
        </Track>
      </div>
    </Section>
  )
}
