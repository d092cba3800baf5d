import { getEventListeners } from 'node:events'
import { inspect } from 'node:util'
import { transcript } from '@maju/contracts/transcript'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import type { Limits } from './guarded-transcriber.ts'
import type { Transcriber, TranscriptionRequest } from './transcriber.ts'

/** Every subject is made with this key and sees this hint; neither may be found in an error. */
export const secretKey = 'sk-secret-4f9a1c77e2b35d'
export const secretHint = 'secret-words-of-the-candidate'

export type SaidWord = { text: string; startSecond: number; endSecond: number; confidence?: number }

/** What the provider does with one recording. */
export type Behaviour =
  | { hear: { text: string; words: SaidWord[] } }
  | { status: number; code?: string; headers?: Record<string, string> }
  /** These bytes where a reply is expected. */
  | { bytes: string }
  /** Takes the recording and never answers. */
  | { hang: true }
  /** Half a reply, then nothing more. */
  | { stall: true }
  /** Half a reply, then a good end. */
  | { truncate: true }
  /** Half a reply, then the connection breaks. */
  | { resetMiddle: true }
  | { reset: true }
  /** Talks without end. */
  | { flood: true }
  | { redirect: string }

export type Subject = {
  transcriber: Transcriber
  /** Requests whose connection is still held open, or programs that still run. */
  underWay?: () => number
  /** Bytes sent to a caller that should have stopped reading. */
  floodedBytes?: () => number
  /** Recordings that reached the provider. */
  asked?: () => number
  /** Files that were left behind. */
  leftBehind?: () => string[]
}

export type SubjectSource = {
  name: string
  start(): Promise<void>
  stop(): Promise<void>
  /** A transcriber whose provider behaves like this; null where it cannot behave so. */
  make(behaviours: Behaviour[], limits: Limits): Subject | null
}

export const conformanceReplyBytes = 256 * 1024

export const silence = (seconds: number): Float32Array =>
  new Float32Array(Math.round(seconds * 16_000)).map((_, i) => Math.sin(i / 7) / 50)

const word = (text: string, startSecond: number, endSecond: number): SaidWord => ({ text, startSecond, endSecond })
const good = {
  text: 'I led a team.',
  words: [word('I', 0.1, 0.2), word('led', 0.2, 0.5), word('a', 0.5, 0.6), word('team.', 0.6, 1.1)],
}
const goodTimes = good.words.map(({ startSecond, endSecond }) => [startSecond, endSecond])

const everything = (error: unknown): string => inspect(error, { depth: 20, showHidden: true, getters: true })

async function failure(work: Promise<unknown>): Promise<ProviderError> {
  const error = await work.then(
    (value) => expect.unreachable(`it succeeded: ${inspect(value)}`),
    (reason: unknown) => reason,
  )
  expect(everything(error)).not.toContain(secretKey)
  expect(everything(error)).not.toContain(secretHint)
  if (!(error instanceof ProviderError)) throw error
  return error
}

const hear = (transcriber: Transcriber, request: Partial<TranscriptionRequest> = {}) =>
  transcriber.transcribe({
    samples: silence(2),
    sampleRateHertz: 16_000,
    language: 'en',
    hint: secretHint,
    signal: new AbortController().signal,
    ...request,
  })

const timesOf = (words: readonly Pick<SaidWord, 'startSecond' | 'endSecond'>[] | null) =>
  words?.map(({ startSecond, endSecond }) => [
    Math.round(startSecond * 1000) / 1000,
    Math.round(endSecond * 1000) / 1000,
  ])

async function within(seconds: number, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now()
  await work()
  expect((performance.now() - began) / 1000).toBeLessThan(seconds)
}

/** Every transcriber passes these. */
export function behavesLikeATranscriber(source: SubjectSource): void {
  const subject = (context: TestContext, behaviours: Behaviour[], limits: Limits = {}): Subject => {
    const made = source.make(behaviours, { timeoutSeconds: 5, ...limits })
    return made ?? context.skip('this provider cannot behave so')
  }
  const leavesNothing = async (made: Subject) => {
    await expect.poll(() => made.underWay?.() ?? 0, { interval: 5 }).toBe(0)
    await expect.poll(() => made.leftBehind?.() ?? [], { interval: 5 }).toEqual([])
  }

  describe(`${source.name} as a transcriber`, () => {
    beforeAll(() => source.start())
    afterAll(() => source.stop())

    test('says who it is, what it knows and where the recording goes', (context) => {
      const said = subject(context, [{ hear: good }]).transcriber.describe()
      expect(said.provider).toMatch(/^[a-z-]+$/)
      expect(said.model.length).toBeGreaterThan(0)
      expect(said.languages).toContain('en')
      for (const flag of [said.timesWords, said.verbatim, said.readable, said.audioLeavesMachine])
        expect(flag).toBeTypeOf('boolean')
    })

    test('writes down what was said, with times where it says that it has them', async (context) => {
      const made = subject(context, [{ hear: good }])
      const { provider, model, timesWords, verbatim } = made.transcriber.describe()
      const heard = await hear(made.transcriber)
      expect(transcript.parse(heard)).toEqual(heard)
      expect(heard).toMatchObject({ language: 'en', verbatim, writtenBy: `${provider}/${model}` })
      expect(heard.text.replace(/\.$/, '')).toBe('I led a team')
      expect(timesOf(heard.words)).toEqual(timesWords ? goodTimes : undefined)
      await leavesNothing(made)
    })

    test('gives an empty transcript where nothing was said', async (context) => {
      const { transcriber } = subject(context, [{ hear: { text: '', words: [] } }])
      const { text, words } = await hear(transcriber)
      expect([text, words ?? []]).toEqual(['', []])
    })

    test('asks nobody about a recording that is shorter than a word', async (context) => {
      const made = subject(context, [{ hear: good }])
      expect((await hear(made.transcriber, { samples: silence(0.05) })).text).toBe('')
      expect((await hear(made.transcriber, { samples: new Float32Array() })).text).toBe('')
      expect(made.asked?.() ?? 0).toBe(0)
    })

    test.for([
      ['a recording longer than the limit', { samples: silence(4) }],
      ['a rate that is none', { sampleRateHertz: Number.NaN }],
      ['another rate than 16 kHz', { sampleRateHertz: 44_100 }],
    ] as const)('refuses %s', async ([_what, request], context) => {
      const made = subject(context, [{ hear: good }], { longestSeconds: 3 })
      expect(await failure(hear(made.transcriber, request))).toMatchObject({ kind: 'refused', retryable: false })
      expect(made.asked?.() ?? 0).toBe(0)
    })

    test('refuses a language that it does not know', async (context) => {
      const { transcriber } = subject(context, [{ hear: good }])
      if (transcriber.describe().languages.includes('ko')) context.skip('it knows both')
      expect((await failure(hear(transcriber, { language: 'ko' }))).kind).toBe('refused')
    })

    test('takes samples that are no numbers or too loud', async (context) => {
      const { transcriber } = subject(context, [{ hear: good }])
      const samples = silence(2).fill(Number.NaN, 0, 100).fill(Infinity, 100, 200).fill(-50, 200, 300)
      expect((await hear(transcriber, { samples })).text).not.toBe('')
    })

    test('hands on HTML as the text that it is, without control characters', async (context) => {
      const text = '<script>alert(1)</script>\u0007 x\u202e </b>y'
      const words = text.split(' ').map((each, i) => word(each, i / 10, i / 10 + 0.05))
      const heard = await hear(subject(context, [{ hear: { text, words } }]).transcriber)
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
      const heard = await hear(subject(context, [{ hear: { text, words: [...words] } }]).transcriber)
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
      const heard = await hear(subject(context, [{ hear: { text: 'I led and it on', words } }]).transcriber)
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
      const heard = await hear(subject(context, [{ hear: { ...good, words } }]).transcriber)
      expect(heard.words?.map((each) => each.confidence) ?? []).toEqual(heard.words?.map(() => null) ?? [])
    })

    test('takes more words than the recording can hold for invalid-output', async (context) => {
      const words = Array.from({ length: 1000 }, (_, i) => word('so', i / 500, i / 500))
      const text = words.map((each) => each.text).join(' ')
      const { transcriber } = subject(context, [{ hear: { text, words } }])
      expect(await failure(hear(transcriber))).toMatchObject({ kind: 'invalid-output', retryable: false })
    })

    test('takes ten megabytes of words for invalid-output', async (context) => {
      const { transcriber } = subject(context, [{ hear: { text: 'many words '.repeat(1_000_000), words: [] } }])
      expect((await failure(hear(transcriber))).kind).toBe('invalid-output')
    })

    test.for([
      [401, 'unauthorised', false],
      [403, 'unauthorised', false],
      [404, 'broken', false],
      [413, 'broken', false],
      [500, 'broken', true],
      [503, 'overloaded', true],
    ] as const)('takes HTTP %i for %s, retryable %s', async ([status, kind, retryable], context) => {
      const { transcriber } = subject(context, [{ status }])
      expect(await failure(hear(transcriber))).toMatchObject({ kind, retryable })
    })

    test('tells how long a 429 wants us to wait', async (context) => {
      const { transcriber } = subject(context, [{ status: 429, headers: { 'retry-after': '7' } }])
      const expected = { kind: 'rate-limited', retryable: true, retryAfterSeconds: 7 }
      expect(await failure(hear(transcriber))).toMatchObject(expected)
    })

    test('does not try again by itself', async (context) => {
      const made = subject(context, [{ status: 503 }, { hear: good }])
      expect((await failure(hear(made.transcriber))).kind).toBe('overloaded')
    })

    test.for([
      ['a page of HTML', `<html>${secretHint}${secretKey}</html>`],
      ['broken JSON', `{"text": "${secretHint}", `],
      ['JSON of another shape', `["${secretHint}", 2]`],
      ['a number', '7'],
      ['JSON nested ten thousand times', '['.repeat(10_000)],
    ] as const)('takes %s in place of a reply for broken or invalid', async ([_what, bytes], context) => {
      const { transcriber } = subject(context, [{ bytes }])
      expect(['broken', 'invalid-output']).toContain((await failure(hear(transcriber))).kind)
    })

    test('takes a reset connection for unreachable', async (context) => {
      const { transcriber } = subject(context, [{ reset: true }])
      expect(await failure(hear(transcriber))).toMatchObject({ kind: 'unreachable', retryable: true })
    })

    test('takes a connection that breaks in the middle for unreachable', async (context) => {
      const { transcriber } = subject(context, [{ resetMiddle: true }])
      expect((await failure(hear(transcriber))).kind).toBe('unreachable')
    })

    test('takes a reply that ends too early for broken', async (context) => {
      const { transcriber } = subject(context, [{ truncate: true }])
      expect(await failure(hear(transcriber))).toMatchObject({ kind: 'broken', retryable: true })
    })

    test('does not follow a redirect', async (context) => {
      const { transcriber } = subject(context, [{ redirect: '/elsewhere/audio/transcriptions' }, { hear: good }])
      expect((await failure(hear(transcriber))).kind).toBe('broken')
    })

    test.for([
      ['nothing comes', { hang: true }],
      ['it stalls in the middle', { stall: true }],
    ] as const)('times out when %s, and leaves nothing running', async ([_what, behaviour], context) => {
      const made = subject(context, [behaviour], { timeoutSeconds: 0.3 })
      await within(1.5, async () => expect((await failure(hear(made.transcriber))).kind).toBe('timeout'))
      await leavesNothing(made)
    })

    test('stops on the signal, and leaves nothing running', async (context) => {
      const made = subject(context, [{ hang: true }])
      const controller = new AbortController()
      setTimeout(() => controller.abort(new Error(secretHint)), 100)
      const work = hear(made.transcriber, { signal: controller.signal })
      await within(1.5, async () => expect(await failure(work)).toMatchObject({ kind: 'aborted', retryable: false }))
      await leavesNothing(made)
    })

    test('does nothing when the signal was aborted before', async (context) => {
      const made = subject(context, [{ hear: good }])
      expect((await failure(hear(made.transcriber, { signal: AbortSignal.abort() }))).kind).toBe('aborted')
      expect(made.asked?.() ?? 0).toBe(0)
    })

    test('stops reading a reply without end', async (context) => {
      const made = subject(context, [{ flood: true }])
      expect((await failure(hear(made.transcriber))).kind).toBe('invalid-output')
      await leavesNothing(made)
      // What the kernel and both ends of the connection hold in their buffers comes on top.
      expect(made.floodedBytes?.() ?? 0).toBeLessThan(conformanceReplyBytes + 8 * 1024 * 1024)
    })

    test('leaves nothing hanging on the signal of a long-lived caller', async (context) => {
      const { signal } = new AbortController()
      await hear(subject(context, [{ hear: good }]).transcriber, { signal })
      expect(getEventListeners(signal, 'abort')).toHaveLength(0)
    })
  })
}
