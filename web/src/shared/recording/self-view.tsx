import { Camera, CameraOff, Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import type { DeviceProblem } from './devices.ts'
import { DeviceTrouble } from './device-trouble.tsx'
import { Picture } from './picture.tsx'
import { changeRecordingSettings } from './recording-settings.ts'
import { useRecordingText } from './recording-text.ts'

type Props = {
  stream: MediaStream | null
  problem: DeviceProblem | null
  /** Asks for the camera once more. */
  again: () => void
}

const turnOff = () => changeRecordingSettings({ camera: false })

/** The camera did not come: why, and the two ways on. */
function NoPicture({ problem, again }: { problem: DeviceProblem; again: () => void }) {
  const say = useRecordingText()
  return (
    <div className="grid basis-full gap-2">
      <DeviceTrouble kind="camera" problem={problem} />
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={again}>
          {say('self.again')}
        </Button>
        <Button size="small" look="quiet" onClick={turnOff}>
          {say('self.without')}
        </Button>
      </div>
    </div>
  )
}

/** Oneself, small, while the camera is on; it can be hidden, and the camera is one click from off either way. */
export function SelfView({ stream, problem, again }: Props) {
  const say = useRecordingText()
  const [hidden, setHidden] = useState(false)
  const Look = hidden ? Eye : EyeOff
  if (problem) return <NoPicture {...{ problem, again }} />
  const seen = stream && !hidden
  return (
    <section aria-label={say('self.title')} className="grid justify-items-end gap-1">
      {seen && <Picture stream={stream} label={say('self.title')} className="w-28 sm:w-44" />}
      <div className="flex items-center justify-end text-sm text-muted">
        <span className="flex items-center gap-1.5 font-semibold text-accent">
          <Camera size={16} aria-hidden />
          <span className={classNames(seen && 'max-sm:sr-only')}>{say(stream ? 'self.on' : 'self.starting')}</span>
        </span>
        <IconButton label={say(hidden ? 'self.show' : 'self.hide')} onClick={() => setHidden(!hidden)}>
          <Look size={18} aria-hidden />
        </IconButton>
        <IconButton label={say('self.off')} className="-mr-3" onClick={turnOff}>
          <CameraOff size={18} aria-hidden />
        </IconButton>
      </div>
    </section>
  )
}
