import type { RoadEntry } from '@maju/contracts/road'
import { Link } from '@tanstack/react-router'
import { Button } from '../ui/button.tsx'
import { useRoadText, useSessionWords } from './session-words.ts'

/** One press from a session of the road to its practice, with what it is about and how hard it is filled in. */
export function StartSession({ entry, targetId }: { entry: RoadEntry; targetId: string }) {
  const say = useRoadText()
  const { named } = useSessionWords()
  const { kind, competency, difficulty } = entry
  const search =
    kind === 'first-answer' ? { short: true } : { difficulty, ...(competency !== null && { focus: competency }) }
  return (
    <Button asChild look="primary">
      <Link
        to="/targets/$targetId/prepare"
        params={{ targetId }}
        search={search}
        aria-label={say('session.startThis', { session: named(entry) })}
      >
        {say('session.start')}
      </Link>
    </Button>
  )
}
