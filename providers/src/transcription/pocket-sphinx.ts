import { basename } from 'node:path'
import { z } from 'zod'
import { unreadable } from '../wire/bad-reply.ts'
import { guardedTranscriber, type Limits } from './guarded-transcriber.ts'
import type { Heard, HeardWord } from './raw-transcriber.ts'
import { numberOrNone } from './number-or-none.ts'
import { runProgram } from '../programs/run-program.ts'
import type { Transcriber } from './transcriber.ts'
import { withTemporaryWav } from './with-temporary-wav.ts'

export type PocketSphinxOptions = Limits & {
  /** Path of `pocketsphinx_continuous` (0.8, as Debian 12 has it) or of `pocketsphinx` (5). */
  program: string
  /** Variables that the program sees; it inherits none. */
  environment?: Record<string, string>
  /** Most bytes of its reply that are read. Default 8 MiB. */
  maxReplyBytes?: number
}

const provider = 'pocketsphinx'

/**
 * English without a network and without a download, by the program of PocketSphinx: the floor. About every second word is wrong, their
 * number and times are about right. Hesitations are not left out on purpose, but "um" is as likely to come out as "ah" or "on":
 * calling that verbatim would make a count of fillers out of mishearings.
 */
export function pocketSphinxTranscriber(options: PocketSphinxOptions): Transcriber {
  const { program, environment, maxReplyBytes: maxOutputBytes = 8 * 1024 * 1024 } = options
  const isFive = !basename(program).includes('continuous')
  return guardedTranscriber(
    {
      description: {
        provider,
        model: 'en-us',
        languages: ['en'],
        timesWords: true,
        verbatim: false,
        readable: false,
        audioLeavesMachine: false,
      },
      longestPieceSeconds: 7200,
      secondsPerSecond: 5,
      hear: async ({ samples, signal }) =>
        await withTemporaryWav(samples, async ({ path }) => {
          const parameters = isFive ? ['single', path] : ['-infile', path, '-time', 'yes']
          const output = await runProgram({ provider, program, parameters, environment, signal, maxOutputBytes })
          return read(new TextDecoder().decode(output))
        }),
    },
    options,
  )
}

/** Silences, noises and the ends of sentences. */
const isNoWord = (text: string): boolean => /^(?:<\/?s>|<sil>|\[[A-Z]+\]|\+\+\w+\+\+)$/.test(text)

/** `to(3)` is the third way to say "to". */
const spelled = (text: string): string => text.replace(/\(\d+\)$/, '')

function read(output: string): Heard {
  const words = output.split('\n').flatMap((line) => (line.startsWith('{') ? wordsOfObject(line) : wordsOfLine(line)))
  const spoken = words
    .filter(({ text }) => text !== '' && !isNoWord(text))
    .map((word) => ({ ...word, text: spelled(word.text) }))
  if (words.length === 0 && output.trim() !== '') throw unreadable(provider)
  return { text: spoken.map(({ text }) => text).join(' '), words: spoken }
}

/** Version 0.8: a line of text, then a line for each word with its beginning, end and probability. */
function wordsOfLine(line: string): HeardWord[] {
  const [, text, start, end, probability] = /^(\S+) (\S+) (\S+) (\S+)$/.exec(line.trim()) ?? []
  if (text === undefined || Number.isNaN(Number(probability))) return []
  const confidence = Number(probability)
  return [{ text, startSecond: Number(start), endSecond: Number(end), confidence }]
}

const timed = z.object({ t: z.string(), b: numberOrNone, d: numberOrNone, p: numberOrNone })
const sentence = z.object({ w: z.array(timed) })

/** Version 5: a JSON object for each sentence. */
function wordsOfObject(line: string): HeardWord[] {
  try {
    return sentence
      .parse(JSON.parse(line))
      .w.map(({ t, b, d, p }) => ({ text: t, startSecond: b, endSecond: b + d, confidence: p }))
  } catch {
    return []
  }
}
