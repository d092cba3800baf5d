import type { Standing } from '@maju/contracts/resume-analysis'
import { Circle, CircleCheck, CircleDotDashed } from 'lucide-react'
import { useAnalysisText } from './analysis-text.ts'

export const standings = ['have', 'weak', 'missing'] as const satisfies readonly Standing[]

const icons = { have: CircleCheck, weak: CircleDotDashed, missing: Circle } as const

/** The sign of how well something is shown: a shape of its own each, and never a colour alone. */
export function StandingIcon({ standing }: { standing: Standing }) {
  const Icon = icons[standing]
  return <Icon size={17} aria-hidden className={standing === 'have' ? 'shrink-0 text-accent' : 'shrink-0 text-muted'} />
}

/** How well something that the posting asks for is shown, in words. */
export function StandingSign({ standing }: { standing: Standing }) {
  const say = useAnalysisText()
  return (
    <span className="inline-flex items-center gap-1.5 text-sm font-semibold">
      <StandingIcon standing={standing} />
      {say(`standing.${standing}`)}
    </span>
  )
}
