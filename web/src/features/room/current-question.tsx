import type { Interview } from '@maju/contracts/interview'
import type { Plan, PlannedQuestion, Speaker } from '@maju/contracts/plan'
import { useEffect, useRef, type ReactNode } from 'react'
import { useInterviewWords, useMadeByText } from '../../shared/interview-words.ts'
import { SourceChips } from '../../shared/sources/source-chips.tsx'
import { Figure } from './figure.tsx'
import { useRoomText } from './room-text.ts'
import { partedText, type Moment } from './turns.ts'

type Props = {
  interview: Interview
  moment: Moment
  /** Words as they stand at this moment, and whether they will still change. */
  text: string
  settled: boolean
  /** The question as planned; undefined while the plan is being fetched, and for the closing words. */
  planned: PlannedQuestion | undefined
  documents: Plan['documents']
  isNew: boolean
  /** Beside the one who asks. */
  aside: ReactNode
}

/** On a phone the focus would open the keyboard over the question; there the question itself takes it. */
const writesAtOnce = () => typeof matchMedia === 'function' && matchMedia('(pointer: fine)').matches

/** A new question comes into view, and takes the focus where the answer does not. */
function useArrival(isNew: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isNew) return
    if (!writesAtOnce()) heading.current?.focus({ preventScroll: true })
    heading.current?.closest('section')?.scrollIntoView({ block: 'nearest' })
  }, [isNew])
  return heading
}

/** Why the question is asked, and what worded it. */
function Background({ why, worded }: { why: string | undefined; worded: string }) {
  const say = useRoomText()
  return (
    <details className="max-w-measure text-sm text-muted">
      <summary className="w-fit cursor-pointer py-1.5 font-semibold">{say('why')}</summary>
      {why && <p className="mt-1">{why}</p>}
      <p className="mt-1">{worded}</p>
    </details>
  )
}

/** Who asks, and that it follows another question up. */
function Asker({ speaker, followsUp }: { speaker: Speaker; followsUp: boolean }) {
  const say = useRoomText()
  const word = useInterviewWords()
  return (
    <div className="flex min-w-0 flex-1 items-center gap-3">
      <Figure speaker={speaker} />
      <div>
        <p className="font-bold">{say('speaker.asks', { speaker: word(`persona.${speaker}`) })}</p>
        {followsUp && <p className="text-sm text-muted">{say('followUp')}</p>}
      </div>
    </div>
  )
}

/** The question, large and still: who asks, what it follows, why it is asked and what it cites. */
export function CurrentQuestion({ interview, moment, text, settled, planned, documents, isNew, aside }: Props) {
  const say = useRoomText()
  const madeBy = useMadeByText()
  const heading = useArrival(isNew)
  const { open, main } = moment
  const { lead, question } = partedText(text, planned?.text)
  return (
    <section aria-labelledby="question" className="grid scroll-mt-4 gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <Asker speaker={open.speaker} followsUp={main !== null} />
        {aside}
      </div>
      {main && (
        <p className="max-w-measure border-l-2 border-line-strong pl-3 text-muted">
          <span className="sr-only">{say('mainQuestion')}: </span>
          <span lang={interview.language}>{planned?.text ?? main.text}</span>
        </p>
      )}
      <div lang={interview.language} className="grid gap-2">
        {lead && <p className="max-w-measure text-lg text-muted">{lead}</p>}
        <h2
          ref={heading}
          id="question"
          tabIndex={-1}
          className="max-w-[26em] text-2xl leading-normal font-bold outline-none sm:text-[1.75rem]"
        >
          {question}
        </h2>
        {/* Words that are still coming would be read out again with each of them. */}
        <p aria-live="polite" className="sr-only">
          {settled ? text : ''}
        </p>
      </div>
      <SourceChips sources={open.sources} documents={documents} />
      <Background why={planned?.why} worded={say('wordedBy', { madeBy: madeBy(open.madeBy) })} />
    </section>
  )
}
