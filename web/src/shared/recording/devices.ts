export type Device = { id: string; label: string }
export type DeviceKind = 'microphone' | 'camera'

/** Microphones and cameras of the browser. */
export type Devices = {
  open: (wanted: MediaStreamConstraints) => Promise<MediaStream>
  /** Those that have a name; browsers give names once one of them has been allowed. */
  list: (kind: DeviceKind) => Promise<Device[]>
}

export type DeviceProblem = 'insecure' | 'blocked' | 'absent' | 'busy' | 'failed'

/** A device that could not be opened, and why. */
export class DeviceFailure extends Error {
  override readonly name = 'DeviceFailure'
  readonly problem: DeviceProblem

  constructor(problem: DeviceProblem, options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}

const problemByName: Record<string, DeviceProblem> = {
  NotAllowedError: 'blocked',
  SecurityError: 'blocked',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
}

/** Why a device or its recording did not start. */
export function deviceProblemOf(thrown: unknown): DeviceProblem {
  if (thrown instanceof DeviceFailure) return thrown.problem
  return (thrown instanceof Error && problemByName[thrown.name]) || 'failed'
}

const kinds = { microphone: 'audioinput', camera: 'videoinput' } as const

/** Browsers give devices to pages on https and on this machine itself, to no other. */
const mediaDevices = () =>
  typeof navigator !== 'undefined' && 'mediaDevices' in navigator ? navigator.mediaDevices : null

export const browserDevices: Devices = {
  async open(wanted) {
    const media = mediaDevices()
    if (!media) throw new DeviceFailure(globalThis.isSecureContext ? 'absent' : 'insecure')
    return media.getUserMedia(wanted)
  },
  async list(kind) {
    const found = (await mediaDevices()?.enumerateDevices()) ?? []
    return found
      .filter((device) => device.kind === kinds[kind] && device.label !== '')
      .map(({ deviceId, label }) => ({ id: deviceId, label }))
  },
}

const chosen = (id: string) => (id === '' ? {} : { deviceId: { ideal: id } })

/** Sound as it is: what evens it out for a telephone call would even out what is to be measured. */
export const microphoneWanted = (id: string): MediaStreamConstraints => ({
  audio: { ...chosen(id), channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false },
})

export const cameraWanted = (id: string): MediaStreamConstraints => ({
  video: {
    ...chosen(id),
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 30 },
    facingMode: 'user',
  },
})

/** Gives the devices back; the browser's own sign of recording goes out. */
export function release(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => track.stop())
}
