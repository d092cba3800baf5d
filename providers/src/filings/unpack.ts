import { unzipSync } from 'fflate'
import { tooLong, unreadable } from '../wire/bad-reply.ts'

const MOST_BYTES = 200 * 1024 * 1024
const MOST_FILES = 200

/** Zip archives begin so; whatever else a register sends in place of one is a message. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** The files of an archive whose names fit. @throws ProviderError where it is broken, or holds more than is read. */
export function unpack(provider: string, bytes: Uint8Array, wanted: RegExp): { name: string; bytes: Uint8Array }[] {
  let files = 0
  let size = 0
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false
        files += 1
        size += originalSize
        if (files > MOST_FILES || size > MOST_BYTES) throw tooLong(provider)
        return true
      },
    })
    return Object.entries(unpacked).map(([name, content]) => ({ name, bytes: content }))
  } catch (error) {
    throw files > MOST_FILES || size > MOST_BYTES ? error : unreadable(provider)
  }
}
