import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PITCH_CEILING_HERTZ, PITCH_FLOOR_HERTZ } from '@maju/analysis/voice/pitch-candidates'
import type { Sound } from '@maju/analysis/voice/sound'
import { z } from 'zod'

/** The fundamental frequency that Praat finds, 0 where it finds no voice. */
export type ReferencePitch = { firstSecond: number; secondsApart: number; hertz: number[] }

/** "To Pitch (ac)" with Praat's own settings, between the limits of ours. Praat is run as a program of its own. */
const SCRIPT = `form Pitch
  sentence in
  sentence out
endform
Read from file: in$
To Pitch (ac): 0.01, ${PITCH_FLOOR_HERTZ}, 15, "no", 0.03, 0.45, 0.01, 0.35, 0.14, ${PITCH_CEILING_HERTZ}
frames = Get number of frames
first = Get time from frame number: 1
writeFileLine: out$, first
for frame to frames
  hertz = Get value in frame: frame, "Hertz"
  if hertz = undefined
    hertz = 0
  endif
  appendFileLine: out$, fixed$(hertz, 2)
endfor
`

export const hasPraat = (): boolean => spawnSync('praat', ['--version']).status === 0

export function askPraat(sound: Sound): ReferencePitch | null {
  const folder = mkdtempSync(join(tmpdir(), 'maju-praat-'))
  try {
    const [script, wave, out] = ['pitch.praat', 'sound.wav', 'pitch.txt'].map((file) => join(folder, file))
    if (!script || !wave || !out) return null
    writeFileSync(script, SCRIPT)
    writeFileSync(wave, waveOf(sound))
    if (spawnSync('praat', ['--run', script, wave, out]).status !== 0) return null
    const [firstSecond = 0, ...hertz] = readFileSync(out, 'utf8').trim().split('\n').map(Number)
    return { firstSecond, secondsApart: 0.01, hertz }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What Praat said once, for machines without it: every second frame, in tenths of a hertz, as one line a file. */
const kept = z.record(z.string(), z.object({ firstSecond: z.number(), tenths: z.string() }))
const KEPT_FILE = join(import.meta.dirname, 'praat-pitch.json')
const KEPT_SECONDS_APART = 0.02

export function readKeptPitch(): Map<string, ReferencePitch> {
  const files = Object.entries(kept.parse(JSON.parse(readFileSync(KEPT_FILE, 'utf8'))))
  return new Map(
    files.map(([name, { firstSecond, tenths }]) => [
      name,
      { firstSecond, secondsApart: KEPT_SECONDS_APART, hertz: tenths.split(' ').map((each) => Number(each) / 10) },
    ]),
  )
}

export function keepPitch(references: ReadonlyMap<string, ReferencePitch>) {
  const lines = [...references].map(([name, { firstSecond, hertz }]) => {
    const tenths = hertz.filter((_, at) => at % 2 === 0).map((each) => Math.round(10 * each))
    return [name, { firstSecond: Math.round(1e5 * firstSecond) / 1e5, tenths: tenths.join(' ') }]
  })
  writeFileSync(KEPT_FILE, `${JSON.stringify(Object.fromEntries(lines), null, 2)}\n`)
}

/** One channel of 32-bit floats. */
function waveOf({ samples, sampleRateHertz }: Sound): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples.byteLength, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(3, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(sampleRateHertz, 24)
  header.writeUInt32LE(4 * sampleRateHertz, 28)
  header.writeUInt16LE(4, 32)
  header.writeUInt16LE(32, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples.byteLength, 40)
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)])
}
