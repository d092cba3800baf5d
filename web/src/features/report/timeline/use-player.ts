import { useCallback, useRef, useState } from 'react'
import { within } from './time.ts'

const others = (mine: HTMLMediaElement) =>
  [...document.querySelectorAll<HTMLMediaElement>('audio, video')].filter((one) => one !== mine)

/**
 * The place in a recording, with or without a film to play: what can be looked at can be walked through. `total` comes
 * from the recording, since a webm made by a browser does not know how long it is.
 */
export function usePlayer(total: number) {
  const elementRef = useRef<HTMLMediaElement>(null)
  const [second, setSecond] = useState(0)
  const [playing, setPlaying] = useState(false)
  const attach = useCallback((media: HTMLMediaElement | null) => {
    elementRef.current = media
  }, [])
  const pause = useCallback(() => elementRef.current?.pause(), [])
  const jump = useCallback(
    (to: number) => {
      const place = within(to, total)
      setSecond(place)
      if (elementRef.current) elementRef.current.currentTime = place
    },
    [total],
  )
  const toggle = useCallback(() => {
    const media = elementRef.current
    if (!media) return
    if (!media.paused) return media.pause()
    // What cannot be played is told by the elementRef's own error.
    media.play().catch(() => setPlaying(false))
  }, [])
  const events = {
    onTimeUpdate: () => setSecond(within(elementRef.current?.currentTime ?? 0, total)),
    onPlay: () => {
      setPlaying(true)
      if (elementRef.current) others(elementRef.current).forEach((other) => other.pause())
    },
    onPause: () => setPlaying(false),
    onEnded: () => setPlaying(false),
  }
  return { attach, events, second, playing, jump, toggle, pause }
}

export type Player = ReturnType<typeof usePlayer>
