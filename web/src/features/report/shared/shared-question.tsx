import type { SharedQuestion, SharedReport } from '@maju/contracts/shared-report'
import { useState } from 'react'
import { FoldedQuestion } from '../folded-question.tsx'
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
  const { report, question, number } = props
  const [open, setOpen] = useState(number === 1)
  const state = question.marks ? say('question.marked') : null
  return (
    <FoldedQuestion {...{ question, number, state, open }} lang={report.language} onOpen={setOpen}>
      <div className="grid grid-cols-1 gap-6">
        {question.answered ? <Answered {...props} /> : <p className="text-muted">{say('question.notReached')}</p>}
      </div>
    </FoldedQuestion>
  )
}
