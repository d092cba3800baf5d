import { inflateRawSync } from 'node:zlib'
import { type CFB$Container, find, read } from 'cfb'
import { WHITE } from '../draft/contrast.ts'
import { type Draft, unpaged } from '../draft/draft.ts'
import type { ReadContext, ReadLimits } from '../draft/limits.ts'
import { addStory, emptyStory } from '../draft/rows.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'
import { orPictures } from '../ocr/recognise-pictures.ts'
import { readBody } from './body.ts'
import { readLooks } from './looks.ts'
import { parseRecords } from './records.ts'

const SIGNATURE = 'HWP Document File'
const FLAGS_AT = 36
const COMPRESSED = 1
/** Password, for distribution only, rights management, and locked by certificate: none of them can be read without a key. */
const LOCKED = 0b1_0001_0110

/** A Hangul document of version 5: its sections in order. Where no letter is written, its pictures are recognised. */
export async function readHwp(bytes: Uint8Array, context: ReadContext): Promise<Draft> {
  const { limits } = context
  const file = read(bytes, { type: 'array' })
  const head = Buffer.from(stream(file, 'FileHeader') ?? [])
  if (!head.toString('latin1').startsWith(SIGNATURE)) throw refusal(file)
  const flags = head.readUInt32LE(FLAGS_AT)
  if ((flags & LOCKED) !== 0) throw new UnreadableFile('password')
  const unpack = unpacker((flags & COMPRESSED) !== 0, limits)
  const looks = readLooks(parseRecords(unpack(stream(file, 'DocInfo') ?? new Uint8Array())))
  const story = emptyStory()
  for (let section = 0; section < limits.members; section += 1) {
    const packed = stream(file, `BodyText/Section${section}`)
    if (!packed) break
    addStory(story, readBody(parseRecords(unpack(packed)), looks, WHITE))
  }
  return await orPictures(unpaged(story), pictures(file, unpack), context)
}

/** Other programs use the same container: Office locks its files in one, and its old formats are not read. */
const refusal = (file: CFB$Container): UnreadableFile =>
  new UnreadableFile(stream(file, 'EncryptedPackage') ? 'password' : 'unknown-format')

function stream(file: CFB$Container, path: string): Uint8Array | null {
  const content = find(file, `/${path}`)?.content
  return content ? Uint8Array.from(content) : null
}

/** All streams of a file share what may be unpacked. */
function unpacker(compressed: boolean, { inflatedBytes }: ReadLimits): (packed: Uint8Array) => Uint8Array {
  let left = inflatedBytes
  return (packed) => {
    try {
      const bytes = compressed ? inflateRawSync(packed, { maxOutputLength: left }) : packed
      left = Math.max(1, left - bytes.length)
      return bytes
    } catch (error) {
      const tooLarge = error instanceof RangeError
      throw new UnreadableFile(tooLarge ? 'too-large' : 'damaged', { cause: error })
    }
  }
}

function pictures(file: CFB$Container, unpack: (packed: Uint8Array) => Uint8Array): (() => Uint8Array | null)[] {
  return file.FullPaths.filter((path) => /\/BinData\/[^/]+\.(png|jpe?g)$/i.test(path)).map((path) => () => {
    const packed = stream(file, path.slice(path.indexOf('/') + 1))
    return packed && unpack(packed)
  })
}
