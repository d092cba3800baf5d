import { readdirSync, statSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { median } from '@maju/analysis/statistics'
import { decodeFrames } from '@maju/server/platform/media/decode-frames'
import { decodeSound } from '@maju/server/platform/media/decode-sound'
import { measureInChild } from '@maju/server/platform/media/measure-in-child'
import { MediaError } from '@maju/server/platform/media/media-error'
import { missingData, sharedFile } from '@maju/text/shared-data.fixture'
import { atMost } from '../bars.ts'
import { type Result, skipped } from '../benchmark.ts'
import { decoding, whyNoDecoding } from '../media/decoding.ts'
import { makeMinute } from '../media/sample-recording.ts'
import { memoryMegabytes, outsideConnections } from '../media/watched-child.ts'
import { round } from '../round.ts'

const rounds = 3
/** So many recordings of a minute one after another, each in a process of its own. */
const oneAfterAnother = 40
const hangSeconds = 60
const mostMegabytes = 1500

/** What measuring files on the server costs, beside decoding them alone, and what hostile files do to it. */
export async function run(): Promise<Result> {
  const missing = missingData('video', 'adversarial') ?? whyNoDecoding
  if (missing !== null) return skipped(missing)
  const folder = await mkdtemp(join(tmpdir(), 'maju-bench-'))
  try {
    const minute = makeMinute(folder)
    const speed = await compareSpeed(minute)
    const endurance = await endure(minute)
    const hostile = await measureHostile()
    return {
      rows: [...speed.rows, ...hostile.rows],
      bars: [...speed.bars, ...endurance.bars, ...hostile.bars],
      notes: [
        ...endurance.notes,
        `memory is that of the measuring process and its ffmpeg, looked at ten times a second`,
      ],
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

async function decodeAlone(file: string) {
  await decodeSound({ ...decoding(), file })
  let bytes = 0
  for await (const { image } of decodeFrames({ ...decoding(), file, framesPerSecond: 10 })) bytes += image.data.length
  return bytes
}

function measure(file: string, until?: AbortSignal) {
  const { ffmpeg, longestSeconds, signal } = decoding()
  const given = { file, language: 'ko', transcript: null, longestSeconds } as const
  return measureInChild(given, { ffmpeg, onProgress: () => {}, signal: until ?? signal })
}

async function compareSpeed(minute: string) {
  const alone: number[] = []
  const whole: number[] = []
  for (let n = 0; n < rounds; n += 1) {
    alone.push(await secondsOf(() => decodeAlone(minute)))
    whole.push(await secondsOf(() => measure(minute)))
  }
  const ratio = round(median(whole) / median(alone), 2)
  return {
    rows: [
      { what: '60 s of 720p webm, decoding alone', seconds: round(median(alone), 2) },
      { what: '60 s of 720p webm, measured in a process of its own', seconds: round(median(whole), 2) },
    ],
    bars: [atMost('measuring a minute of 720p against decoding it alone', ratio, 3)],
  }
}

/** Many recordings in a row: what this process keeps of them, and what lies around afterwards. */
async function endure(minute: string) {
  const before = new Set(await readdir(tmpdir()))
  await measure(minute)
  globalThis.gc?.()
  const first = process.memoryUsage().rss
  for (let n = 0; n < oneAfterAnother; n += 1) await measure(minute)
  globalThis.gc?.()
  const growth = round((100 * (process.memoryUsage().rss - first)) / first, 2)
  const left = (await readdir(tmpdir())).filter((name) => !before.has(name) && name.startsWith('maju')).length
  return {
    bars: [
      atMost(`memory growth over ${oneAfterAnother} min of recordings, %`, growth, 5),
      atMost('temporary files left', left, 0),
    ],
    notes: [`this process held ${Math.round(first / 2 ** 20)} MB after the first recording`],
  }
}

type Met = { file: string; seconds: number; megabytes: number; outside: number; outcome: string }

/** The recordings of a folder of the test inputs: what describes them is none. */
const filesOf = (folder: string): string[] =>
  readdirSync(sharedFile(folder))
    .map((name) => sharedFile(folder, name))
    .filter((file) => statSync(file).isFile() && !/\.(txt|json)$/.test(file))

async function measureHostile() {
  const files = ['video', 'audio', 'image'].flatMap((kind) => filesOf(`adversarial/${kind}`))
  const met: Met[] = []
  for (const file of files) met.push(await meet(file))
  const most = (figure: 'seconds' | 'megabytes') => Math.max(...met.map((one) => one[figure]))
  return {
    rows: met.map(({ file, outcome, seconds, megabytes }) => ({ what: file, outcome, seconds, megabytes })),
    bars: [
      atMost('hostile files: crashes', met.filter(({ outcome }) => outcome === 'crash').length, 0),
      atMost('hostile files: longest, seconds', most('seconds'), hangSeconds),
      atMost('hostile files: most memory, MB', most('megabytes'), mostMegabytes),
      atMost(
        'hostile files: connections to outside',
        met.reduce((sum, { outside }) => sum + outside, 0),
        0,
      ),
    ],
  }
}

async function meet(file: string): Promise<Met> {
  let megabytes = 0
  let outside = 0
  const own = memoryMegabytes(process.pid)
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, memoryMegabytes(process.pid) - own)
    outside = Math.max(outside, outsideConnections(process.pid))
  }, 100)
  let outcome = 'crash'
  const seconds = await secondsOf(async () => {
    outcome = await measure(file, AbortSignal.timeout(hangSeconds * 1000)).then(
      () => 'measured',
      (error: unknown) => (error instanceof MediaError ? error.fault : 'crash'),
    )
  })
  clearInterval(watch)
  return { file: basename(file), seconds: round(seconds, 2), megabytes: Math.round(megabytes), outside, outcome }
}
