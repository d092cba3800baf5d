import type { Speaker } from '@maju/contracts/plan'
import { useInterviewWords } from '../../shared/interview-words.ts'

/** Who asks: a drawn figure, one with a screen before it and one with a lapel. It is nobody, and it does not move. */
export function Figure({ speaker }: { speaker: Speaker }) {
  const word = useInterviewWords()
  return (
    <svg viewBox="0 0 56 56" className="size-14 shrink-0 sm:size-16" role="img" aria-label={word(`persona.${speaker}`)}>
      <circle cx="28" cy="28" r="27" className="fill-accent-soft" />
      <g className="stroke-accent" fill="none" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="28" cy="20" r="7.5" />
        <path d="M13 45c0-8 6.5-13 15-13s15 5 15 13" />
        {speaker === 'lead' ? (
          <path d="M20 39.5h16v8H20zM17 47.5h22" className="fill-accent-soft" />
        ) : (
          <path d="m22 32.6 6 7 6-7M28 39.6v7" />
        )}
      </g>
    </svg>
  )
}
