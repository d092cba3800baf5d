import type { Transcript } from '@maju/contracts/transcript'
import { deviceProblemOf, type DeviceProblem } from './devices.ts'
import { silence, type Level } from './level.ts'
import { observed } from './observed.ts'
import type { Recorder } from './recorder.ts'
import type { Answer } from './reel.ts'
import type { Take, TakeChoices, TakeProblem } from './take.ts'

export type RecordingProblem = DeviceProblem | Exclude<TakeProblem, 'blind'>
type Snapshot = {
  state: 'off' | 'starting' | 'on'
  /** Time stands still in the recording. */
  held: boolean
  problem: RecordingProblem | null
  /** What the camera shows is not measured, though it was to be. */
  blind: boolean
}

/** What a problem changes; a camera that cannot be measured takes the place of no problem that one can do something about. */
function changeOf(problem: TakeProblem): Partial<Snapshot> {
  if (problem === 'blind') return { blind: true }
  return { problem, ...(problem === 'unplugged' && { state: 'off' }) }
}

/** The microphone's button and the recordings behind it, one an answer. Nothing of them is loaded before it is pressed. */
export function answerRecorder(load: () => Promise<Recorder>) {
  const { get, set, subscribe } = observed<Snapshot>({ state: 'off', held: false, problem: null, blind: false })
  let current: Promise<Take> | null = null
  let made: Take | null = null
  const change = (part: Partial<Snapshot>) => set({ ...get(), ...part })
  const isOn = () => get().state !== 'off'
  const onProblem = (problem: TakeProblem) => change(changeOf(problem))

  /** Asks something of the recording of this answer, where there is one. What goes wrong in it is told as a problem. */
  const ask = (way: (take: Take) => Promise<void>) => current?.then(way).catch(() => undefined)

  async function start(answer: Answer, choices: TakeChoices): Promise<void> {
    if (isOn()) return
    const mine = (current ??= load().then(({ take }) => take(answer, onProblem)))
    change({ state: 'starting', problem: null })
    try {
      const take = await mine
      if (current === mine) made = take
      await take.on(choices)
      if (current === mine && isOn()) change({ state: 'on' })
    } catch (thrown) {
      if (current !== mine) return
      if (!made) current = null
      change({ state: 'off', problem: deviceProblemOf(thrown) })
    }
  }

  /** The answer is over; the next press of the button begins another one. False where nothing was recorded of it. */
  async function over(way: (take: Take) => Promise<void>): Promise<boolean> {
    const ending = ask(way)
    current = null
    made = null
    change({ state: 'off', problem: null, blind: false })
    await ending
    return ending !== undefined
  }

  return {
    start,
    stop(): void {
      if (isOn()) change({ state: 'off' })
      void ask((take) => take.off())
    },
    hold(held: boolean): void {
      if (held === get().held) return
      change({ held })
      void ask((take) => take.hold(held))
    },
    withdraw: () => void ask((take) => take.withdraw()),
    ...endings(over),
    ...readings(() => made),
    snapshot: get,
    subscribe,
  }
}

const endings = (over: (way: (take: Take) => Promise<void>) => Promise<boolean>) => ({
  finish: (turn: number) => over((take) => take.finish(turn)),
  discard: () => over((take) => take.discard()),
  leave: () => over((take) => take.leave()),
})

const readings = (made: () => Take | null) => ({
  heard: (words: string) => made()?.heard(words),
  unwritten: async () => (await made()?.unwritten()) ?? null,
  unwrittenSeconds: () => made()?.unwrittenSeconds() ?? 0,
  wrote: (transcript: Transcript, seconds: number) => made()?.wrote(transcript, seconds),
  seconds: () => made()?.seconds() ?? 0,
  level: (): Level => made()?.level() ?? silence,
})
