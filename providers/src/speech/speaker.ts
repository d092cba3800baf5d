import type { Language } from '@maju/contracts/basics'

export const audioTypes = ['audio/wav', 'audio/mpeg', 'audio/ogg'] as const
export type AudioType = (typeof audioTypes)[number]

/** A sound file as it can be played. */
export type SpokenAudio = { bytes: Uint8Array<ArrayBuffer>; mediaType: AudioType }

export type SpeakerDescription = {
  provider: string
  model: string
  languages: readonly Language[]
  /** The voice of each language: another voice is another sound. */
  voices: Readonly<Record<Language, string>>
  /** The words are sent to another machine: the person must have agreed to that. Masked they would be spoken wrong. */
  textLeavesMachine: boolean
}

export type SpeakRequest = {
  /** With at least one letter or digit; more than `LONGEST_TEXT` characters are refused. */
  text: string
  language: Language
  signal: AbortSignal
}

/**
 * A mouth outside. Absence is `null`, never an adapter that does nothing.
 * Fails with `ProviderError` only, never hangs longer than its timeout and stops on the signal.
 */
export type Speaker = {
  /** Shown beside everything that it spoke. */
  describe(): SpeakerDescription
  /** The whole text as one file. Whoever wants the first sound early asks for the first sentence alone. */
  speak(request: SpeakRequest): Promise<SpokenAudio>
}
