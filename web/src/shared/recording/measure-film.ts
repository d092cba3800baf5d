import type { MeasuredVoice } from '@maju/analysis/voice/measure-voice'
import { ANALYSIS_RATE_HERTZ } from '@maju/analysis/voice/resample'
import type { Language } from '@maju/contracts/basics'
import { measuringWorker } from './measuring-worker.ts'

export type MeasuredFilm = { seconds: number; voice: MeasuredVoice | null }

/** Measures a recording that lies here whole: its ear went with the page that made it. */
export async function measureFilm(film: Blob, language: Language): Promise<MeasuredFilm> {
  const bytes = await film.arrayBuffer()
  // The context is there for its decoder, which also brings the sound to its rate.
  const sound = await new OfflineAudioContext(1, 1, ANALYSIS_RATE_HERTZ).decodeAudioData(bytes)
  const worker = measuringWorker(sound.sampleRate)
  worker.take(sound.getChannelData(0).slice())
  const voice = await worker.measure({ transcript: null, language, questionEndSecond: null })
  worker.close()
  return { seconds: sound.duration, voice }
}
