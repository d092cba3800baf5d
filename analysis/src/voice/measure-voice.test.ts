import type { TimedWord } from '@maju/contracts/transcript'
import { voiceMeasures as measuresSchema, voiceTimeline as timelineSchema } from '@maju/contracts/measurement'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hear } from './hear.ts'
import { measureVoice, type VoiceRecording } from './measure-voice.ts'
import { inRow, noise, RATE_HERTZ, silence, together, tone, transcriptOf, voice } from './voice.fixture.ts'
import { voiceTimeline } from './voice-timeline.ts'

const measure = (samples: Float32Array, given: Partial<VoiceRecording> = {}) =>
  measureVoice({
    samples,
    sampleRateHertz: RATE_HERTZ,
    transcript: null,
    language: 'ko',
    questionEndSecond: null,
    ...given,
  })

const talk = (seconds: number, hertz = 120): Float32Array => voice({ seconds, hertz, syllablesPerSecond: 5 })
/** Half a second of nothing, then 12 s of speech with pauses of 0.5 and 1.5 s in it, then nothing. */
const ANSWER = inRow(silence(0.5), talk(4), silence(0.5), talk(3), silence(1.5), talk(3), silence(1))
const unsure = noise(ANSWER.length / RATE_HERTZ, 0.05)

test('an answer has its pauses, its start and its time of speech', () => {
  const { measures, timeline } = measure(ANSWER, { questionEndSecond: 0.2 })
  expect(measures.pauses).toEqual({ value: 2, quality: 'ok', reason: null })
  expect(measures.longestPauseSeconds.value).toBeCloseTo(1.5, 0)
  expect(measures.pauseShare.value).toBeCloseTo(2 / 12, 1)
  expect(measures.startDelaySeconds.value).toBeCloseTo(0.3, 1)
  expect(timeline.pauses.map((pause) => Math.round(10 * pause.startSecond) / 10)).toEqual([4.5, 8])
  expect(timeline.speech).toHaveLength(3)
})

test('what it says fits the contract', () => {
  const { measures, timeline } = measure(ANSWER, { transcript: transcriptOf('음 안녕하세요') })
  expect(measuresSchema.parse(measures)).toEqual(measures)
  expect(timelineSchema.parse(timeline)).toEqual(timeline)
})

test('speech before the end of the question is not the answer', () => {
  const { measures, timeline } = measure(ANSWER, { questionEndSecond: 4.8 })
  expect(measures.startDelaySeconds.value).toBeCloseTo(0.2, 1)
  expect(timeline.speech).toHaveLength(2)
})

test('without a question there is no delay', () => {
  expect(measure(ANSWER).measures.startDelaySeconds).toEqual({
    value: null,
    quality: 'none',
    reason: 'question-not-recorded',
  })
})

test.each([
  ['silence', silence(6)],
  ['nothing', silence(0)],
  ['a tone', tone(6, 220)],
  ['noise', noise(6, 0.1)],
  ['a sweep', Float32Array.from({ length: 96_000 }, (_, at) => 0.4 * Math.sin(0.03 * at + 2e-6 * at ** 2))],
])('in %s there is no speech', (_, samples) => {
  const { seconds, clippedShare, startDelaySeconds, ...others } = measure(samples).measures
  expect([seconds.quality, clippedShare.quality]).toEqual(['ok', 'ok'])
  expect(startDelaySeconds.value).toBeNull()
  for (const measured of Object.values(others))
    expect(measured).toEqual({ value: null, quality: 'none', reason: 'no-speech' })
})

test('a rate comes from the syllables that were written down, over the time from the first speech to the last', () => {
  const text = '가나다라마 '.repeat(12)
  const { measures } = measure(ANSWER, { transcript: transcriptOf(text) })
  expect(measures.syllablesPerSecond.quality).toBe('ok')
  expect(measures.syllablesPerSecond.value).toBeCloseTo(60 / 12, 0)
  expect(measures.articulationSyllablesPerSecond.value).toBeCloseTo(60 / 10, 0)
  expect(measures.wordsPerMinute.value).toBeCloseTo(60, -1)
})

test('without a transcript the rate is estimated from the sound, and words are not', () => {
  const { measures } = measure(ANSWER)
  expect(measures.syllablesPerSecond).toMatchObject({ quality: 'doubtful', reason: 'no-transcript' })
  expect(Math.abs((measures.syllablesPerSecond.value ?? 0) / (50 / 12) - 1)).toBeLessThan(0.12)
  expect(measures.wordsPerMinute).toEqual({ value: null, quality: 'none', reason: 'no-transcript' })
  expect(measures.fillers).toEqual({ value: null, quality: 'none', reason: 'no-transcript' })
  expect(measure(ANSWER, { transcript: transcriptOf(' ') }).measures).toEqual(measures)
})

test('a transcript that cannot belong to the sound makes the rate doubtful', () => {
  const { measures } = measure(ANSWER, { transcript: transcriptOf('가나다라마 '.repeat(40)) })
  expect(measures.syllablesPerSecond).toMatchObject({ quality: 'doubtful', reason: 'not-verbatim' })
})

test('words that were misheard give a rate that is not trusted, and neither fillers nor endings', () => {
  const words = '음 저는 어 준비했습니다 그래서 가나다라 마바사아 자차카타 파하거너 더러머버 서어저처 커터퍼허 고노'
  const told = (readable: boolean) => measure(ANSWER, { transcript: transcriptOf(words, { readable }) }).measures
  expect(told(true).fillers.value).toBe(2)
  expect(told(false).syllablesPerSecond).toEqual({
    ...told(true).syllablesPerSecond,
    quality: 'doubtful',
    reason: 'not-verbatim',
  })
  expect(told(true).syllablesPerSecond.quality).toBe('ok')
  expect(told(false).fillers).toEqual({ value: null, quality: 'none', reason: 'no-transcript' })
  expect(told(false).sentenceEndingDecibels).toEqual(measure(ANSWER).measures.sentenceEndingDecibels)
})

test('a short answer has a rate that is not trusted', () => {
  const { measures } = measure(inRow(silence(0.3), talk(3)), {
    transcript: transcriptOf('가나다라마바사아자차카타파하거'),
  })
  expect(measures.syllablesPerSecond).toMatchObject({ quality: 'doubtful', reason: 'too-short' })
})

test('fillers are "at least" unless the transcript is verbatim', () => {
  const count = (verbatim: boolean) =>
    measure(ANSWER, { transcript: transcriptOf('음 저는 어 준비했습니다', { verbatim }) }).measures
  expect(count(true).fillers).toEqual({ value: 2, quality: 'ok', reason: null })
  expect(count(false).fillers).toEqual({ value: 2, quality: 'doubtful', reason: 'not-verbatim' })
  expect(count(true).fillersPerMinute.value).toBeCloseTo(10, 0)
})

test('pitch is that of the voice, with its range', () => {
  const lively = voice({ seconds: 10, hertz: (second) => 150 * 2 ** (Math.sin(3 * second) / 4), syllablesPerSecond: 5 })
  const { measures } = measure(inRow(silence(0.5), lively))
  expect(measures.pitchMedianHertz.value).toBeCloseTo(150, -1)
  expect(measures.pitchRangeSemitones.value).toBeCloseTo(6, 0)
  expect(measures.voicedShare.value).toBeGreaterThan(0.8)
})

test('an ending that fades is heard in the last two syllables', () => {
  const body = talk(2.4)
  const fading = talk(0.6).map((sample) => sample / 4)
  const words: TimedWord[] = [
    { text: '결과를', startSecond: 0, endSecond: 1.2, confidence: null },
    { text: '줄였', startSecond: 1.2, endSecond: 2.4, confidence: null },
    { text: '습니다.', startSecond: 2.1, endSecond: 3, confidence: null },
  ]
  const answer = inRow(body, fading, silence(1))
  const told = measure(answer, { transcript: transcriptOf('결과를 줄였 습니다.', { words }) }).measures
    .sentenceEndingDecibels
  expect(told.quality).toBe('ok')
  expect(told.value).toBeLessThan(-9)
  const steady = measure(inRow(body, talk(0.6), silence(1)), {
    transcript: transcriptOf('결과를 줄였 습니다.', { words }),
  })
  expect(steady.measures.sentenceEndingDecibels.value).toBeGreaterThan(-3)
  expect(measure(answer).measures.sentenceEndingDecibels).toMatchObject({
    quality: 'doubtful',
    reason: 'no-transcript',
  })
})

test('noise, rails, a telephone, whispering levels and gaps make doubtful what they change', () => {
  const reasons = (samples: Float32Array) => measure(samples).measures
  expect(reasons(together(ANSWER, unsure)).pauseShare.reason).toBe('noisy')
  expect(reasons(ANSWER.map((sample) => Math.max(-0.05, Math.min(0.05, sample)) * 20)).loudnessLufs.reason).toBe(
    'clipped',
  )
  expect(reasons(ANSWER.map((sample) => sample / 60)).jitterPercent.reason).toBe('quiet')
  expect(
    reasons(inRow(talk(1.05), silence(0.3), talk(1.05), silence(0.3), talk(1.05), silence(0.3), talk(3))).pauses.reason,
  ).toBe(null)
  const cut = inRow(voice({ seconds: 2 }), silence(0.3), voice({ seconds: 2 }), silence(0.3), voice({ seconds: 2 }))
  expect(reasons(cut).pauses).toMatchObject({ value: 2, quality: 'doubtful', reason: 'not-recorded' })
  const telephone = inRow(silence(0.5), voice({ seconds: 8, syllablesPerSecond: 5, rateHertz: 8000 }), silence(0.5))
  expect(measure(telephone, { sampleRateHertz: 8000 }).measures.jitterPercent.reason).toBe('narrow-band')
})

test('a word without voice is speech when it is as loud as the others; breath is not', () => {
  const between = (level: number) =>
    measure(inRow(silence(0.5), talk(2), silence(0.3), noise(0.5, level), silence(0.3), talk(2), silence(0.5))).timeline
      .speech
  expect(between(0.05)).toHaveLength(3)
  expect(between(0.002)).toHaveLength(2)
})

test('two voices in turn are several speakers', () => {
  const turns = inRow(talk(3, 110), silence(0.6), talk(3, 210), silence(0.6), talk(3, 112), silence(0.6), talk(3, 215))
  expect(measure(turns).measures.pitchMedianHertz.reason).toBe('several-speakers')
  expect(measure(ANSWER).measures.pitchMedianHertz.reason).toBeNull()
})

test('two voices at once are several speakers', () => {
  const other = voice({ seconds: 10, hertz: 190, syllablesPerSecond: 3.7 })
  expect(measure(talk(10)).measures.pitchMedianHertz.reason).toBeNull()
  expect(measure(together(talk(10), other)).measures.pitchMedianHertz.reason).toBe('several-speakers')
})

test('in a little noise, the number of pauses is doubtful where one of them is hardly a pause', () => {
  const count = (gap: number) => {
    const answer = inRow(silence(1), talk(3), silence(gap), talk(3), silence(1), talk(3), silence(1))
    return measure(together(answer, noise(answer.length / RATE_HERTZ, 0.001))).measures.pauses
  }
  expect(count(0.6)).toEqual({ value: 2, quality: 'ok', reason: null })
  expect(count(0.2)).toMatchObject({ quality: 'doubtful', reason: 'noisy' })
})

test('the curves of a long recording stay short', () => {
  const heard = hear({ samples: ANSWER, sampleRateHertz: RATE_HERTZ }, null)
  expect(voiceTimeline(heard, []).pitchHertz).toMatchObject({ secondsApart: 0.1 })
  const { secondsApart, values } = voiceTimeline({ ...heard, seconds: 7200 }, []).loudnessDecibels
  expect(secondsApart).toBeCloseTo(0.4)
  expect(values).toHaveLength(18_000)
})

test('the ratio of speech to noise is that which was mixed', () => {
  const power = (samples: Float32Array) => samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length
  const speech = power(talk(4))
  for (const level of [0.005, 0.02]) {
    const { signalToNoiseDecibels } = measure(together(ANSWER, noise(ANSWER.length / RATE_HERTZ, level))).measures
    expect(Math.abs((signalToNoiseDecibels.value ?? 0) - 10 * Math.log10(speech / level ** 2))).toBeLessThan(2)
  }
  expect(measure(ANSWER).measures.signalToNoiseDecibels.value).toBe(60)
})

test('whatever the samples are, values are finite or not there', () => {
  fc.assert(
    fc.property(
      fc.float32Array({ maxLength: 4000 }),
      fc.constantFrom(8000, 16_000, 44_100, 48_000),
      (samples, sampleRateHertz) => {
        const { measures, timeline } = measure(samples, { sampleRateHertz, questionEndSecond: 0 })
        for (const { value, quality } of Object.values(measures)) {
          expect(value === null).toBe(quality === 'none')
          if (value !== null) expect(Number.isFinite(value)).toBe(true)
        }
        timelineSchema.parse(timeline)
      },
    ),
    { numRuns: 40 },
  )
})
