import { Camera, CameraOff, Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '../ui/button.tsx'
import type { DeviceProblem } from './devices.ts'
import { DeviceTrouble } from './device-trouble.tsx'
import { Picture } from './picture.tsx'
import { changeRecordingSettings } from './recording-settings.ts'
import { useRecordingText } from './recording-text.ts'

type Props = { stream: MediaStream | null; problem: DeviceProblem | null }

/** Oneself, small, while the camera is on; it can be hidden, and the camera is one click from off either way. */
export function SelfView({ stream, problem }: Props) {
  const say = useRecordingText()
  const [hidden, setHidden] = useState(false)
  const Look = hidden ? Eye : EyeOff
  if (problem) return <DeviceTrouble kind="camera" problem={problem} />
  return (
    <section aria-label={say('self.title')} className="grid justify-items-end gap-1">
      {stream && !hidden && <Picture stream={stream} label={say('self.title')} className="w-28 sm:w-44" />}
      <div className="flex flex-wrap items-center justify-end gap-x-1 text-sm text-muted">
        <span className="flex items-center gap-1.5 font-semibold text-accent">
          <Camera size={16} aria-hidden />
          {say(stream ? 'self.on' : 'self.starting')}
        </span>
        <IconButton label={say(hidden ? 'self.show' : 'self.hide')} onClick={() => setHidden(!hidden)}>
          <Look size={18} aria-hidden />
        </IconButton>
        <IconButton label={say('self.off')} onClick={() => changeRecordingSettings({ camera: false })}>
          <CameraOff size={18} aria-hidden />
        </IconButton>
      </div>
    </section>
  )
}
