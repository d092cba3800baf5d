import { SOUND_LIMITS } from '@maju/contracts/transcribing'
import type { Transcriber } from '@maju/providers/transcription/transcriber'
import { withoutGhosts } from '@maju/providers/transcription/without-ghosts'
import { type Listen, listenToFile } from './listen-to-file.ts'
import { measureInChild } from './measure-in-child.ts'

const longestSeconds = SOUND_LIMITS.seconds

/**
 * Writes down the file of one answer for somebody who waits for it. Where somebody speaks is measured at the same time, and what a recogniser wrote
 * where nobody did is left out.
 */
export function dictateFile({ ffmpeg, transcriber }: { ffmpeg: string; transcriber: Transcriber }): Listen {
  const listen = listenToFile({ ffmpeg, transcriber, longestSeconds })
  return async (file, language, signal) => {
    const over = new AbortController()
    const both = AbortSignal.any([signal, over.signal])
    const given = { file, language, transcript: null, longestSeconds, soundAlone: true }
    try {
      const [transcript, { measurements }] = await Promise.all([
        listen(file, language, both),
        measureInChild(given, { ffmpeg, onProgress: () => {}, signal: both }),
      ])
      return transcript && withoutGhosts(transcript, measurements.voice?.timeline.speech ?? null).transcript
    } finally {
      // What one of them could not do, the other need not finish.
      over.abort()
    }
  }
}
