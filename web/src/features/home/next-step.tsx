import type { Target } from '@maju/contracts/target'
import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { daysUntil } from '../../shared/format.ts'
import { Button } from '../../shared/ui/button.tsx'
import { useHomeText } from './home-text.ts'

/** The target whose interview comes next; without any date, the newest own one. The demonstration is nobody's. */
function nextTarget(targets: readonly Target[], now: Date = new Date()): Target | null {
  const own = targets.filter(({ demo }) => !demo)
  const daysOf = ({ interviewDay }: Target) => (interviewDay === null ? -1 : daysUntil(interviewDay, now))
  const dated = own.filter((target) => daysOf(target) >= 0).toSorted((one, other) => daysOf(one) - daysOf(other))
  return dated[0] ?? own.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))[0] ?? null
}

function useGreeting(target: Target | null): { hello: string; lead: string } {
  const say = useHomeText()
  if (!target) return { hello: say('hello.first'), lead: say('lead.first') }
  const days = target.interviewDay === null ? -1 : daysUntil(target.interviewDay)
  const lead = say('lead.any')
  if (days < 0) return { hello: say('hello.any'), lead }
  if (days === 0) return { hello: say('hello.today'), lead }
  return { hello: say('hello.days', { company: target.company, days }), lead }
}

/** What to do today: one sentence and one button. */
export function NextStep({ targets }: { targets: readonly Target[] }) {
  const say = useHomeText()
  const target = nextTarget(targets)
  const { hello, lead } = useGreeting(target)
  return (
    <header className="grid justify-items-start gap-4">
      <h1 tabIndex={-1} className="max-w-[22em] text-3xl font-extrabold sm:text-4xl">
        {hello}
      </h1>
      <p className="max-w-measure text-lg text-muted">{lead}</p>
      <Button asChild look="primary" size="large" className="mt-2 max-sm:w-full">
        {target ? (
          <Link to="/targets/$targetId/prepare" params={{ targetId: target.id }}>
            {say('practise')}
            <ArrowRight size={20} aria-hidden />
          </Link>
        ) : (
          <Link to="/targets/new">
            {say('practise')}
            <ArrowRight size={20} aria-hidden />
          </Link>
        )}
      </Button>
      {target && (
        <p className="text-muted">{say('practise.for', { company: target.company, jobTitle: target.jobTitle })}</p>
      )}
    </header>
  )
}
