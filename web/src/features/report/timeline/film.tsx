import type { Recording } from '@maju/contracts/recording'
import { Pause, Play } from 'lucide-react'
import { useEffect } from 'react'
import { IconButton } from '../../../shared/ui/button.tsx'
import { clockOf } from './time.ts'
import { useTimelineText } from './timeline-text.ts'
import type { Player } from './use-player.ts'

type Props = {
  address: string
  kind: Recording['kind']
  player: Player
  total: number
  /** Begin to load: the question is open. */
  near: boolean
  onError: () => void
}

/** The recording itself. Its controls are ours, since a webm without a duration gives the browser's own ones no end. */
export function Film({ address, kind, player, total, near, onError }: Props) {
  const say = useTimelineText()
  const { attach, events, second, playing, toggle, pause } = player
  // Nobody hears where a sound comes from that is folded away.
  useEffect(() => {
    if (!near) pause()
  }, [near, pause])
  const given = { src: address, preload: near ? 'metadata' : 'none', onError, ...events } as const
  return (
    <div className="no-print grid gap-2">
      {kind === 'video' ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- the transcript below follows the film
        <video
          ref={attach}
          {...given}
          playsInline
          aria-label={say('player.video')}
          className="max-h-80 w-full rounded-xl bg-sunken"
        />
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- the transcript below follows the sound
        <audio ref={attach} {...given} />
      )}
      <div className="flex items-center gap-3">
        <IconButton look="primary" label={say(playing ? 'player.pause' : 'player.play')} onClick={toggle}>
          {playing ? <Pause size={20} aria-hidden /> : <Play size={20} aria-hidden />}
        </IconButton>
        <span>{say('player.time', { now: clockOf(second), total: clockOf(total) })}</span>
      </div>
    </div>
  )
}
