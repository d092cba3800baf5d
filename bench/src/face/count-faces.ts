import { readdir } from 'node:fs/promises'
import type { Runner } from '@maju/analysis/face/runner'
import { sharedFile } from '@maju/text/shared-data.fixture'
import { watchStill } from './watch.ts'

export type Counted = { file: string; faces: number; truth: number }

/** Faces in the stills, from their description; every other one shows one. */
const OTHERWISE: Record<string, number> = {
  'human_background_noface.jpg': 0,
  'pyfeat_free-mountain-vector-01.jpg': 0,
  'empty_room.jpg': 0,
  'pyfeat_multi_face.jpg': 5,
  'two_faces.jpg': 2,
}

/** Half a head at the edge of the image: there is someone, but no face to measure. Listed, not judged. */
export const HALF_A_FACE = 'half_out_of_frame.jpg'

export async function countFaces(runner: Runner): Promise<Counted[]> {
  const counted: Counted[] = []
  for (const folder of ['image/real', 'image/truth']) {
    const files = (await readdir(sharedFile(folder))).filter((file) => file.endsWith('.jpg')).toSorted()
    for (const file of files) {
      const { faces } = await watchStill(runner, sharedFile(folder, file))
      counted.push({ file, faces, truth: OTHERWISE[file] ?? 1 })
    }
  }
  return counted
}
