import type { AudioType, SpokenAudio } from './speaker.ts'

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Array.from(text, (letter) => letter.charCodeAt(0)).every((code, i) => bytes[at + i] === code)

/** The bits that begin a frame of MPEG audio, layer 3, with a bit rate and a sample rate that exist (ISO/IEC 11172-3). */
function beginsFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const isLayerThree = first === 0xff && (second & 0xe6) === 0xe2
  const bitRate = third >> 4
  const sampleRate = (third >> 2) & 3
  return isLayerThree && bitRate > 0 && bitRate < 15 && sampleRate < 3
}

/** Fewer bytes hold no sound. */
const SHORTEST = 64

function typeOf(bytes: Uint8Array): AudioType | null {
  if (bytes.length < SHORTEST) return null
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WAVE', 8)) return 'audio/wav'
  if (startsWith(bytes, 'OggS')) return 'audio/ogg'
  return startsWith(bytes, 'ID3') || beginsFrame(bytes) ? 'audio/mpeg' : null
}

/** What a program or a service gave, as the sound file that it is by its own bytes, whatever it was called; null where it is none. */
export function soundFile(given: Uint8Array): SpokenAudio | null {
  const mediaType = typeOf(given)
  if (mediaType === null) return null
  const bytes = new Uint8Array(given)
  return { bytes: mediaType === 'audio/wav' ? withTrueLengths(bytes) : bytes, mediaType }
}

/**
 * A program that writes a WAV file into a pipe cannot go back to its head and writes there that it is endless; players then show no length and
 * cannot seek. The lengths are set to what there is.
 */
function withTrueLengths(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer)
  view.setUint32(4, bytes.length - 8, true)
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length
    if (startsWith(bytes, 'data', at)) {
      if (end > bytes.length) view.setUint32(at + 4, bytes.length - at - 8, true)
      break
    }
    at = end + (length % 2)
  }
  return bytes
}
