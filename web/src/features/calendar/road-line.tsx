import type { Road, RoadEntry } from '@maju/contracts/road'
import { useState } from 'react'
import { formatDate } from '../../shared/format.ts'
import { StartSession } from '../../shared/road/start-session.tsx'
import { useSessionWords } from '../../shared/road/session-words.ts'
import { useSharedText } from '../../shared/shared-text.ts'
import { useLanguage } from '../../shared/text.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { TextField } from '../../shared/ui/field.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { useMark } from './calendar-queries.ts'
import { useCalendarText } from './calendar-text.ts'

function MoveDialog({ entry, road, onClose }: { entry: RoadEntry; road: Road; onClose: () => void }) {
  const say = useCalendarText()
  const shared = useSharedText()
  const toast = useToast()
  const { title } = useSessionWords()
  const [day, setDay] = useState(entry.day)
  const { mutate, isPending, error } = useMark(road.targetId)
  const move = (to: string | null) =>
    mutate(
      { number: entry.number, day: to, done: false },
      {
        onSuccess: () => {
          toast(say('road.moved.done'))
          onClose()
        },
      },
    )
  const actions = (
    <>
      {entry.moved && (
        <Button className="mr-auto" busy={isPending} onClick={() => move(null)}>
          {say('road.move.back')}
        </Button>
      )}
      <Button onClick={onClose}>{shared('action.cancel')}</Button>
      <Button look="primary" busy={isPending} disabled={day === ''} onClick={() => move(day)}>
        {say('road.move')}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={say('road.moveThis', { session: title(entry) })} actions={actions}>
      <div className="grid gap-4">
        <TextField
          label={say('road.move.day')}
          type="date"
          value={day}
          min={road.today}
          max={road.interviewDay ?? undefined}
          onChange={({ target }) => setDay(target.value)}
        />
        {error && <ErrorState error={error} />}
      </div>
    </Dialog>
  )
}

/** One session that is still to come: when, what, and what can be done with it. */
export function RoadLine({ entry, road }: { entry: RoadEntry; road: Road }) {
  const say = useCalendarText()
  const language = useLanguage()
  const { title, facts, named } = useSessionWords()
  const [moving, setMoving] = useState(false)
  const { mutate, isPending, error } = useMark(road.targetId)
  const session = named(entry)
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-3 first:border-0">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          {formatDate(entry.day, language)}
          {entry.moved && <Badge>{say('road.moved')}</Badge>}
        </p>
        <p className="font-semibold">{title(entry)}</p>
        <p className="text-sm text-muted">{facts(entry)}</p>
        {error && <ErrorState error={error} />}
      </div>
      <div className="flex flex-wrap gap-2">
        <StartSession entry={entry} targetId={road.targetId} />
        <Button aria-label={say('road.moveThis', { session })} onClick={() => setMoving(true)}>
          {say('road.move')}
        </Button>
        <Button
          busy={isPending}
          aria-label={say('road.doneThis', { session })}
          onClick={() => mutate({ number: entry.number, day: null, done: true })}
        >
          {say('road.done')}
        </Button>
      </div>
      {moving && <MoveDialog entry={entry} road={road} onClose={() => setMoving(false)} />}
    </li>
  )
}
