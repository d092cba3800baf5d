import { useCallback } from 'react'
import { keptFilm } from './kept-film.ts'
import { useRecordingTools } from './recording-tools.tsx'

/** Looks for a recording in this browser; the store is opened by the first look. */
export function useKeptFilm(): (recordingId: string) => Promise<Blob | null> {
  const { store } = useRecordingTools()
  return useCallback(async (recordingId) => keptFilm(await store(), recordingId), [store])
}
