import { daysUntil } from '../../shared/format.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { useTargetsText } from './targets-text.ts'

/** How many days are left until the interview. */
export function DayBadge({ day }: { day: string | null }) {
  const say = useTargetsText()
  if (day === null) return <Badge>{say('day.none')}</Badge>
  const days = daysUntil(day)
  if (days < 0) return <Badge>{say('day.past')}</Badge>
  return <Badge look="accent">{days === 0 ? say('day.today') : say('day.left', { days })}</Badge>
}
