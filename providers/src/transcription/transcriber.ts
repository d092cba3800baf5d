import type { Language } from '@maju/contracts/basics'
import type { Transcript } from '@maju/contracts/transcript'

export type TranscriberDescription = {
  provider: string
  model: string
  languages: readonly Language[]
  /** Words come with their times. A model that gives only text may still be found out at the first recording. */
  timesWords: boolean
  /** Hesitations are kept as they were said. False: fillers that are counted are "at least". */
  verbatim: boolean
  /** False where about every second word is wrong: good for counting and timing, never shown or judged as what was said. */
  readable: boolean
  /** The recording is sent to another machine: the person must have agreed to that. */
  audioLeavesMachine: boolean
}

export type TranscriptionRequest = {
  /** One channel, -1 to 1. */
  samples: Float32Array
  /** 16 000, which recordings are decoded to; any other rate is refused. */
  sampleRateHertz: number
  language: Language
  /** Names and terms that may be said. Not every service takes it; none repeats it on purpose. */
  hint?: string | undefined
  signal: AbortSignal
}

/**
 * Ears outside. Absence is `null`, never an adapter that does nothing.
 * Fails with `ProviderError` only, never hangs longer than its timeout and stops on the signal. A recording in which nothing
 * is said gives an empty transcript, not an error.
 */
export type Transcriber = {
  /** Shown beside everything that it wrote down. */
  describe(): TranscriberDescription
  /** Words with times that can be true: in order, inside the recording. Otherwise `words` is null and the text stands alone. */
  transcribe(request: TranscriptionRequest): Promise<Transcript>
}
