import { inOrder } from '@maju/analysis/in-order'
import { MEASURES_VERSION } from '@maju/analysis/measures-version'
import type { Sound } from '@maju/analysis/voice/sound'
import { RECORDING_LIMITS } from '@maju/contracts/recording'
import type { Transcript } from '@maju/contracts/transcript'
import type { Capture } from './capture.ts'
import { microphoneWanted, release, type Devices } from './devices.ts'
import type { Eye, EyeWish } from './eye.ts'
import { type Heard, heardByBrowser, heardFrom, transcriptOf } from './heard.ts'
import { silence, type Level } from './level.ts'
import type { RecordingEnd } from './recording-store.ts'
import { openReel, type Answer, type Reel, type ReelTools } from './reel.ts'
import type { WatchWish } from './watching.ts'

/** What may be done with it, and the picture that belongs to it. */
export type TakeChoices = {
  keep: boolean
  send: boolean
  microphoneId: string
  picture: MediaStreamTrack | null
  /** What the picture is measured with. */
  watch: WatchWish
}

export type TakeTools = ReelTools & {
  devices: Devices
  openCapture: () => Promise<Capture>
  openEye: (wish: EyeWish) => Eye
}

/**
 * `unplugged`: the microphone went away. `full`: the browser can keep no more; measuring goes on. `blind`: what the camera
 * shows cannot be measured here; everything else goes on.
 */
export type TakeProblem = 'unplugged' | 'full' | 'blind'

/** The same measuring as the server's, so under the same name. */
export const measuredBy = { where: 'browser', version: MEASURES_VERSION } as const

/** One answer as it is being recorded. */
type Running = {
  tools: TakeTools
  answer: Answer
  onProblem: (problem: TakeProblem) => void
  /** What was written down meanwhile. */
  heard: Heard[]
  /** Up to this second the server has written down what was said. */
  writtenSeconds: number
  microphone: MediaStream | null
  capture: Capture | null
  reel: Reel | null
  /** Opened when there is a camera to look at. */
  eye: Eye | null
  watch: WatchWish
}

/** Where the camera is on, what it shows is measured beside the sound. */
function openEyes(running: Running, { seconds }: Capture, picture: MediaStreamTrack | null): void {
  if (!picture) return
  running.eye ??= running.tools.openEye({ seconds, onBlind: () => running.onProblem('blind') })
  running.eye.look(picture)
}

async function turnOn(running: Running, choices: TakeChoices): Promise<void> {
  const { tools, answer, onProblem } = running
  const microphone = await tools.devices.open(microphoneWanted(choices.microphoneId))
  try {
    const capture = running.capture ?? (await tools.openCapture())
    running.capture = capture
    await capture.connect(microphone)
    const { sound } = capture
    running.reel ??= await openReel(tools, answer, { ...choices, sound, onFull: () => onProblem('full') })
    running.reel.go()
    running.watch = choices.watch
    openEyes(running, capture, choices.picture)
    running.microphone = microphone
  } catch (thrown) {
    release(microphone)
    throw thrown
  }
}

async function turnOff(running: Running): Promise<void> {
  running.reel?.hold()
  running.eye?.hold()
  release(running.microphone)
  running.microphone = null
  await running.capture?.hold()
}

async function hold(running: Running, held: boolean): Promise<void> {
  if (!running.microphone) return
  for (const one of [running.reel, running.eye]) {
    if (held) one?.hold()
    else one?.go()
  }
  await (held ? running.capture?.hold() : running.capture?.go())
}

/** What was recorded is deleted; from here on only numbers are taken. */
async function withdraw(running: Running): Promise<void> {
  const { tools, answer, reel, capture } = running
  if (!reel?.films || !capture) return
  await reel.end({ kind: 'delete' })
  const nothing = { keep: false, send: false, picture: null, onFull: () => undefined }
  running.reel = await openReel(tools, answer, { ...nothing, sound: capture.sound })
}

async function end(running: Running, endOf: (capture: Capture) => Promise<RecordingEnd | null>): Promise<void> {
  const { reel, capture, eye } = running
  await turnOff(running)
  running.reel = null
  running.capture = null
  try {
    if (capture && reel) await reel.end(await endOf(capture))
  } finally {
    running.eye = null
    capture?.close()
    eye?.close()
  }
}

/** What was measured and to which turn it belongs, to be told once all parts have arrived. */
async function finishOf({ answer, heard, eye, watch }: Running, capture: Capture, turn: number): Promise<RecordingEnd> {
  const { language } = answer
  const transcript = transcriptOf(heard, language)
  const seconds = Math.min(capture.seconds(), RECORDING_LIMITS.seconds)
  const [voice, screen] = await Promise.all([
    capture.measure({ transcript, language, questionEndSecond: null }),
    eye?.measure(watch) ?? null,
  ])
  const measurements = voice || screen ? { voice, screen, transcript, measuredBy } : null
  return { kind: 'finish', body: { seconds, turn, measurements } }
}

/** What was written down, by the browser as it was said or by the server afterwards, and what is not yet. */
const writing = (running: Running) => ({
  heard(words: string) {
    running.heard.push(heardByBrowser(words))
    // Nobody writes the same words down a second time.
    running.writtenSeconds = running.capture?.seconds() ?? running.writtenSeconds
  },
  unwritten: async (): Promise<Sound | null> => (await running.capture?.read(running.writtenSeconds)) ?? null,
  unwrittenSeconds: () => (running.capture?.seconds() ?? 0) - running.writtenSeconds,
  wrote(transcript: Transcript, seconds: number) {
    running.heard.push(heardFrom(running.writtenSeconds, transcript))
    running.writtenSeconds += seconds
  },
})

/** The recording of one answer. The microphone may go off and on again in it; nothing is open before it goes on. */
export function take(tools: TakeTools, answer: Answer, onProblem: (problem: TakeProblem) => void) {
  const running: Running = {
    tools,
    answer,
    onProblem,
    heard: [],
    writtenSeconds: 0,
    microphone: null,
    capture: null,
    reel: null,
    eye: null,
    watch: { calibration: null, expression: false },
  }
  // Nothing is finished before it has begun.
  const inTurn = inOrder((work: () => Promise<void>) => work())
  const off = () => inTurn(() => turnOff(running))

  async function on(choices: TakeChoices) {
    await turnOn(running, choices)
    running.microphone?.getAudioTracks()[0]?.addEventListener('ended', () => {
      onProblem('unplugged')
      void off()
    })
  }

  return {
    on: (choices: TakeChoices) => inTurn(() => on(choices)),
    off,
    /** While one thinks, time stands still in the recording. */
    hold: (held: boolean) => inTurn(() => hold(running, held)),
    ...writing(running),
    withdraw: () => inTurn(() => withdraw(running)),
    /** The answer was sent as this turn. */
    finish: (turn: number) => inTurn(() => end(running, (capture) => finishOf(running, capture, turn))),
    discard: () => inTurn(() => end(running, async () => ({ kind: 'delete' }))),
    /** The page is left before the answer was sent: what was recorded waits, and is seen to when one comes back. */
    leave: () => inTurn(() => end(running, async () => null)),
    seconds: () => running.capture?.seconds() ?? 0,
    level: (): Level => running.capture?.level() ?? silence,
  }
}
export type Take = ReturnType<typeof take>
