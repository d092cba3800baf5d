import type { Interview } from '@maju/contracts/interview'
import { Link } from '@tanstack/react-router'
import { formatNumber } from '../../shared/format.ts'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { useSharedText } from '../../shared/shared-text.ts'
import { useLanguage } from '../../shared/text.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { useRoomText } from './room-text.ts'

type Props = { interview: Interview; busy: boolean; onPause: () => void; onEnd: () => void }

/** Where one is, how far it goes, and the ways out. */
export function RoomHeader({ interview, busy, onPause, onEnd }: Props) {
  const say = useRoomText()
  const shared = useSharedText()
  const word = useInterviewWords()
  const language = useLanguage()
  const { company, jobTitle, persona, difficulty, progress, status, demo } = interview
  const { asked, questions, phase, secondsSpent, minutes } = progress
  const spent = formatNumber(Math.floor(secondsSpent / 60), language)
  return (
    <header className="grid gap-3 border-b border-line pb-4">
      <title>{`${say('heading', { company })} · ${shared('app.name')}`}</title>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h1 tabIndex={-1} className="flex flex-wrap items-center gap-2 text-lg font-bold">
            {say('heading', { company })}
            {demo && <Badge>{say('demo')}</Badge>}
          </h1>
          <p className="text-sm text-muted">
            {jobTitle} · {word(`persona.${persona}`)} · {word(`difficulty.${difficulty}`)}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {status === 'paused' ? (
            <Button asChild size="small" look="quiet">
              <Link to="/home">{say('leave')}</Link>
            </Button>
          ) : (
            <Button size="small" busy={busy} onClick={onPause}>
              {say('pause')}
            </Button>
          )}
          <Button size="small" busy={busy} onClick={onEnd}>
            {say('end')}
          </Button>
        </div>
      </div>
      <div className="grid gap-1.5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
          <span id="position" className="font-semibold">
            {say('position', { asked, questions })}{' '}
            <span className="font-normal text-muted">· {word(`phase.${phase}`)}</span>
          </span>
          <span className="text-muted">{say('minutes', { spent, minutes })}</span>
        </p>
        <progress
          aria-labelledby="position"
          className="progress !h-1.5"
          value={Math.min(asked, questions)}
          max={questions}
        />
      </div>
    </header>
  )
}
