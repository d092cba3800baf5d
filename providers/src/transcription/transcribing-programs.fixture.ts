import type { Limits } from './guarded-transcriber.ts'
import { pocketSphinxTranscriber } from './pocket-sphinx.ts'
import { type Said, silence } from './transcriber.conformance.ts'
import type { Transcriber } from './transcriber.ts'
import { whisperCppTranscriber } from './whisper-cpp.ts'

type Options = Limits & { program: string; environment?: Record<string, string>; maxReplyBytes?: number }
export type Kind = {
  make(options: Options): Transcriber
  program: string
  /** What it prints or writes for what was said. */
  reply(said: Said): string
  /** Shell that hands over what is in `$reply`. */
  handOver: string
  /** Half a reply cannot be told from a whole one. */
  isLineByLine: boolean
}

export const kinds = {
  whisperCppTranscriber: {
    make: (options) => whisperCppTranscriber({ modelPath: '/models/ggml-small.bin', ...options }),
    program: 'whisper-cli',
    reply: ({ text, words }) => {
      const segments = words.map((word) => ({
        offsets: { from: word.startSecond * 1000, to: word.endSecond * 1000 },
        text: ` ${word.text}`,
        tokens: [
          { text: '[_BEG_]', p: 0.1 },
          { text: ` ${word.text}`, p: word.confidence ?? 0.5 },
        ],
      }))
      const alone = { offsets: { from: 0, to: 0 }, text, tokens: [] }
      return JSON.stringify({ transcription: words.length > 0 || text === '' ? segments : [alone] })
    },
    handOver: 'while [ $# -gt 0 ]; do [ "$1" = --output-file ] && out="$2"; shift; done; cat "$reply" > "$out.json"',
    isLineByLine: false,
  },
  'pocketSphinxTranscriber (0.8)': {
    make: (options) => pocketSphinxTranscriber(options),
    program: 'pocketsphinx_continuous',
    reply: ({ text, words }) =>
      [
        text.replaceAll('\u0007', ''),
        '<s> 0.000 0.170 0.99',
        ...words.map((word) => `${word.text} ${word.startSecond} ${word.endSecond} ${word.confidence ?? 0.5}`),
        '</s> 1.9 2.0 1.0',
      ].join('\n'),
    handOver: 'cat "$reply"',
    isLineByLine: true,
  },
  'pocketSphinxTranscriber (5)': {
    make: (options) => pocketSphinxTranscriber(options),
    program: 'pocketsphinx',
    reply: ({ text, words }) =>
      JSON.stringify({
        b: 0,
        d: 2,
        p: 1,
        t: text,
        w: [
          { t: '<s>', b: 0, d: 0.1, p: 1 },
          ...words.map((word) => ({
            t: word.text,
            b: word.startSecond,
            d: word.endSecond - word.startSecond,
            p: word.confidence ?? 0.5,
          })),
        ],
      }),
    handOver: 'cat "$reply"',
    isLineByLine: true,
  },
} satisfies Record<string, Kind>

const { signal } = new AbortController()
export const recording = { samples: silence(2), sampleRateHertz: 16_000, language: 'en', signal } as const
export const good = { text: 'a b', words: [{ text: 'a', startSecond: 0.1, endSecond: 0.2, confidence: 0.75 }] }
