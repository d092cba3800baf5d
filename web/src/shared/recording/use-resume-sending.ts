import { useEffect } from 'react'
import { keptText } from '../kept.ts'
import { recordingStorage } from '../recording-storage.ts'
import { useAccount } from '../session.ts'
import { useLoadRecorder } from './recording-tools.tsx'

/** Goes on sending what an earlier visit left unsent; loads nothing where there is nothing. */
export function useResumeSending(): void {
  const { data: account } = useAccount()
  const load = useLoadRecorder()
  const accountId = account?.id
  useEffect(() => {
    if (accountId === undefined || keptText.read(recordingStorage.unsent) === null) return
    // Left for the next visit where it cannot be loaded now.
    void load()
      .then(({ sender }) => sender.wake())
      .catch(() => undefined)
  }, [accountId, load])
}
