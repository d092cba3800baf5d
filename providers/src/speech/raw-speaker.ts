import type { SpeakerDescription, SpeakRequest } from './speaker.ts'

/** What an adapter brings: the wire or the program, and its errors as `ProviderError`. `guardedSpeaker` adds the manners. */
export type RawSpeaker = {
  readonly description: SpeakerDescription
  /** The text is clean and not empty; of what comes back nothing is checked yet. */
  speak(request: SpeakRequest): Promise<Uint8Array>
}
