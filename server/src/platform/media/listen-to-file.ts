import type { Language } from '@maju/contracts/basics'
import { RECORDING_LIMITS } from '@maju/contracts/recording'
import type { Transcript } from '@maju/contracts/transcript'
import type { Transcriber } from '@maju/providers/transcription/transcriber'
import { decodeSound } from './decode-sound.ts'

/** Writes down what is said in a file; null where it has no sound. @throws ProviderError, MediaError. */
export type Listen = (file: string, language: Language, signal: AbortSignal) => Promise<Transcript | null>

type Needs = { ffmpeg: string; transcriber: Transcriber; longestSeconds?: number }

/** A transcriber for files. */
export function listenToFile({ ffmpeg, transcriber, longestSeconds = RECORDING_LIMITS.seconds }: Needs): Listen {
  return async (file, language, signal) => {
    const sound = await decodeSound({ ffmpeg, file, longestSeconds, signal })
    return sound && transcriber.transcribe({ ...sound, language, signal })
  }
}
