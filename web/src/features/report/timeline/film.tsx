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
  /** Begin to load: the question is open. */
  near: boolean
  onError: () => void
}

/** The recording itself, without controls: a webm that has no duration would give the browser's own ones no end. */
export function Film({ address, kind, player, near, onError }: Props) {
  const say = useTimelineText()
  const { attach, events, toggle, pause } = player
  // Nobody hears where a sound comes from that is folded away.
  useEffect(() => {
    if (!near) pause()
  }, [near, pause])
  const given = { src: address, preload: near ? 'metadata' : 'none', onError, ...events } as const
  return kind === 'video' ? (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- the transcript below follows the film
    <video
      ref={attach}
      {...given}
      playsInline
      aria-label={say('player.video')}
      className="no-print aspect-video w-full rounded-xl bg-sunken object-contain"
      onClick={toggle}
    />
  ) : (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- the transcript below follows the sound
    <audio ref={attach} {...given} />
  )
}

/** Play, pause, and where it is; the timeline below is what one moves in. */
export function PlayBar({ player: { playing, second, toggle }, total }: { player: Player; total: number }) {
  const say = useTimelineText()
  return (
    <div className="no-print flex items-center gap-3">
      <IconButton look="primary" label={say(playing ? 'player.pause' : 'player.play')} onClick={toggle}>
        {playing ? <Pause size={20} aria-hidden /> : <Play size={20} aria-hidden />}
      </IconButton>
      <span>{say('player.time', { now: clockOf(second), total: clockOf(total) })}</span>
    </div>
  )
}
