import type { Interview, Turn } from '@maju/contracts/interview'
import { useEffect } from 'react'
import { keptText } from '../kept.ts'
import { recordingStorage } from '../recording-storage.ts'
import { useAccount } from '../session.ts'
import type { Recorder } from './recorder.ts'
import { useLoadRecorder } from './recording-tools.tsx'

/** Loads nothing where an earlier visit left nothing; leaves it for the next visit where the recorder cannot be loaded now. */
function withUnsent(load: () => Promise<Recorder>, work: (recorder: Recorder) => Promise<void>): void {
  if (keptText.read(recordingStorage.unsent) === null) return
  load()
    .then(work)
    .catch(() => undefined)
}

/** Goes on sending what an earlier visit left unsent. */
export function useResumeSending(): void {
  const { data: account } = useAccount()
  const load = useLoadRecorder()
  const accountId = account?.id
  useEffect(() => {
    if (accountId !== undefined) withUnsent(load, ({ sender }) => sender.wake())
  }, [accountId, load])
}

/** Sees to what an earlier visit left of this interview, once it is known what became of its answers. */
export function useTakeUp({ id, language, turns }: Interview): void {
  const load = useLoadRecorder()
  useEffect(() => {
    withUnsent(load, ({ takeUp }) => takeUp({ id, language, turns }))
  }, [load, id, language, turns])
}

type Retried = Pick<Interview, 'id' | 'language'> & {
  questionId: string
  tries: readonly { attempt: number; turns: readonly Turn[] }[]
}

/** The same for the retries of a question that were sent. */
export function useTakeUpRetries({ id, language, questionId, tries }: Retried): void {
  const load = useLoadRecorder()
  useEffect(() => {
    withUnsent(load, async ({ takeUp }) => {
      for (const { attempt, turns } of tries)
        if (attempt > 0) await takeUp({ id, language, turns, retry: { questionId, attempt } })
    })
  }, [load, id, language, questionId, tries])
}
