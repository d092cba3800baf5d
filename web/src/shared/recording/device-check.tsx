import { Camera, CameraOff, Mic, MicOff } from 'lucide-react'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import type { DeviceKind } from './devices.ts'
import { DeviceTrouble } from './device-trouble.tsx'
import { GazeStep } from './gaze-step.tsx'
import { silence, type Level } from './level.ts'
import { LevelMeter } from './level-meter.tsx'
import { lightIn, type Light } from './light.ts'
import { Picture } from './picture.tsx'
import { changeRecordingSettings, useRecordingSettings } from './recording-settings.ts'
import { useRecordingText } from './recording-text.ts'
import { useRecordingTools } from './recording-tools.tsx'
import { SpeakerTest } from './speaker-test.tsx'
import { useDevice, useDeviceList } from './use-device.ts'

const icons = { microphone: { on: Mic, off: MicOff }, camera: { on: Camera, off: CameraOff } } as const

/** One of several devices; where there is one only, there is nothing to choose. */
function Choice({ kind, open }: { kind: DeviceKind; open: boolean }) {
  const say = useRecordingText()
  const settings = useRecordingSettings()
  const devices = useDeviceList(kind, open)
  if (devices.length < 2) return null
  const name = `${kind}Id` as const
  const known = devices.some(({ id }) => id === settings[name]) ? settings[name] : (devices[0]?.id ?? '')
  return (
    <SelectField
      label={say(`check.${kind}.choose`)}
      value={known}
      options={devices.map(({ id, label }) => ({ value: id, label }))}
      onChange={(id) => changeRecordingSettings({ [name]: id })}
    />
  )
}

/** A device that goes on for a moment, to be looked at, and off again. */
function Check({ kind, children }: { kind: DeviceKind; children: (stream: MediaStream | null) => ReactNode }) {
  const say = useRecordingText()
  const settings = useRecordingSettings()
  const [on, setOn] = useState(false)
  const { stream, problem, again } = useDevice(kind, settings[`${kind}Id`], on)
  const isOpen = on && !problem
  const Icon = isOpen ? icons[kind].off : icons[kind].on
  return (
    <div className="grid min-w-0 content-start gap-3">
      <Button className="justify-self-start" onClick={problem ? again : () => setOn(!on)}>
        <Icon size={18} aria-hidden />
        {say(isOpen ? `check.${kind}.stop` : `check.${kind}.start`)}
      </Button>
      {problem && <DeviceTrouble kind={kind} problem={problem} />}
      <Choice kind={kind} open={stream !== null} />
      {children(stream)}
    </div>
  )
}

/** How loud the microphone is, and what to do about it. */
function Loudness({ microphone }: { microphone: MediaStream }) {
  const say = useRecordingText()
  const { openLevel } = useRecordingTools()
  const read = useRef<() => Level>(() => silence)
  useEffect(() => {
    const level = openLevel(microphone)
    read.current = level.read
    return level.close
  }, [openLevel, microphone])
  const level = useCallback(() => read.current(), [])
  return (
    <div className="grid gap-1.5">
      <p className="font-semibold">{say('check.microphone.speak')}</p>
      <LevelMeter read={level} />
      <p className="max-w-measure text-sm text-muted">{say('check.microphone.hint')}</p>
    </div>
  )
}

const lightMilliseconds = 1000

/** What the camera sees, and whether there is light enough. */
function Preview({ stream }: { stream: MediaStream }) {
  const say = useRecordingText()
  const video = useRef<HTMLVideoElement>(null)
  const [light, setLight] = useState<Light | null>(null)
  useEffect(() => {
    const timer = setInterval(() => setLight(video.current && lightIn(video.current)), lightMilliseconds)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className="grid justify-items-start gap-2">
      <Picture video={video} stream={stream} label={say('check.camera.picture')} className="w-full max-w-80" />
      <output className="text-sm">{light && say(`light.${light}`)}</output>
    </div>
  )
}

/** Tries what is switched on before it counts; what is off is not asked for. */
export function DeviceCheck() {
  const say = useRecordingText()
  const { microphone, camera } = useRecordingSettings()
  return (
    <div className="grid gap-4 border-t border-line pt-6">
      <div>
        <h3 className="font-bold">{say('check.title')}</h3>
        <p className="max-w-measure text-sm text-muted">{say('check.lead')}</p>
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        {microphone && <Check kind="microphone">{(stream) => stream && <Loudness microphone={stream} />}</Check>}
        {camera && (
          <Check kind="camera">
            {(stream) => (
              <>
                {stream && <Preview stream={stream} />}
                <GazeStep stream={stream} />
              </>
            )}
          </Check>
        )}
        <SpeakerTest />
      </div>
    </div>
  )
}
