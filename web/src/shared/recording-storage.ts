import { keptText } from './kept.ts'

/** Where this browser keeps recordings, the four switches, and whether something may be left to send. */
export const recordingStorage = {
  database: 'maju-recordings',
  settings: 'maju.recording',
  unsent: 'maju.recording.unsent',
} as const

/** For signing out and for deleting an account: no recording and no leave to record is left for whoever comes next. */
export function forgetRecordings(): void {
  keptText.remove(recordingStorage.settings)
  keptText.remove(recordingStorage.unsent)
  // Told as if another tab had changed it: whoever shows the switches looks again.
  window.dispatchEvent(new Event('storage'))
  // A browser without a store has kept nothing.
  if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase(recordingStorage.database)
}
