import { MEDIA_TYPES } from '@maju/contracts/recording'
import type { Blobs } from '../../platform/blobs/blobs.ts'
import type { RangedFile } from '../../platform/http/send-file.ts'
import type { PartRow, RecordingRow } from './recording.table.ts'

/** A recording as one file over its parts, of which one at a time is read. */
export function recordingFile({ id, mediaType }: RecordingRow, parts: readonly PartRow[], blobs: Blobs): RangedFile {
  async function* read(from: number, to: number) {
    let start = 0
    for (const { blob, bytes } of parts) {
      const end = start + bytes
      if (end > from && start < to)
        yield (await blobs.get(blob)).subarray(Math.max(0, from - start), Math.min(bytes, to - start))
      start = end
    }
  }
  return {
    name: `maju-${id}.${extensionOf(mediaType)}`,
    type: mediaType,
    size: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    read,
  }
}

const extensions = new Map<string, string>(Object.entries(MEDIA_TYPES))

/** The contract takes no type that has none. */
const extensionOf = (mediaType: string) => extensions.get(mediaType.split(';')[0] ?? '') ?? 'bin'
