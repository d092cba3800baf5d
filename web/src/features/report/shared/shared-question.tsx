import type { SharedQuestion, SharedReport } from '@maju/contracts/shared-report'
import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { useCompetencyNames } from '../../../shared/competency-names.ts'
import { useInterviewWords } from '../../../shared/interview-words.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { classNames } from '../../../shared/ui/class-names.ts'
import { useReportText } from '../report-text.ts'
import { secondPlace, type ChosenPlace } from './comment-places.ts'
import { Comments } from './comments.tsx'
import { Judged } from './judged.tsx'
import { MarksForm } from './marks-form.tsx'
import { useMentor } from './mentor.tsx'
import { SharedRecordings } from './player.tsx'
import { useSharedReportText } from './shared-text.ts'

/** What was said, in order; contact data is a mark. */
function Said({ turns, lang }: Pick<SharedQuestion, 'turns'> & { lang: string }) {
  const say = useSharedReportText()
  return (
    <ol lang={lang} className="grid gap-3">
      {turns.map(({ seq, from, text }) => (
        <li key={seq} className={from === 'candidate' ? 'grid gap-0.5 rounded-xl bg-paper px-4 py-3' : 'grid gap-0.5'}>
          <span className="text-sm font-semibold text-muted">{say(`turn.${from}`)}</span>
          <p className="max-w-measure whitespace-pre-wrap break-words leading-loose">{text}</p>
        </li>
      ))}
    </ol>
  )
}

type Props = { report: SharedReport; question: SharedQuestion; number: number }

/** The parts of a question that was answered. */
function Answered({ report, question, number }: Props) {
  const say = useSharedReportText()
  const { marking } = useMentor()
  const [moment, setMoment] = useState<ChosenPlace | null>(null)
  const [chosen, setChosen] = useState('question')
  const comment = (recordingId: string, second: number) => {
    const place = secondPlace(recordingId, second)
    setMoment(place)
    setChosen(place.key)
  }
  return (
    <>
      <SharedRecordings recordings={question.recordings} onComment={comment} />
      {report.shows.answers ? (
        <Said turns={question.turns} lang={report.language} />
      ) : (
        <p className="text-muted">{say('question.noText')}</p>
      )}
      {marking && question.marks === null && <MarksForm question={question} />}
      <Judged {...{ question, number }} lang={report.language} />
      <Comments {...{ question, moment, chosen }} comments={report.comments} onChoose={setChosen} />
    </>
  )
}

/** One question of a shared report: what was asked and said, what can be heard of it, levels and comments. Folded to its heading but for the first. */
export function SharedQuestionCard(props: Props) {
  const say = useSharedReportText()
  const report = useReportText()
  const word = useInterviewWords()
  const names = useCompetencyNames()
  const { question, number } = props
  const bodyId = useId()
  const [open, setOpen] = useState(number === 1)
  return (
    <Card className="grid grid-cols-1 gap-6 print:break-inside-auto print:shadow-none">
      <div className="grid gap-2">
        <div className="flex flex-wrap items-center gap-1.5 text-sm text-muted">
          <span className="mr-1 font-semibold">{report('question.number', { number })}</span>
          <Badge>{word(`phase.${question.phase}`)}</Badge>
          <Badge>{names.competency(question.competency)}</Badge>
          {question.marks && <Badge look="accent">{say('question.marked')}</Badge>}
        </div>
        <h3>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={bodyId}
            className="flex w-full items-start justify-between gap-3 rounded-lg text-left text-lg leading-normal font-bold"
            onClick={() => setOpen(!open)}
          >
            <span lang={props.report.language}>{question.text}</span>
            <ChevronDown
              size={22}
              aria-hidden
              className={classNames('no-print mt-0.5 shrink-0 text-muted', open && 'rotate-180')}
            />
          </button>
        </h3>
      </div>
      <div id={bodyId} className={classNames('grid-cols-1 gap-6 print:grid', open ? 'grid' : 'hidden')}>
        {question.answered ? <Answered {...props} /> : <p className="text-muted">{say('question.notReached')}</p>}
      </div>
    </Card>
  )
}
