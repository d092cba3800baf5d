import type { Language } from '@maju/contracts/basics'
import type { MeasuredVoice } from './measuring.ts'
import { measuringWorker } from './measuring-worker.ts'

const measuredHertz = 16_000

export type MeasuredFilm = { seconds: number; voice: MeasuredVoice | null }

/** Measures a recording that lies here whole: its ear went with the page that made it. */
export async function measureFilm(film: Blob, language: Language): Promise<MeasuredFilm> {
  const bytes = await film.arrayBuffer()
  // The context is there for its decoder, which also brings the sound to its rate.
  const sound = await new OfflineAudioContext(1, 1, measuredHertz).decodeAudioData(bytes)
  const worker = measuringWorker(sound.sampleRate)
  worker.take(sound.getChannelData(0).slice())
  const voice = await worker.measure({ transcript: null, language, questionEndSecond: null })
  worker.close()
  return { seconds: sound.duration, voice }
}
