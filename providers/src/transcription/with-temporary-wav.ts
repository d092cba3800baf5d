import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wav } from './wav.ts'

export type TemporaryWav = {
  path: string
  /** Belongs to this recording alone; nobody else may look into it. */
  folder: string
}

/** Hands over the recording as a WAV file in a folder of its own, and removes both however the work ends. */
export async function withTemporaryWav<T>(samples: Float32Array, work: (file: TemporaryWav) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'maju-recording-'))
  try {
    const path = join(folder, 'answer.wav')
    await writeFile(path, wav(samples), { mode: 0o600 })
    return await work({ path, folder })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
