import { access, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { language as languages } from '@maju/contracts/basics'
import { RECORDING_LIMITS } from '@maju/contracts/recording'
import type { Transcript } from '@maju/contracts/transcript'
import { chooseTranscriber } from '@maju/providers/transcription/choose'
import { analysisPage } from './analysis-page/analysis-page.ts'
import { printedMeasures } from './analysis-page/printed-measures.ts'
import { programPath, readConfig, transcriberVariables } from './config.ts'
import { CannotStart } from './platform/errors.ts'
import { findFfmpeg } from './platform/media/find-ffmpeg.ts'
import { listenToFile } from './platform/media/listen-to-file.ts'
import { measureInChild } from './platform/media/measure-in-child.ts'
import type { MeasureProgress } from './platform/media/measure-file.ts'
import { MediaError } from './platform/media/media-error.ts'

const USAGE =
  'npm run analyse -- FILE [--lang ko|en] [--transcript FILE | --transcribe] [--expression] [--json OUT] [--html OUT]'
const never = new AbortController().signal

/** Measures one recording from the command line: the same analysis as in the house, without server and database. */
async function main() {
  const asked = readArguments()
  const ffmpeg = findFfmpeg({ given: readConfig().FFMPEG_PATH ?? null, path: programPath() })
  if (!ffmpeg) throw new MediaError('no-decoder')
  await access(asked.file)
  const { language, expression } = asked
  const file = resolve(asked.file)
  const transcript = await wordsOf(asked, ffmpeg)
  const given = { file, language, transcript, expression, longestSeconds: RECORDING_LIMITS.seconds }
  const measured = await measureInChild(given, { ffmpeg, onProgress: showProgress, signal: never })
  clearProgress()
  if (asked.json) await writeFile(asked.json, `${JSON.stringify(measured, null, 2)}\n`)
  if (asked.html) await writeFile(asked.html, analysisPage({ ...measured, file, language }))
  process.stdout.write(printedMeasures(measured, language))
}

type Asked = ReturnType<typeof readArguments>

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'ko' },
      transcript: { type: 'string' },
      transcribe: { type: 'boolean', default: false },
      expression: { type: 'boolean', default: false },
      json: { type: 'string' },
      html: { type: 'string' },
    },
  })
  const [file, ...more] = positionals
  const language = languages.safeParse(values.lang)
  if (file === undefined || more.length > 0 || !language.success) throw new CannotStart(`Say: ${USAGE}`)
  return { ...values, file, language: language.data }
}

/** Words from a file, or from what the environment names for turning speech into text, when that was asked for. */
async function wordsOf({ file, language, transcript, transcribe }: Asked, ffmpeg: string): Promise<Transcript | null> {
  if (transcript) {
    const text = await readFile(transcript, 'utf8')
    return { language, text, words: null, verbatim: false, writtenBy: 'person' }
  }
  if (!transcribe) return null
  const { transcriber, detail } = chooseTranscriber(transcriberVariables(readConfig()))
  if (!transcriber) throw new CannotStart(detail)
  return listenToFile({ ffmpeg, transcriber })(resolve(file), language, never)
}

const WIDTH = 30
const STAGES = { sound: 'decoding', voice: 'voice', screen: 'face and body' } as const

/** One line that is written over; nothing where nobody is looking. */
function showProgress({ stage, share }: MeasureProgress) {
  if (!process.stderr.isTTY) return
  const done = Math.round(share * WIDTH)
  process.stderr.write(
    `\r${STAGES[stage].padEnd(14)} ${'█'.repeat(done)}${'░'.repeat(WIDTH - done)} ${Math.round(share * 100)} % `,
  )
}

const clearProgress = () => process.stderr.isTTY && process.stderr.write(`\r${' '.repeat(WIDTH + 24)}\r`)

try {
  await main()
} catch (error) {
  clearProgress()
  const sentence = error instanceof CannotStart || error instanceof MediaError ? error.message : explain(error)
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'There is no such file.'
  return error instanceof Error ? error.message : String(error)
}
