import type { Score } from '@maju/contracts/report'
import { Check, CircleDashed } from 'lucide-react'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { useReportText } from './report-text.ts'

/** Which parts of a full answer are there, and which not yet. Told by word and sign, not by colour. */
export function Slots({ slots }: { slots: Score['slots'] }) {
  const say = useReportText()
  const word = useInterviewWords()
  const { filled, missing } = slots
  if (filled.length + missing.length === 0) return null
  return (
    <div className="grid gap-2">
      <h4 className="font-bold">{say('slots.title')}</h4>
      <ul className="flex flex-wrap gap-2">
        {filled.map((slot) => (
          <li
            key={slot}
            className="flex items-center gap-1.5 rounded-full bg-accent-soft px-3 py-1 text-sm font-medium"
          >
            <Check size={15} aria-hidden className="text-accent" />
            {word(`slot.${slot}`)}
            <span className="sr-only">: {say('slots.filled')}</span>
          </li>
        ))}
        {missing.map((slot) => (
          <li
            key={slot}
            className="flex items-center gap-1.5 rounded-full border border-dashed border-line-strong px-3 py-1 text-sm text-muted"
          >
            <CircleDashed size={15} aria-hidden />
            {word(`slot.${slot}`)}: {say('slots.missing')}
          </li>
        ))}
      </ul>
      {missing.length === 0 && <p className="text-sm text-muted">{say('slots.allFilled')}</p>}
    </div>
  )
}
