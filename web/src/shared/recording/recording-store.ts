import type { finishRecording, startRecording } from '@maju/contracts/recording'
import type { z } from 'zod'

/** How a recording ends: told to the server with what was measured, or deleted everywhere. */
export type RecordingEnd =
  | { kind: 'finish'; body: Omit<z.input<typeof finishRecording.body>, 'parts'> }
  | { kind: 'delete' }

/** A recording as this browser knows it, until the server has all of it and, where it is kept, until it is cleared. */
export type LocalRecording = {
  localId: string
  /** The server's id, once it has one. */
  remoteId: string | null
  interviewId: string
  /** `seq` of the interviewer's turn that was answered. */
  replyTo: number
  start: z.input<typeof startRecording.body>
  /** Parts stay here after they have arrived. */
  keeps: boolean
  /** Parts made, and how many of them the server has acknowledged. */
  parts: number
  arrived: number
  bytes: number
  startedAt: string
  end: RecordingEnd | null
  /** Nothing is left to be told to the server. */
  settled: boolean
}

/** Where recordings and their parts wait and are kept in this browser. Each call is whole or does nothing. */
export type RecordingStore = {
  all: () => Promise<LocalRecording[]>
  get: (localId: string) => Promise<LocalRecording | null>
  add: (recording: LocalRecording) => Promise<void>
  /** Changes it as it stands in the store; one that is gone stays gone. */
  change: (localId: string, next: (before: LocalRecording) => LocalRecording) => Promise<void>
  /** Keeps the next part. */
  addPart: (localId: string, bytes: Blob) => Promise<void>
  part: (localId: string, part: number) => Promise<Blob | null>
  /** The server has all parts before `arrived`; what is not kept is let go. */
  acknowledge: (localId: string, arrived: number) => Promise<void>
  /** Removes it with its parts. */
  remove: (localId: string) => Promise<void>
}

export const withPart = (before: LocalRecording, bytes: Blob): LocalRecording => ({
  ...before,
  parts: before.parts + 1,
  bytes: before.bytes + bytes.size,
})

/** All parts of a recording as one; null where one of them is not here. */
export async function partsInOne(store: RecordingStore, recording: LocalRecording): Promise<Blob | null> {
  const { localId, parts, start } = recording
  const all = await Promise.all(Array.from({ length: parts }, (_, part) => store.part(localId, part)))
  const here = all.filter((part) => part !== null)
  return parts > 0 && here.length === parts ? new Blob(here, { type: start.mediaType }) : null
}

const key = (localId: string, part: number) => `${localId}/${part}`

/** A store for this visit alone: where the browser keeps nothing, and for tests. */
export function memoryRecordings(): RecordingStore {
  const recordings = new Map<string, LocalRecording>()
  const parts = new Map<string, Blob>()
  async function change(localId: string, next: (before: LocalRecording) => LocalRecording) {
    const before = recordings.get(localId)
    if (before) recordings.set(localId, next(before))
  }
  return {
    all: async () => [...recordings.values()],
    get: async (localId) => recordings.get(localId) ?? null,
    add: async (recording) => void recordings.set(recording.localId, recording),
    change,
    async addPart(localId, bytes) {
      const before = recordings.get(localId)
      if (!before) return
      parts.set(key(localId, before.parts), bytes)
      recordings.set(localId, withPart(before, bytes))
    },
    part: async (localId, part) => parts.get(key(localId, part)) ?? null,
    async acknowledge(localId, arrived) {
      const before = recordings.get(localId)
      if (!before) return
      for (let part = before.arrived; part < arrived; part += 1) if (!before.keeps) parts.delete(key(localId, part))
      await change(localId, (known) => ({ ...known, arrived }))
    },
    async remove(localId) {
      recordings.delete(localId)
      for (const name of parts.keys()) if (name.startsWith(`${localId}/`)) parts.delete(name)
    },
  }
}
