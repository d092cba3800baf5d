import type { LocalRecording, RecordingStore } from './recording-store.ts'

/** All parts of a recording as one; null where one of them is not here. */
export async function partsInOne(store: RecordingStore, recording: LocalRecording): Promise<Blob | null> {
  const { localId, parts, start } = recording
  const all = await Promise.all(Array.from({ length: parts }, (_, part) => store.part(localId, part)))
  const here = all.filter((part) => part !== null)
  return parts > 0 && here.length === parts ? new Blob(here, { type: start.mediaType }) : null
}

/** A recording that lies in this browser, by the server's id and whole; null where none was kept. */
export async function keptFilm(store: RecordingStore, recordingId: string): Promise<Blob | null> {
  const known = (await store.all()).find(({ remoteId }) => remoteId === recordingId)
  return known ? partsInOne(store, known) : null
}
