import type { ProgressPoint } from '@maju/contracts/progress'
import { Link } from '@tanstack/react-router'
import { formatNumber } from '../../shared/format.ts'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { useLanguage } from '../../shared/text.ts'
import { Card, Section } from '../../shared/ui/card.tsx'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { Why } from '../../shared/ui/why.tsx'
import { useHomeText } from './home-text.ts'

/** Levels of the two most recent interviews by dimension; null where there was too little evidence. */
function compared(points: readonly ProgressPoint[]) {
  const [before, after] = points.filter(({ demo }) => !demo).slice(-2)
  if (!before || !after) return null
  return after.dimensions.map(({ dimension, level }) => ({
    dimension,
    after: level,
    before: before.dimensions.find((other) => other.dimension === dimension)?.level ?? null,
  }))
}

function Bar({ level }: { level: number | null }) {
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="h-1.5 w-full" aria-hidden>
      <rect width="100" height="6" rx="3" className="fill-sunken" />
      {level !== null && <rect width={level * 20} height="6" rx="3" className="fill-accent" />}
    </svg>
  )
}

/** How the last interview compares with the one before it. */
export function Trend({ points }: { points: readonly ProgressPoint[] }) {
  const say = useHomeText()
  const word = useInterviewWords()
  const language = useLanguage()
  const rows = compared(points)
  const shown = (level: number | null) => (level === null ? say('trend.missing') : formatNumber(level, language, 1))
  const more = rows && (
    <Link to="/progress" className="link">
      {say('trend.more')}
    </Link>
  )
  return (
    <Section title={say('trend.title')} action={more}>
      {!rows && <EmptyState title={say('trend.none.title')}>{say('trend.none')}</EmptyState>}
      {rows && (
        <Card className="grid gap-4">
          <p className="text-sm text-muted">
            {say('trend.lead')} <Why about={say('trend.title')}>{say('trend.why')}</Why>
          </p>
          <ul className="grid gap-3">
            {rows.map(({ dimension, before, after }) => (
              <li key={dimension} className="grid gap-1">
                <p className="flex justify-between gap-4">
                  <span>{word(`dimension.${dimension}`)}</span>
                  <span className="text-muted">
                    <span aria-hidden>{say('trend.level', { before: shown(before), after: shown(after) })}</span>
                    <span className="sr-only">{say('trend.from', { before: shown(before), after: shown(after) })}</span>
                  </span>
                </p>
                <Bar level={after} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  )
}
