import type { SharedQuestion } from '@maju/contracts/shared-report'
import { MessageSquarePlus, Pause, Play } from 'lucide-react'
import { useState } from 'react'
import { clockTime } from '../../../shared/format.ts'
import { Button, IconButton } from '../../../shared/ui/button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Film } from '../timeline/film.tsx'
import { usePlayer } from '../timeline/use-player.ts'
import { useMentor } from './mentor.tsx'
import { sharedMediaAddress } from './shared-queries.ts'
import { useSharedReportText } from './shared-text.ts'

type Recording = SharedQuestion['recordings'][number]
type Props = { recording: Recording; number: number; onComment: (recordingId: string, second: number) => void }

/** A recording that was shared, with a way to say something of the moment at which it is. */
function Played({ recording, number, onComment }: Props) {
  const say = useSharedReportText()
  const { token, marking } = useMentor()
  const [lost, setLost] = useState(false)
  const total = recording.seconds ?? 0
  const player = usePlayer(total || Infinity)
  const { playing, second, toggle, jump } = player
  if (lost) return <Notice look="warning">{say('recording.lost')}</Notice>
  return (
    <div className="grid max-w-xl gap-2">
      <Film
        address={sharedMediaAddress(token, recording.id)}
        kind={recording.kind}
        player={player}
        near
        onError={() => setLost(true)}
      />
      <div className="no-print flex flex-wrap items-center gap-x-3 gap-y-2">
        <IconButton look="primary" label={say(playing ? 'recording.pause' : 'recording.play')} onClick={toggle}>
          {playing ? <Pause size={20} aria-hidden /> : <Play size={20} aria-hidden />}
        </IconButton>
        <span>{say('recording.time', { now: clockTime(second), total: clockTime(total) })}</span>
        {total > 0 && (
          <input
            type="range"
            className="min-w-32 flex-1 accent-accent"
            aria-label={`${say('recording.place')} ${number}`}
            aria-valuetext={clockTime(second)}
            min={0}
            max={Math.ceil(total)}
            step={1}
            value={Math.round(second)}
            onChange={({ target }) => jump(Number(target.value))}
          />
        )}
        {marking && (
          <Button size="small" onClick={() => onComment(recording.id, Math.round(second))}>
            <MessageSquarePlus size={16} aria-hidden />
            {say('recording.comment', { at: clockTime(second) })}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The recordings of one question; those that never left their browser say so. */
export function SharedRecordings({
  recordings,
  onComment,
}: { recordings: readonly Recording[] } & Pick<Props, 'onComment'>) {
  const say = useSharedReportText()
  return recordings.map((recording, at) => (
    <figure key={recording.id} className="grid grid-cols-1 gap-2">
      <figcaption className="text-sm font-semibold text-muted">{say('recording.label', { number: at + 1 })}</figcaption>
      {recording.here ? (
        <Played {...{ recording, onComment }} number={at + 1} />
      ) : (
        <p className="max-w-measure text-muted">{say('recording.kept')}</p>
      )}
    </figure>
  ))
}
