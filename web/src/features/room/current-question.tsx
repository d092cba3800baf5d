import type { Interview } from '@maju/contracts/interview'
import type { Plan } from '@maju/contracts/plan'
import { useEffect, useRef } from 'react'
import { useInterviewWords, useMadeByText } from '../../shared/interview-words.ts'
import { SourceChips } from '../../shared/sources/source-chips.tsx'
import { Figure } from './figure.tsx'
import { useRoomText } from './room-text.ts'
import type { Moment } from './turns.ts'

type Props = {
  interview: Interview
  moment: Moment
  /** Words as they stand at this moment, and whether they will still change. */
  text: string
  settled: boolean
  plan: Plan | undefined
  isNew: boolean
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

/** The question, large and still: who asks, what it follows, why it is asked and what it cites. */
export function CurrentQuestion({ interview, moment, text, settled, plan, isNew }: Props) {
  const say = useRoomText()
  const word = useInterviewWords()
  const madeBy = useMadeByText()
  const heading = useArrival(isNew)
  const { open, lead, main } = moment
  const why = plan?.questions.find(({ id }) => id === open.questionId)?.why
  const speaker = word(`persona.${open.speaker}`)
  return (
    <section aria-labelledby="question" className="grid gap-4">
      <div className="flex items-center gap-3">
        <Figure speaker={open.speaker} />
        <div>
          <p className="font-bold">{say('speaker.asks', { speaker })}</p>
          {main && <p className="text-sm text-muted">{say('followUp')}</p>}
        </div>
      </div>
      {main && (
        <p className="max-w-measure border-l-2 border-line-strong pl-3 text-muted">
          <span className="sr-only">{say('mainQuestion')}: </span>
          {main.text}
        </p>
      )}
      <div lang={interview.language} className="grid gap-2">
        {lead.map((turn) => (
          <p key={turn.seq} className="max-w-measure text-lg text-muted">
            {turn.text}
          </p>
        ))}
        <h2
          ref={heading}
          id="question"
          tabIndex={-1}
          className="max-w-[26em] outline-none text-2xl leading-normal font-bold sm:text-[1.75rem]"
        >
          {text}
        </h2>
        {/* Words that are still coming would be read out again with each of them. */}
        <p aria-live="polite" className="sr-only">
          {settled ? text : ''}
        </p>
      </div>
      <SourceChips sources={open.sources} documents={plan?.documents ?? []} />
      <details className="max-w-measure text-sm text-muted">
        <summary className="w-fit cursor-pointer py-1.5 font-semibold">{say('why')}</summary>
        {why && <p className="mt-1">{why}</p>}
        <p className="mt-1">{say('wordedBy', { madeBy: madeBy(open.madeBy) })}</p>
      </details>
    </section>
  )
}
