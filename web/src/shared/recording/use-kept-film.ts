import { useCallback } from 'react'
import { partsInOne, type RecordingStore } from './recording-store.ts'
import { useRecordingTools } from './recording-tools.tsx'

/** A recording that lies in this browser, by the server's id and whole; null where none was kept. */
export async function keptFilm(store: RecordingStore, recordingId: string): Promise<Blob | null> {
  const known = (await store.all()).find(({ remoteId }) => remoteId === recordingId)
  return known ? partsInOne(store, known) : null
}

/** Looks for a recording in this browser; the store is opened by the first look. */
export function useKeptFilm(): (recordingId: string) => Promise<Blob | null> {
  const { store } = useRecordingTools()
  return useCallback(async (recordingId) => keptFilm(await store(), recordingId), [store])
}
