import { Switch } from '../ui/switch.tsx'
import { changeRecordingSettings, useRecordingSettings } from './recording-settings.ts'
import { useRecordingText } from './recording-text.ts'

const names = ['microphone', 'camera', 'keep', 'send'] as const

/** Leave for each of four things, by itself; all off at first and remembered on this device. */
export function RecordingSwitches() {
  const say = useRecordingText()
  const settings = useRecordingSettings()
  // A recording begins with the microphone; what becomes of it is asked only where there is one.
  const isIdle = (name: (typeof names)[number]) => (name === 'keep' || name === 'send') && !settings.microphone
  return (
    <div className="grid gap-5">
      {names.map((name) => (
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
