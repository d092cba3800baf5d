import type { Turn } from '@maju/contracts/interview'
import { ChevronDown } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { useRoomText } from './room-text.ts'

/** What was said before the present question, folded away until it is wanted. */
export function Conversation({ turns }: { turns: readonly Turn[] }) {
  const say = useRoomText()
  const word = useInterviewWords()
  const list = useRef<HTMLElement>(null)
  const newest = turns.at(-1)?.seq
  // Some browsers give a promise for a scroll; an effect may not return one.
  const toNewest = () => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }
  useEffect(toNewest, [newest])
  if (turns.length === 0) return null
  const label = say('conversation', { count: turns.length })
  return (
    <details className="group rounded-2xl border border-line bg-surface" onToggle={toNewest}>
      <summary className="flex min-h-11 cursor-pointer items-center rounded-2xl px-4 font-semibold text-muted">
        {label}
        <ChevronDown size={18} aria-hidden className="ml-auto text-muted group-open:rotate-180" />
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section ref={list} tabIndex={0} aria-label={label} className="max-h-[40vh] overflow-y-auto px-4 pb-4">
        <ol className="grid gap-3">
          {turns.map((turn) => (
            <li
              key={turn.seq}
              className={turn.from === 'candidate' ? 'ml-6 rounded-xl bg-sunken px-4 py-3 sm:ml-16' : ''}
            >
              <p className="text-sm font-semibold text-muted">
                {turn.from === 'candidate' ? say('you') : word(`persona.${turn.speaker}`)}
              </p>
              <p className="max-w-measure whitespace-pre-wrap">{turn.text || say('answeredNothing')}</p>
            </li>
          ))}
        </ol>
      </section>
    </details>
  )
}
