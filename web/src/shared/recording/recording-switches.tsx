import { Switch } from '../ui/switch.tsx'
import { changeRecordingSettings, useRecordingSettings } from './recording-settings.ts'
import { useRecordingText } from './recording-text.ts'

const names = ['microphone', 'camera', 'expression', 'keep', 'send'] as const
type Name = (typeof names)[number]

/** Leave for each of four things and, where there is a camera, for the expression; all off at first and remembered on this device. */
export function RecordingSwitches() {
  const say = useRecordingText()
  const settings = useRecordingSettings()
  // A recording begins with the microphone; what becomes of it is asked only where there is one.
  const isIdle = (name: Name) => (name === 'keep' || name === 'send') && !settings.microphone
  // Expression belongs to the camera: without one it is no question.
  const shown = names.filter((name) => name !== 'expression' || settings.camera)
  return (
    <div className="grid gap-5">
      {shown.map((name) => (
        <Switch
          key={name}
          label={say(`switch.${name}`)}
          hint={say(isIdle(name) ? 'switch.needsMicrophone' : `switch.${name}.hint`)}
          checked={settings[name] && !isIdle(name)}
          disabled={isIdle(name)}
          onChange={(next) => changeRecordingSettings({ [name]: next })}
        />
      ))}
    </div>
  )
}
