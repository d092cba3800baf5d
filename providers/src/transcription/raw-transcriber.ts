import type { Language } from '@maju/contracts/basics'
import type { TranscriberDescription } from './transcriber.ts'

/** A word as it came; nothing of it is checked yet. */
export type HeardWord = { text: string; startSecond: number; endSecond: number; confidence: number | null }

export type Heard = { text: string; words: readonly HeardWord[] | null }

/** One piece of a recording: one channel of `wireSampleRateHertz`. */
export type RawRequest = {
  samples: Float32Array
  language: Language
  hint: string | undefined
  signal: AbortSignal
}

/** What an adapter brings: the wire or the program, and its errors as `ProviderError`. `guardedTranscriber` adds the manners. */
export type RawTranscriber = {
  readonly description: TranscriberDescription
  /** The longest recording that goes in at once; a longer one is cut where it is quiet. */
  readonly longestPieceSeconds: number
  /** How long one second of recording may take at worst, from what is known of the slowest machine. */
  readonly secondsPerSecond: number
  hear(request: RawRequest): Promise<Heard>
}

/** Every recogniser here was trained at this rate or takes it. */
export const wireSampleRateHertz = 16_000
