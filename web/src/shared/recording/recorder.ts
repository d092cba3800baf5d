import type { ApiClient } from '../call.ts'
import { browserRecordings } from './browser-recordings.ts'
import { openCapture } from './capture.ts'
import { claim, isClaimed } from './claims.ts'
import { browserDevices } from './devices.ts'
import { filmType, startFilm } from './film.ts'
import { recordingSender } from './recording-sender.ts'
import { settleOlder } from './settle-older.ts'
import type { Answer } from './reel.ts'
import { take, type TakeProblem, type TakeTools } from './take.ts'
import type { Turn } from '@maju/contracts/interview'

type RecorderTools = Omit<TakeTools, 'wake'> & {
  call: ApiClient['call']
  isClaimed: (localId: string) => Promise<boolean>
}

/** Makes recordings of answers and sees to it that they arrive. */
export function recorder(tools: RecorderTools) {
  const { store, call } = tools
  const sender = recordingSender({ call, store })
  return {
    sender,
    take: (answer: Answer, onProblem: (problem: TakeProblem) => void) =>
      take({ ...tools, wake: sender.wake }, answer, onProblem),
    /** Ends what an earlier visit left open, and sends what it left unsent. */
    async takeUp(interview: { id: string; turns: readonly Turn[] }): Promise<void> {
      await settleOlder(store, interview, tools.isClaimed)
      void sender.wake()
    },
  }
}
export type Recorder = ReturnType<typeof recorder>

/** The recorder of this browser. It tries again at once when the network is back. */
export async function browserRecorder(call: ApiClient['call']): Promise<Recorder> {
  const store = await browserRecordings()
  const made = recorder({ call, store, devices: browserDevices, openCapture, filmType, startFilm, claim, isClaimed })
  window.addEventListener('online', () => void made.sender.wake())
  return made
}
