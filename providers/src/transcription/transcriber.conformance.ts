import { transcript } from '@maju/contracts/transcript'
import { expect, test } from 'vitest'
import {
  describeSubjects,
  failsLikeAProvider,
  failure,
  leavesNothing,
  secretWords,
  type SubjectSource,
  tellsWhatIsNoReply,
} from '../wire/provider.conformance.ts'
import type { Limits } from './guarded-transcriber.ts'
import type { Transcriber, TranscriptionRequest } from './transcriber.ts'

export type SaidWord = { text: string; startSecond: number; endSecond: number; confidence?: number }

/** What a provider says of one recording. */
export type Said = { text: string; words: readonly SaidWord[] }

export type Subject = { transcriber: Transcriber }

export const silence = (seconds: number): Float32Array =>
  new Float32Array(Math.round(seconds * 16_000)).map((_, i) => Math.sin(i / 7) / 50)

const word = (text: string, startSecond: number, endSecond: number): SaidWord => ({ text, startSecond, endSecond })
const good = {
  text: 'I led a team.',
  words: [word('I', 0.1, 0.2), word('led', 0.2, 0.5), word('a', 0.5, 0.6), word('team.', 0.6, 1.1)],
}
const goodTimes = good.words.map(({ startSecond, endSecond }) => [startSecond, endSecond])

const hear = (transcriber: Transcriber, request: Partial<TranscriptionRequest> = {}) =>
  transcriber.transcribe({
    samples: silence(2),
    sampleRateHertz: 16_000,
    language: 'en',
    hint: secretWords,
    signal: new AbortController().signal,
    ...request,
  })

const timesOf = (words: readonly Pick<SaidWord, 'startSecond' | 'endSecond'>[] | null) =>
  words?.map(({ startSecond, endSecond }) => [
    Math.round(startSecond * 1000) / 1000,
    Math.round(endSecond * 1000) / 1000,
  ])

/** Every transcriber passes these. */
export function behavesLikeATranscriber(source: SubjectSource<Subject, Said, Limits>): void {
  describeSubjects(source, 'a transcriber', { timeoutSeconds: 5 }, (subject) => {
    const call = ({ transcriber }: Subject, signal?: AbortSignal) => hear(transcriber, signal ? { signal } : {})
    failsLikeAProvider({ subject, call, good })
    tellsWhatIsNoReply({ subject, call })

    test('says who it is, what it knows and where the recording goes', (context) => {
      const said = subject(context, [{ say: good }]).transcriber.describe()
      expect(said.provider).toMatch(/^[a-z-]+$/)
      expect(said.model.length).toBeGreaterThan(0)
      expect(said.languages).toContain('en')
      for (const flag of [said.timesWords, said.verbatim, said.readable, said.audioLeavesMachine])
        expect(flag).toBeTypeOf('boolean')
    })

    test('writes down what was said, with times where it says that it has them', async (context) => {
      const made = subject(context, [{ say: good }])
      const { provider, model, timesWords, verbatim } = made.transcriber.describe()
      const heard = await hear(made.transcriber)
      expect(transcript.parse(heard)).toEqual(heard)
      expect(heard).toMatchObject({ language: 'en', verbatim, writtenBy: `${provider}/${model}` })
      expect(heard.text.replace(/\.$/, '')).toBe('I led a team')
      expect(timesOf(heard.words)).toEqual(timesWords ? goodTimes : undefined)
      await leavesNothing(made)
    })

    test('gives an empty transcript where nothing was said', async (context) => {
      const { transcriber } = subject(context, [{ say: { text: '', words: [] } }])
      const { text, words } = await hear(transcriber)
      expect([text, words ?? []]).toEqual(['', []])
    })

    test('asks nobody about a recording that is shorter than a word', async (context) => {
      const made = subject(context, [{ say: good }])
      expect((await hear(made.transcriber, { samples: silence(0.05) })).text).toBe('')
      expect((await hear(made.transcriber, { samples: new Float32Array() })).text).toBe('')
      expect(made.asked?.() ?? 0).toBe(0)
    })

    test.for([
      ['a recording longer than the limit', { samples: silence(4) }],
      ['a rate that is none', { sampleRateHertz: Number.NaN }],
      ['another rate than 16 kHz', { sampleRateHertz: 44_100 }],
    ] as const)('refuses %s', async ([_what, request], context) => {
      const made = subject(context, [{ say: good }], { longestSeconds: 3 })
      expect(await failure(hear(made.transcriber, request))).toMatchObject({ kind: 'refused', retryable: false })
      expect(made.asked?.() ?? 0).toBe(0)
    })

    test('refuses a language that it does not know', async (context) => {
      const { transcriber } = subject(context, [{ say: good }])
      if (transcriber.describe().languages.includes('ko')) context.skip('it knows both')
      expect((await failure(hear(transcriber, { language: 'ko' }))).kind).toBe('refused')
    })

    test('takes samples that are no numbers or too loud', async (context) => {
      const { transcriber } = subject(context, [{ say: good }])
      const samples = silence(2).fill(Number.NaN, 0, 100).fill(Infinity, 100, 200).fill(-50, 200, 300)
      expect((await hear(transcriber, { samples })).text).not.toBe('')
    })

    test('hands on HTML as the text that it is, without control characters', async (context) => {
      const text = '<script>alert(1)</script>\u0007 x\u202e </b>y'
      const words = text.split(' ').map((each, i) => word(each, i / 10, i / 10 + 0.05))
      const heard = await hear(subject(context, [{ say: { text, words } }]).transcriber)
      expect(heard.text).toMatch(/alert\(1\)<\/script> x <\/b>y$/)
      // oxlint-disable-next-line no-control-regex -- these are exactly what is looked for
      expect(JSON.stringify(heard)).not.toMatch(/\\u0007|\u0007|\u202e/)
    })

    test.for([
      ['are no numbers', [word('I', Number.NaN, 0.2), word('led', 0.2, 0.5)]],
      ['are before the beginning', [word('I', -0.5, 0.2), word('led', 0.2, 0.5)]],
      ['end before they begin', [word('I', 0.1, 0.2), word('led', 1.5, 0.2)]],
      ['jump back', [word('I', 1.9, 2), word('led', 0.2, 0.5)]],
      ['are milliseconds', [word('I', 100, 200), word('led', 200, 500), word('a', 500, 600)]],
    ] as const)('gives no times where they %s, and keeps the text', async ([_what, words], context) => {
      const text = words.map((each) => each.text).join(' ')
      const heard = await hear(subject(context, [{ say: { text, words } }]).transcriber)
      expect([heard.text, heard.words]).toEqual([text, null])
    })

    test('holds words after the end at the end, and straightens a small disorder', async (context) => {
      const words = [
        word('I', 0.5, 0.7),
        word('led', 0.4, 0.9),
        word('and', 1.2, 1),
        word('it', 1.8, 2.4),
        word('on', 31, 32),
      ]
      const heard = await hear(subject(context, [{ say: { text: 'I led and it on', words } }]).transcriber)
      if (heard.words === null) context.skip('it has no times')
      expect(timesOf(heard.words)).toEqual([
        [0.5, 0.7],
        [0.5, 0.9],
        [1, 1.2],
        [1.8, 2],
        [2, 2],
      ])
    })

    test('says no confidence that is none', async (context) => {
      const words = good.words.map((each) => ({ ...each, confidence: 7 }))
      const heard = await hear(subject(context, [{ say: { ...good, words } }]).transcriber)
      expect(heard.words?.map((each) => each.confidence) ?? []).toEqual(heard.words?.map(() => null) ?? [])
    })

    test('takes more words than the recording can hold for invalid-output', async (context) => {
      const words = Array.from({ length: 1000 }, (_, i) => word('so', i / 500, i / 500))
      const text = words.map((each) => each.text).join(' ')
      const { transcriber } = subject(context, [{ say: { text, words } }])
      expect(await failure(hear(transcriber))).toMatchObject({ kind: 'invalid-output', retryable: false })
    })

    test('takes ten megabytes of words for invalid-output', async (context) => {
      const { transcriber } = subject(context, [{ say: { text: 'many words '.repeat(1_000_000), words: [] } }])
      expect((await failure(hear(transcriber))).kind).toBe('invalid-output')
    })
  })
}
