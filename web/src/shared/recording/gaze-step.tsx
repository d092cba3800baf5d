import { Crosshair } from 'lucide-react'
import { useState } from 'react'
import { formatDateTime } from '../format.ts'
import { useLanguage } from '../text.ts'
import { Button } from '../ui/button.tsx'
import { GazeDialog } from './gaze-dialog.tsx'
import { useGazeText } from './gaze-text.ts'
import { calibrationFor, isFresh } from './kept-gaze.ts'
import { changeRecordingSettings, useRecordingSettings } from './recording-settings.ts'

/** An offer to say where the camera and the edges of the screen are, seen from where one sits. */
function Offer({ camera }: { camera: MediaStreamTrack }) {
  const say = useGazeText()
  const { gaze } = useRecordingSettings()
  const [open, setOpen] = useState(false)
  return (
    <div className="grid justify-items-start gap-1.5">
      <Button onClick={() => setOpen(true)}>
        <Crosshair size={18} aria-hidden />
        {say(gaze ? 'again' : 'open')}
      </Button>
      <p className="max-w-measure text-sm text-muted">{say('why')}</p>
      {open && <GazeDialog camera={camera} onClose={() => setOpen(false)} />}
    </div>
  )
}

/** What is remembered, for how long it holds, and the way to have it forgotten. */
function Remembered({ camera }: { camera: MediaStreamTrack | null }) {
  const say = useGazeText()
  const language = useLanguage()
  const { gaze } = useRecordingSettings()
  const [forgotten, setForgotten] = useState(false)
  const forget = () => {
    changeRecordingSettings({ gaze: null })
    setForgotten(true)
  }
  const holds = gaze && (camera ? calibrationFor(gaze, camera) !== null : isFresh(gaze))
  const time = gaze && formatDateTime(new Date(gaze.at).toISOString(), language)
  return (
    <div className="grid justify-items-start gap-1.5">
      <output className="max-w-measure text-sm">
        {time && say(holds ? 'kept' : 'stale', { time })}
        {!gaze && forgotten && say('forgotten')}
      </output>
      {gaze && (
        <Button size="small" look="quiet" className="-ml-3" onClick={forget}>
          {say('forget')}
        </Button>
      )}
    </div>
  )
}

/** Calibrating the gaze: offered while the camera is on; what is remembered can be forgotten without it. */
export function GazeStep({ stream }: { stream: MediaStream | null }) {
  const camera = stream?.getVideoTracks()[0] ?? null
  return (
    <div className="grid gap-2">
      {camera && <Offer camera={camera} />}
      <Remembered camera={camera} />
    </div>
  )
}
