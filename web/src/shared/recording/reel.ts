import type { Language } from '@maju/contracts/basics'
import { keptText } from '../kept.ts'
import { recordingStorage } from '../recording-storage.ts'
import type { filmType, startFilm } from './film.ts'
import type { RecordingEnd, RecordingStore } from './recording-store.ts'

/** The answer that is recorded. */
export type Answer = { interviewId: string; questionId: string; attempt: number; replyTo: number; language: Language }

export type ReelTools = {
  filmType: typeof filmType
  startFilm: typeof startFilm
  store: RecordingStore
  /** There is something to send. */
  wake: () => unknown
  /** Other tabs see that this one is being made; gives the function that ends it. */
  claim: (localId: string) => () => void
}

type Wanted = {
  keep: boolean
  send: boolean
  sound: MediaStream
  picture: MediaStreamTrack | null
  /** The browser can keep no more. */
  onFull: () => void
}

/** One recording as it is made: noted in this browser, and its parts where there is leave to keep or send them. */
export type Reel = {
  /** False where only numbers are taken. */
  films: boolean
  hold: () => void
  go: () => void
  /** All of its parts are in the store then; `how` is told to the server, null leaves it for the next visit. */
  end: (how: RecordingEnd | null) => Promise<void>
}

/** Where nothing may be kept or sent, or the browser has no recorder, the type says only what the microphone gave. */
const soundAlone = { kind: 'audio', mediaType: 'audio/webm' } as const

function typeOf(filmTypeOf: ReelTools['filmType'], { keep, send, picture }: Wanted) {
  const kind = picture ? 'video' : 'audio'
  const mediaType = keep || send ? filmTypeOf(kind) : null
  return mediaType === null ? null : ({ kind, mediaType } as const)
}

/** Notes a recording of the answer and begins it. */
export async function openReel(tools: ReelTools, answer: Answer, wanted: Wanted): Promise<Reel> {
  const { store, wake } = tools
  const { interviewId, replyTo, questionId, attempt } = answer
  const { keep, send, sound, picture, onFull } = wanted
  const type = typeOf(tools.filmType, wanted)
  const localId = crypto.randomUUID()
  // A page need not open the store to know that something may be left to send.
  keptText.write(recordingStorage.unsent, '1')
  await store.add({
    localId,
    remoteId: null,
    interviewId,
    replyTo,
    start: { questionId, attempt, ...(type ?? soundAlone), uploaded: type !== null && send },
    keeps: type !== null && keep,
    parts: 0,
    arrived: 0,
    bytes: 0,
    startedAt: new Date().toISOString(),
    end: null,
    settled: false,
  })
  const free = tools.claim(localId)
  let parts: Promise<unknown> = Promise.resolve()
  const keepPart = (bytes: Blob) => {
    // Sending may take as long as the network is gone; the next part goes into the store meanwhile.
    parts = parts.then(() => store.addPart(localId, bytes)).then(() => void wake(), onFull)
  }
  const stream = () => new MediaStream([...sound.getAudioTracks(), ...(picture ? [picture] : [])])
  const film = type && tools.startFilm(stream(), type.mediaType, keepPart)
  void wake()
  return {
    films: film !== null,
    hold: () => film?.hold(),
    go: () => film?.go(),
    async end(how) {
      await film?.stop()
      await parts
      if (how) await store.change(localId, (before) => ({ ...before, end: how }))
      free()
      void wake()
    },
  }
}
