import { open } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import { tooLong } from '../wire/bad-reply.ts'
import { guardedTranscriber, type Limits } from './guarded-transcriber.ts'
import type { Heard, HeardWord, RawRequest } from './raw-transcriber.ts'
import { readJsonReply } from '../wire/read-reply.ts'
import { numberOrNone } from './number-or-none.ts'
import { runProgram } from '../programs/run-program.ts'
import type { Transcriber } from './transcriber.ts'
import { withTemporaryWav } from './with-temporary-wav.ts'

export type WhisperCppOptions = Limits & {
  /** Path of `whisper-cli`. */
  program: string
  /** Path of a model in ggml form: `ggml-small.bin`. */
  modelPath: string
  /** Variables that the program sees; it inherits none. */
  environment?: Record<string, string>
  threads?: number
  /** Most bytes of its reply that are read. Default 32 MiB. */
  maxReplyBytes?: number
}

const provider = 'whisper-cpp'

const token = z.object({ text: z.string(), p: numberOrNone })
const reply = z.object({
  transcription: z.array(
    z.object({
      offsets: z.object({ from: numberOrNone, to: numberOrNone }),
      text: z.string(),
      tokens: z.array(token).default([]),
    }),
  ),
})

/** Models of one language end so: `ggml-small.en.bin`, `ggml-small.en-q5_1.bin`. */
const isEnglishOnly = (model: string): boolean => /\.en(?:[-.]|$)/.test(model)

/** Whisper on this machine, by the program of whisper.cpp. Nothing leaves the machine; it needs no network. */
export function whisperCppTranscriber(options: WhisperCppOptions): Transcriber {
  const { modelPath } = options
  const model = basename(modelPath).replace(/\.bin$/, '')
  return guardedTranscriber(
    {
      description: {
        provider,
        model,
        languages: isEnglishOnly(model) ? ['en'] : ['ko', 'en'],
        timesWords: true,
        // Whisper was trained on subtitles, which leave hesitations out.
        verbatim: false,
        readable: true,
        audioLeavesMachine: false,
      },
      longestPieceSeconds: 7200,
      // A large model on two old cores.
      secondsPerSecond: 15,
      hear: async (request) => await withTemporaryWav(request.samples, (file) => hear(options, request, file)),
    },
    options,
  )
}

async function hear(options: WhisperCppOptions, request: RawRequest, file: { path: string; folder: string }) {
  const { program, modelPath, environment, maxReplyBytes = 32 * 1024 * 1024 } = options
  const { threads = Math.min(4, availableParallelism()) } = options
  const output = join(file.folder, 'words')
  const named = {
    '--model': modelPath,
    '--file': file.path,
    '--language': request.language,
    '--threads': String(threads),
    // One segment a word: whisper.cpp then times every word, and splits at spaces, never inside a Korean syllable.
    '--max-len': '1',
    '--output-file': output,
    ...(request.hint ? { '--prompt': request.hint } : {}),
  }
  const parameters = [...Object.entries(named).flat(), '--split-on-word', '--output-json-full', '--no-prints']
  const { signal } = request
  await runProgram({ provider, program, parameters, environment, signal, maxOutputBytes: maxReplyBytes })
  return read(await readAtMost(`${output}.json`, maxReplyBytes))
}

/** It ends with 0 also when it did not understand its parameters; then there is no file. */
async function readAtMost(path: string, maxBytes: number): Promise<string> {
  const file = await open(path).catch(() => null)
  if (!file) throw new ProviderError(provider, 'broken', { detail: 'it wrote no result: its version may be too old' })
  try {
    if ((await file.stat()).size > maxBytes) throw tooLong(provider)
    // A token can be half a character; the words that are read are whole.
    return new TextDecoder().decode(await file.readFile())
  } finally {
    await file.close()
  }
}

function read(text: string): Heard {
  // It escapes quotes and backslashes only.
  // oxlint-disable-next-line no-control-regex -- these are exactly what is looked for
  const { transcription } = readJsonReply(provider, reply, text.replaceAll(/[\u0000-\u001f]/g, ' '))
  return { text: transcription.map((segment) => segment.text).join(''), words: transcription.map(heardWord) }
}

type Segment = z.infer<typeof reply>['transcription'][number]

function heardWord({ offsets, text, tokens }: Segment): HeardWord {
  const spoken = tokens.filter((each) => !each.text.startsWith('[_'))
  const sum = spoken.reduce((total, each) => total + each.p, 0)
  return {
    text,
    startSecond: offsets.from / 1000,
    endSecond: offsets.to / 1000,
    confidence: spoken.length > 0 ? sum / spoken.length : null,
  }
}
