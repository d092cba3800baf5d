import type { SharedQuestion } from '@maju/contracts/shared-report'
import { Disclosure } from '../../../shared/ui/disclosure.tsx'
import { useDimensionName } from '../dimension-name.ts'
import { useJudgedBy } from '../judged-by.ts'
import { LevelBar } from '../level-bar.tsx'
import { Quotes } from '../quotes.tsx'
import { useReportText } from '../report-text.ts'
import { LevelTable } from '../sharing/level-table.tsx'
import { useReasonText } from '../use-reasons.ts'
import { useSharedReportText } from './shared-text.ts'

type Props = { question: SharedQuestion; number: number; lang: string }

/** What the program saw: each level with the words that it rests on. */
function Levels({ question, lang }: Props) {
  const say = useReportText()
  const dimensionName = useDimensionName()
  const reasonText = useReasonText()
  const judgedBy = useJudgedBy()
  const { judgements, competency, madeBy } = question
  return (
    <div className="grid gap-4">
      <ul className="grid gap-4 sm:grid-cols-2">
        {judgements.map(({ dimension, verdict, level, spread, evidence, reasons }) => (
          <li key={dimension} className="grid content-start gap-1 break-inside-avoid">
            <h5 className="font-semibold">{dimensionName(dimension, competency)}</h5>
            {verdict === 'scored' ? (
              <LevelBar level={level} spread={spread} />
            ) : (
              <p className="text-muted">{say(`verdict.${verdict}`)}</p>
            )}
            {reasons.length > 0 && (
              <ul className="grid list-disc gap-0.5 pl-4 text-sm text-muted">
                {reasons.map((reason) => (
                  <li key={`${reason.code}-${JSON.stringify(reason.values)}`}>{reasonText(reason)}</li>
                ))}
              </ul>
            )}
            <Quotes evidence={evidence} lang={lang} />
          </li>
        ))}
      </ul>
      {madeBy && <p className="text-sm text-muted">{say('judgement.madeBy', { by: judgedBy(madeBy) })}</p>}
    </div>
  )
}

/** The levels of the program, beside one's own where there are any. Nothing while the question is still to be marked blind. */
export function Judged(props: Props) {
  const say = useSharedReportText()
  const { question, number } = props
  if (question.judged === 'blind') return null
  const isJudged = question.judged === 'shown'
  return (
    <div className="grid grid-cols-1 gap-4">
      {question.marks && (
        <>
          <h4 className="font-bold">{say('judged.title')}</h4>
          <LevelTable
            number={number}
            competency={question.competency}
            marks={question.marks}
            judgements={question.judgements}
          />
        </>
      )}
      {!isJudged && <p className="text-muted">{say('judged.none')}</p>}
      {isJudged && question.marks && (
        <Disclosure label={say('judged.why')}>
          <Levels {...props} />
        </Disclosure>
      )}
      {isJudged && !question.marks && (
        <>
          <h4 className="font-bold">{say('judged.program')}</h4>
          <Levels {...props} />
        </>
      )}
    </div>
  )
}
