import type { ApiClient } from '../call.ts'
import { browserRecordings } from './browser-recordings.ts'
import { openCapture } from './capture.ts'
import { claim, isClaimed } from './claims.ts'
import { browserDevices } from './devices.ts'
import { eyes } from './eye.ts'
import { filmType, startFilm } from './film.ts'
import { measureFilm } from './measure-film.ts'
import { recordingSender } from './recording-sender.ts'
import { settleOlder, type Held, type SettleTools } from './settle-older.ts'
import type { Answer } from './reel.ts'
import { take, type TakeProblem, type TakeTools } from './take.ts'

type RecorderTools = Omit<TakeTools, 'wake'> & SettleTools & { call: ApiClient['call'] }

/** Makes recordings of answers and sees to it that they arrive. */
export function recorder(tools: RecorderTools) {
  const { store, call } = tools
  const sender = recordingSender({ call, store })
  return {
    sender,
    take: (answer: Answer, onProblem: (problem: TakeProblem) => void) =>
      take({ ...tools, wake: sender.wake }, answer, onProblem),
    /** Ends what an earlier visit left open, and sends what it left unsent. */
    async takeUp(held: Held): Promise<void> {
      await settleOlder(tools, held)
      void sender.wake()
    },
  }
}
export type Recorder = ReturnType<typeof recorder>

/** The recorder of this browser. It tries again at once when the network is back. */
export async function browserRecorder(call: ApiClient['call']): Promise<Recorder> {
  const store = await browserRecordings()
  const browser = { devices: browserDevices, openCapture, filmType, startFilm, claim, isClaimed, measureFilm }
  const made = recorder({ call, store, openEye: eyes(), ...browser })
  window.addEventListener('online', () => void made.sender.wake())
  return made
}
