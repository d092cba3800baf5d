import { readFileSync } from 'node:fs'

export type Wave = { channels: Float32Array[]; sampleRateHertz: number }

/** A RIFF WAVE file: PCM of 16 or 24 bits, 32-bit float, or µ-law. */
export function readWave(file: string): Wave {
  const bytes = readFileSync(file)
  let format = { code: 1, channels: 1, sampleRateHertz: 16_000, bits: 16 }
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (name === 'fmt ') format = readFormat(body)
    if (name === 'data')
      return { channels: split(decode(body, format), format.channels), sampleRateHertz: format.sampleRateHertz }
    at += 8 + length + (length % 2)
  }
  throw new Error('There are no samples in this WAVE file.')
}

type Format = { code: number; channels: number; sampleRateHertz: number; bits: number }

const EXTENSIBLE = 0xfffe
const MU_LAW = 7
const FLOAT = 3

function readFormat(body: Buffer): Format {
  const code = body.readUInt16LE(0)
  return {
    code: code === EXTENSIBLE ? body.readUInt16LE(24) : code,
    channels: body.readUInt16LE(2),
    sampleRateHertz: body.readUInt32LE(4),
    bits: body.readUInt16LE(14),
  }
}

function decode(body: Buffer, { code, bits }: Format): Float32Array {
  const width = bits / 8
  const sampleAt = (place: number): number => {
    if (code === MU_LAW) return fromMuLaw(body.readUInt8(place))
    if (code === FLOAT) return body.readFloatLE(place)
    return body.readIntLE(place, width) / 2 ** (bits - 1)
  }
  return Float32Array.from({ length: Math.floor(body.length / width) }, (_, at) => sampleAt(at * width))
}

/** ITU-T G.711. */
function fromMuLaw(byte: number): number {
  const value = ~byte & 0xff
  const magnitude = (((value & 0x0f) << 3) + 0x84) << ((value & 0x70) >> 4)
  return (value & 0x80 ? 0x84 - magnitude : magnitude - 0x84) / 32_768
}

function split(samples: Float32Array, channels: number): Float32Array[] {
  return Array.from({ length: channels }, (_, channel) => samples.filter((_sample, at) => at % channels === channel))
}
