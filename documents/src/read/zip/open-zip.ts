import { unzipSync } from 'fflate'
import type { ReadLimits } from '../draft/limits.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'

export type Zip = {
  names: readonly string[]
  /** One member unpacked, null where there is none of this name. */
  member: (name: string) => Uint8Array | null
}

/**
 * Looks into an archive without unpacking it: how many members, how large together. A member is unpacked when it is asked for, into no more
 * than the size that was counted.
 * @throws UnreadableFile for an archive that is broken or beyond the limits.
 */
export function openZip(
  bytes: Uint8Array,
  { members, inflatedBytes }: Pick<ReadLimits, 'members' | 'inflatedBytes'>,
): Zip {
  const names: string[] = []
  let total = 0
  unpack(bytes, ({ name, originalSize }) => {
    names.push(name)
    total += originalSize
    if (names.length > members || total > inflatedBytes) throw new UnreadableFile('too-large')
    return false
  })
  return { names, member: (name) => unpack(bytes, (file) => file.name === name)[name] ?? null }
}

type Choose = (file: { name: string; originalSize: number }) => boolean

function unpack(bytes: Uint8Array, filter: Choose): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('damaged', { cause: error })
  }
}
