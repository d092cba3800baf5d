import { useEffect, useMemo, useState } from 'react'
import {
  cameraWanted,
  deviceProblemOf,
  microphoneWanted,
  release,
  type Device,
  type DeviceKind,
  type DeviceProblem,
} from './devices.ts'
import { useRecordingTools } from './recording-tools.tsx'

const wanted = { microphone: microphoneWanted, camera: cameraWanted } as const

/** A device while it is `on`; it is given back as soon as it is not. `again` asks once more for one that did not come. */
export function useDevice(kind: DeviceKind, id: string, on: boolean) {
  const { devices } = useRecordingTools()
  const [stream, setStream] = useState<MediaStream | null>(null)
  const [problem, setProblem] = useState<DeviceProblem | null>(null)
  const [attempt, setAttempt] = useState(0)
  // Asking again for the same device is another wish.
  const wish = useMemo(() => ({ id, attempt }), [id, attempt])
  useEffect(() => {
    if (!on) return undefined
    let left = false
    let opened: MediaStream | null = null
    const take = (came: MediaStream) => {
      if (left) return release(came)
      opened = came
      came.getTracks()[0]?.addEventListener('ended', () => setProblem('absent'))
      return setStream(came)
    }
    devices.open(wanted[kind](wish.id)).then(take, (thrown: unknown) => {
      if (!left) setProblem(deviceProblemOf(thrown))
    })
    return () => {
      left = true
      release(opened)
      setStream(null)
      setProblem(null)
    }
  }, [devices, kind, wish, on])
  return { stream, problem, again: () => setAttempt(attempt + 1) }
}

/** Devices to choose from, looked for once one of them is `open`: their names come with the leave to use one. */
export function useDeviceList(kind: DeviceKind, open: boolean): readonly Device[] {
  const { devices } = useRecordingTools()
  const [found, setFound] = useState<readonly Device[]>([])
  useEffect(() => {
    if (!open) return undefined
    let left = false
    const look = async () => {
      const list = await devices.list(kind)
      if (!left) setFound(list)
    }
    // A list that cannot be had leaves what the browser takes by itself.
    look().catch(() => undefined)
    return () => {
      left = true
    }
  }, [devices, kind, open])
  return found
}
