import { useCallback } from 'react'
import type { RecordingStore } from './recording-store.ts'
import { useRecordingTools } from './recording-tools.tsx'

/** A recording that lies in this browser, by the server's id and whole; null where none was kept. */
export async function keptFilm(store: RecordingStore, recordingId: string): Promise<Blob | null> {
  const known = (await store.all()).find(({ remoteId }) => remoteId === recordingId)
  if (!known || known.parts === 0) return null
  const parts = await Promise.all(Array.from({ length: known.parts }, (_, part) => store.part(known.localId, part)))
  const here = parts.filter((part) => part !== null)
  return here.length === known.parts ? new Blob(here, { type: known.start.mediaType }) : null
}

/** Looks for a recording in this browser; the store is opened by the first look. */
export function useKeptFilm(): (recordingId: string) => Promise<Blob | null> {
  const { store } = useRecordingTools()
  return useCallback(async (recordingId) => keptFilm(await store(), recordingId), [store])
}
