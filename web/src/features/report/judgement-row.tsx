import type { MadeBy } from '@maju/contracts/basics'
import type { PlannedQuestion } from '@maju/contracts/plan'
import type { Judgement } from '@maju/contracts/report'
import { classNames } from '../../shared/ui/class-names.ts'
import { Why } from '../../shared/ui/why.tsx'
import { useDimensionName } from './dimension-name.ts'
import { useJudgedBy } from './judged-by.ts'
import { LevelBar } from './level-bar.tsx'
import { Quotes } from './quotes.tsx'
import { useReportText } from './report-text.ts'
import { Ends } from './tracks.tsx'
import { useReasonText } from './use-reasons.ts'

type Props = {
  judgement: Judgement
  question: PlannedQuestion
  madeBy: MadeBy
  lang: string
  active: boolean
  onActive: (active: boolean) => void
}

/** Reasons, quotes and scale behind one judgement. */
function Grounds({ judgement, question, madeBy, lang }: Omit<Props, 'active' | 'onActive'>) {
  const say = useReportText()
  const judgedBy = useJudgedBy()
  const reasonText = useReasonText()
  const { dimension, level, reasons, evidence, verdict } = judgement
  const saysAnchor = reasons.some(({ values }) => 'anchor' in values)
  const anchor = dimension === 'competency' && !saysAnchor && level ? question.anchors[level - 1] : undefined
  return (
    <div className="grid gap-3">
      <ul className="grid list-disc gap-1.5 pl-4">
        {verdict === 'not-scored' && <li>{say('verdict.not-scored.why')}</li>}
        {reasons.map((reason) => (
          <li key={`${reason.code}-${JSON.stringify(reason.values)}`}>{reasonText(reason)}</li>
        ))}
      </ul>
      {evidence.length > 0 && (
        <div className="grid gap-1.5">
          <p className="font-semibold">{say('judgement.evidence')}</p>
          <Quotes evidence={evidence} lang={lang} />
        </div>
      )}
      {anchor && level ? (
        <div className="grid gap-1">
          <p className="font-semibold">{say('level.yours', { level })}</p>
          <p lang={lang}>{anchor}</p>
        </div>
      ) : (
        !saysAnchor && <Ends dimension={dimension} />
      )}
      <p className="text-muted">{say('judgement.madeBy', { by: judgedBy(madeBy) })}</p>
    </div>
  )
}

/** One dimension of one answer. While it is pointed at or holds the focus, its evidence stands out in the transcript. */
export function JudgementRow(props: Props) {
  const { judgement, question, active, onActive } = props
  const say = useReportText()
  const dimensionName = useDimensionName()
  const { dimension, verdict, level, spread } = judgement
  const name = dimensionName(dimension, question.competency)
  const grounds = <Grounds {...props} />
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- pointing only shows what the focus on its button shows too
    <li
      className={classNames('grid rounded-xl px-3 py-1.5 break-inside-avoid', active && 'bg-accent-soft')}
      onMouseEnter={() => onActive(true)}
      onMouseLeave={() => onActive(false)}
      onFocus={() => onActive(true)}
      onBlur={() => onActive(false)}
    >
      <div className="flex items-center gap-1.5">
        <span className="font-semibold">{name}</span>
        <span className="no-print">
          <Why about={name} label={say('judgement.why')}>
            {grounds}
          </Why>
        </span>
      </div>
      {verdict === 'scored' ? (
        <LevelBar level={level} spread={spread} />
      ) : (
        <span className="text-muted">{say(`verdict.${verdict}`)}</span>
      )}
      <div className="hidden text-sm print:block">{grounds}</div>
    </li>
  )
}
