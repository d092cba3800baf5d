import { useEffect, useRef, type RefObject } from 'react'
import { classNames } from '../ui/class-names.ts'

type Props = { stream: MediaStream; label: string; className?: string; video?: RefObject<HTMLVideoElement | null> }

/** What a camera sees, as in a mirror. */
export function Picture({ stream, label, className, video: given }: Props) {
  const own = useRef<HTMLVideoElement>(null)
  const video = given ?? own
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [video, stream])
  return (
    <video
      ref={video}
      aria-label={label}
      autoPlay
      muted
      playsInline
      className={classNames('aspect-video -scale-x-100 rounded-xl bg-sunken object-cover', className)}
    />
  )
}
