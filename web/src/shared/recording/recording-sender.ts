import { deleteRecording, finishRecording, putRecordingPart, startRecording } from '@maju/contracts/recording'
import { ApiProblem, asProblem } from '../api-problem.ts'
import type { ApiClient } from '../call.ts'
import { keptText } from '../kept.ts'
import { recordingStorage } from '../recording-storage.ts'
import { observed } from './observed.ts'
import type { LocalRecording, RecordingStore } from './recording-store.ts'

/** `waiting`: the server cannot be reached, parts lie in this browser. `refused`: the server took it no further. */
export type SendingState = 'idle' | 'sending' | 'waiting' | 'refused'

export type SenderNeeds = {
  call: ApiClient['call']
  store: RecordingStore
  wait?: (seconds: number) => Promise<void>
}

const longestWaitSeconds = 30
const later = (seconds: number) => new Promise<void>((done) => setTimeout(done, seconds * 1000))

/** Trying again may help: the network, or a server that is in trouble or asks for patience. */
const isPassing = (problem: ApiProblem) => problem.retryable || problem.code === 'too-many-requests'

/** What one recording still lacks on the server, told step by step; each step may be done twice. */
function recordingSteps({ call, store }: Pick<SenderNeeds, 'call' | 'store'>) {
  async function begin(recording: LocalRecording): Promise<string> {
    const { interviewId, start, localId } = recording
    const { id } = await call(startRecording, { params: { interviewId }, body: start })
    await store.change(localId, (before) => ({ ...before, remoteId: id }))
    return id
  }

  async function sendParts(localId: string, recordingId: string): Promise<void> {
    for (;;) {
      const recording = await store.get(localId)
      if (!recording || recording.end?.kind === 'delete' || recording.arrived >= recording.parts) return
      const part = recording.arrived
      const bytes = await store.part(localId, part)
      if (!bytes) throw new ApiProblem('unreadable', { detail: 'a part is not here any more' })
      const { nextPart } = await call(putRecordingPart, { params: { recordingId, part }, bytes })
      if (nextPart <= part) throw new ApiProblem('unreadable', { detail: 'a part that arrived is missing again' })
      await store.acknowledge(localId, Math.min(nextPart, recording.parts))
    }
  }

  async function close(recordingId: string, recording: LocalRecording): Promise<void> {
    const { end, localId, start, parts, arrived, keeps } = recording
    if (end?.kind === 'finish') {
      const body = { ...end.body, parts: start.uploaded ? parts : arrived }
      await call(finishRecording, { params: { recordingId }, body })
      await (keeps ? store.change(localId, (before) => ({ ...before, settled: true })) : store.remove(localId))
    }
    if (end?.kind === 'delete') {
      await call(deleteRecording, { params: { recordingId } })
      await store.remove(localId)
    }
  }

  return async function sendRecording(recording: LocalRecording): Promise<void> {
    const { localId, end } = recording
    if (end?.kind === 'delete' && recording.remoteId === null) return store.remove(localId)
    const recordingId = recording.remoteId ?? (await begin(recording))
    if (recording.start.uploaded) await sendParts(localId, recordingId)
    // It may have ended while its parts were on the way.
    const now = await store.get(localId)
    if (now) await close(recordingId, now)
  }
}

/** The server takes it no further: what is kept here stays, and of an answer still being given the numbers may yet be told. */
async function giveUp(store: RecordingStore, { localId, remoteId, keeps, end }: LocalRecording): Promise<void> {
  if (end === null && remoteId !== null)
    return store.change(localId, (before) => ({ ...before, start: { ...before.start, uploaded: false } }))
  if (!keeps || end?.kind === 'delete') return store.remove(localId)
  return store.change(localId, (before) => ({ ...before, settled: true }))
}

/** What one round through the store came to; `waitSeconds` where it is worth trying again. */
type Round = { state: SendingState; waitSeconds: number | null }

/**
 * Sends what lies in the store, the oldest first, until the server has it all. Whatever interrupts it, a lost network
 * or a closed tab, it goes on at the first part that was not acknowledged.
 */
export function recordingSender({ call, store, wait = later }: SenderNeeds) {
  const sendRecording = recordingSteps({ call, store })
  const { get: state, set: tell, subscribe } = observed<SendingState>('idle')
  let running: Promise<void> | null = null
  let asked = false
  let nudged = Promise.withResolvers<void>()

  async function round(failures: number): Promise<Round> {
    let refused = false
    for (const recording of (await store.all()).filter(({ settled }) => !settled)) {
      try {
        await sendRecording(recording)
      } catch (thrown) {
        const problem = asProblem(thrown)
        // Without a session nothing can be sent; the next visit goes on.
        if (problem.status === 401) return { state: 'waiting', waitSeconds: null }
        const waitSeconds = problem.retryAfterSeconds ?? Math.min(2 ** failures, longestWaitSeconds)
        if (isPassing(problem)) return { state: 'waiting', waitSeconds }
        await giveUp(store, recording)
        // What was to be deleted and is gone already is as it should be.
        refused ||= recording.end?.kind !== 'delete'
      }
    }
    return { state: refused ? 'refused' : 'idle', waitSeconds: null }
  }

  async function work(): Promise<void> {
    for (let failures = 0; asked; failures += 1) {
      asked = false
      if (state() === 'idle') tell('sending')
      const came = await round(failures)
      tell(came.state)
      if (came.waitSeconds === null) failures = -1
      else {
        nudged = Promise.withResolvers<void>()
        await Promise.race([wait(came.waitSeconds), nudged.promise])
        asked = true
      }
    }
    const isLeft = (await store.all()).some(({ settled }) => !settled)
    if (!isLeft) keptText.remove(recordingStorage.unsent)
  }

  /** There is something to send, or the network may be back. Settles when there is nothing more to try. */
  function wake(): Promise<void> {
    asked = true
    nudged.resolve()
    running ??= work().finally(() => {
      running = null
    })
    return running
  }

  return { wake, state, subscribe }
}
export type RecordingSender = ReturnType<typeof recordingSender>
