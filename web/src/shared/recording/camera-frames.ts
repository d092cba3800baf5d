import type { Seen } from './watching.ts'

/** The pictures of a camera, one at a time. */
export type CameraFrames = {
  /** What it shows now; null while it shows nothing, and once it is off. */
  take: () => Promise<Seen | null>
  close: () => void
}

/** Looks at a camera through a video that is not on the page. Pictures are not copied here: the worker does that. */
export function cameraFrames(camera: MediaStreamTrack): CameraFrames {
  const video = document.createElement('video')
  Object.assign(video, { muted: true, playsInline: true, srcObject: new MediaStream([camera]) })
  // One that may not play shows nothing, and is asked again for each picture.
  const play = () => video.play().catch(() => undefined)
  void play()
  return {
    async take() {
      if (camera.readyState === 'ended') return null
      if (video.paused) void play()
      if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null
      return typeof VideoFrame === 'undefined' ? createImageBitmap(video) : new VideoFrame(video)
    },
    close() {
      video.pause()
      video.srcObject = null
    },
  }
}
