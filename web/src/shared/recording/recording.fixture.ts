import type { CalibrationOutcome } from '@maju/analysis/face/gaze'
import type { MeasuredVoice } from '@maju/analysis/voice/measure-voice'
import type { MeasuredScreen } from '@maju/analysis/face/measure-screen'
import type { Recording } from '@maju/contracts/recording'
import type { TranscriberInfo } from '@maju/contracts/transcribing'
import { apiClient } from '../call.ts'
import type { Capture } from './capture.ts'
import type { Devices } from './devices.ts'
import type { Eye, EyeWish } from './eye.ts'
import type { GazeEye } from './gaze-eye.ts'
import type { Spoken } from './measuring.ts'
import { memoryRecordings, type LocalRecording } from './recording-store.ts'
import { recorder } from './recorder.ts'
import type { RecordingTools } from './recording-tools.tsx'
import type { SpotTimes, WatchWish } from './watching.ts'

export const interviewId = '00000000-0000-4000-8000-000000000001'
const startedAt = '2026-11-29T09:00:00.000Z'

export const localRecording = (given: Partial<LocalRecording> = {}): LocalRecording => ({
  localId: 'one',
  remoteId: null,
  interviewId,
  replyTo: 0,
  start: { questionId: 'q0', attempt: 0, kind: 'audio', mediaType: 'audio/webm', uploaded: true },
  keeps: false,
  parts: 0,
  arrived: 0,
  bytes: 0,
  startedAt,
  end: null,
  settled: false,
  ...given,
})

type Told = { method: string; path: string; body: unknown }

/** A server that takes recordings; `online` is its network, `fail` what it answers instead. */
export function recordingServer() {
  const house = {
    online: true,
    fail: null as number | null,
    /** What writes speech down there, and what it writes of each sound. */
    transcriber: null as TranscriberInfo | null,
    transcribe: null as ((bytes: Blob) => Promise<Response>) | null,
    told: [] as Told[],
    parts: new Map<string, string[]>(),
    /** Methods and paths with short names for ids: `R1` is the first recording that was begun. */
    steps: () => house.told.map(({ method, path }) => `${method} ${path}`),
  }
  const idOf = (name: string) => `00000000-0000-4000-8000-0000000000${name.slice(1).padStart(2, '0')}`
  const short = (path: string) =>
    path
      .replace('/api/v2', '')
      .replace(interviewId, 'I')
      .replace(/00000000-0000-4000-8000-0000000000(\d\d)/, (_, number: string) => `R${Number(number)}`)
  const shown = (name: string): Recording => ({
    id: idOf(name),
    interviewId,
    questionId: 'q0',
    turn: null,
    attempt: 0,
    kind: 'audio',
    mediaType: 'audio/webm',
    status: 'receiving',
    uploaded: true,
    nextPart: house.parts.get(name)?.length ?? 0,
    bytes: 0,
    seconds: null,
    replaces: null,
    fault: null,
    startedAt,
  })
  const bodyOf = async (body: RequestInit['body']): Promise<unknown> => {
    if (body instanceof Blob) return body.text()
    return typeof body === 'string' ? JSON.parse(body) : null
  }
  const send: typeof fetch = async (address, init) => {
    if (!house.online) throw new TypeError('Failed to fetch')
    const path = short(typeof address === 'string' ? address : '')
    if (path === '/transcriber') return Response.json({ transcriber: house.transcriber })
    if (path.endsWith('/transcripts') && house.transcribe && init?.body instanceof Blob)
      return house.transcribe(init.body)
    const body = await bodyOf(init?.body)
    house.told.push({ method: init?.method ?? 'GET', path, body })
    if (house.fail) return Response.json({}, { status: house.fail })
    if (init?.method === 'DELETE') return new Response(null, { status: 204 })
    const name = path.endsWith('/recordings') ? `R${house.parts.size + 10}` : (path.split('/')[2] ?? '')
    if (path.endsWith('/recordings')) house.parts.set(name, [])
    if (path.includes('/parts/')) house.parts.get(name)?.splice(Number(path.split('/').at(-1)), 1, String(body))
    return Response.json(shown(name), { status: init?.method === 'POST' ? 201 : 200 })
  }
  return { house, fetch: send, client: apiClient({ fetch: send }) }
}

/** A track that can be pulled out. */
class Track extends EventTarget {
  readonly kind: string
  stopped = false
  constructor(kind: string) {
    super()
    this.kind = kind
  }
  stop() {
    this.stopped = true
  }
  getSettings() {
    return { deviceId: this.kind }
  }
}

/** A stream with one track of each kind. */
export function streamOf(...kinds: ('audio' | 'video')[]) {
  const tracks = kinds.map((kind) => new Track(kind))
  const of = (kind: string) => tracks.filter((track) => track.kind === kind)
  const stream = { getTracks: () => tracks, getAudioTracks: () => of('audio'), getVideoTracks: () => of('video') }
  return { stream: stream as unknown as MediaStream, tracks }
}

const measured = (value: number | null) => ({ value, quality: value === null ? 'none' : 'ok', reason: null })

/** What the stand-in for measuring finds: the seconds, and nothing else. */
export const voiceOf = (seconds: number): MeasuredVoice =>
  ({
    measures: new Proxy({}, { get: (_, name) => measured(name === 'seconds' ? seconds : null) }),
    timeline: { speech: [], pauses: [], fillers: [], loudnessDecibels: {}, pitchHertz: {} },
  }) as unknown as MeasuredVoice

/** The same for the screen; something happened in its last second. */
export const screenOf = (seconds: number): MeasuredScreen =>
  ({
    measures: new Proxy({}, { get: (_, name) => measured(name === 'seconds' ? seconds : null) }),
    timeline: {
      gaze: [],
      events: [{ kind: 'nod', startSecond: seconds, endSecond: seconds }],
      yawDegrees: {},
      pitchDegrees: {},
      rollDegrees: {},
    },
  }) as unknown as MeasuredScreen

type SeeingEye = {
  wish: EyeWish
  log: string[]
  cameras: MediaStreamTrack[]
  sees: MeasuredScreen | null
  measured: WatchWish[]
}

/** Everything around a recording, as fakes: microphones that are given or refused, an ear, a film whose parts are made by hand. */
export function fakeRecording() {
  const server = recordingServer()
  const store = memoryRecordings()
  const claims = new Set<string>()
  const world = {
    ...server,
    store,
    refused: null as Error | null,
    opened: [] as ReturnType<typeof streamOf>[],
    films: [] as { part: (text: string) => void; type: string; log: string[] }[],
    eyes: [] as SeeingEye[],
    gaze: {
      ready: Promise.resolve(),
      outcome: { calibration: null, problem: 'alike' } as CalibrationOutcome | null,
      asked: [] as SpotTimes[],
      closed: 0,
    },
    capture: { seconds: 0, held: false, closed: 0, spoken: [] as Spoken[], measuring: Promise.resolve() },
  }
  const devices: Devices = {
    async open(wanted) {
      if (world.refused) throw world.refused
      const opened = streamOf(wanted.video ? 'video' : 'audio')
      world.opened.push(opened)
      return opened.stream
    },
    list: async () => [],
  }
  const openCapture = async (): Promise<Capture> => ({
    sound: streamOf('audio').stream,
    connect: async () => void (world.capture.held = false),
    hold: async () => void (world.capture.held = true),
    go: async () => void (world.capture.held = false),
    seconds: () => world.capture.seconds,
    level: () => ({ word: 'fine', steps: 3 }),
    read: async (fromSecond) => ({
      samples: new Float32Array((world.capture.seconds - fromSecond) * 100),
      sampleRateHertz: 100,
    }),
    async measure(spoken) {
      world.capture.spoken.push(spoken)
      await world.capture.measuring
      return voiceOf(world.capture.seconds)
    },
    close: () => void (world.capture.closed += 1),
  })
  function openEye(wish: EyeWish): Eye {
    const seen: SeeingEye = { wish, log: [], cameras: [], sees: null, measured: [] }
    world.eyes.push(seen)
    const note = (what: string) => () => void seen.log.push(what)
    return {
      look(camera) {
        seen.cameras.push(camera)
        seen.log.push('look')
        seen.sees = screenOf(world.capture.seconds)
      },
      hold: note('hold'),
      go: note('go'),
      async measure(chosen) {
        seen.measured.push(chosen)
        seen.log.push('measure')
        return seen.sees
      },
      close: note('close'),
    }
  }
  const made = recorder({
    call: server.client.call,
    store,
    devices,
    openCapture,
    openEye,
    filmType: (kind) => `${kind}/webm`,
    startFilm(_stream, type, onPart) {
      const log: string[] = []
      world.films.push({ type, log, part: (text) => onPart(new Blob([text])) })
      const note = (what: string) => () => void log.push(what)
      return { hold: note('hold'), go: note('go'), stop: async () => void log.push('stop') }
    },
    claim(localId) {
      claims.add(localId)
      return () => void claims.delete(localId)
    },
    measureFilm: async () => ({ seconds: 7, voice: voiceOf(7) }),
    isClaimed: async (localId) => claims.has(localId),
  })
  const tools: RecordingTools = {
    devices,
    openGazeEye: async (): Promise<GazeEye> => ({
      ready: world.gaze.ready,
      seconds: () => performance.now() / 1000,
      pictures: () => performance.now() / 100,
      async calibrate(times) {
        world.gaze.asked.push(times)
        return world.gaze.outcome
      },
      close: () => void (world.gaze.closed += 1),
    }),
    openLevel: () => ({ read: () => ({ word: 'quiet', steps: 1 }), close: () => undefined }),
    recorder: async () => made,
    store: async () => store,
  }
  return { world, made, tools }
}
