import { type BadServer, json, type SeenRequest, startBadServer } from '../wire/bad-server.conformance.ts'
import type { Said } from './transcriber.conformance.ts'

type WireFormat = (said: Said, body: string) => unknown

const openAi: WireFormat = ({ text, words }, body) =>
  body.includes('verbose_json')
    ? {
        task: 'transcribe',
        text,
        words: words.map(({ text: word, startSecond: start, endSecond: end, confidence }) => ({
          word,
          start,
          end,
          ...(confidence === undefined ? {} : { probability: confidence }),
        })),
      }
    : { text }

const azureSpeech: WireFormat = ({ text, words }) => ({
  durationMilliseconds: 2000,
  combinedPhrases: [{ text }],
  phrases: [
    {
      text,
      confidence: 0.9,
      words: words.map((word) => ({
        text: word.text,
        offsetMilliseconds: word.startSecond * 1000,
        durationMilliseconds: (word.endSecond - word.startSecond) * 1000,
      })),
    },
  ],
})

const google: WireFormat = ({ text, words }) =>
  text === ''
    ? {}
    : {
        results: [
          {
            alternatives: [
              {
                transcript: text,
                confidence: 0.9,
                words: words.map(({ text: word, startSecond, endSecond, confidence = 0 }) => ({
                  word,
                  startTime: `${startSecond}s`,
                  endTime: `${endSecond}s`,
                  confidence,
                })),
              },
            ],
          },
        ],
      }

const formats: readonly (readonly [RegExp, WireFormat])[] = [
  [/\/audio\/transcriptions(?:\?|$)/, openAi],
  [/\/speechtotext\/transcriptions:transcribe(?:\?|$)/, azureSpeech],
  [/\/speech:recognize(?:\?|$)/, google],
]

/** Speaks every wire format of our adapters on 127.0.0.1, well or badly. */
export const startWireServer = (): Promise<BadServer<Said>> =>
  startBadServer(({ path, body }: SeenRequest) => {
    const format = formats.find(([pattern]) => pattern.test(path))?.[1]
    if (!format) return null
    return {
      ...json,
      whole: (said: Said) => JSON.stringify(format(said, body)),
      half: '{"text": "I led',
      error: (code, message) => ({ error: { code, message } }),
    }
  })
