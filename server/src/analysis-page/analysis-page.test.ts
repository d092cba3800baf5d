import { none, ok } from '@maju/analysis/measured'
import {
  type ExpressionMeasures,
  expressionMeasures,
  type Measured,
  type ScreenMeasures,
  screenMeasures,
  type VoiceMeasures,
  voiceMeasures,
} from '@maju/contracts/measurement'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { MeasuredFile } from '../platform/media/measure-file.ts'
import { analysisPage } from './analysis-page.ts'
import { printedMeasures } from './printed-measures.ts'

const all = (shape: z.ZodObject, value: Measured) =>
  Object.fromEntries(Object.keys(shape.shape).map((name) => [name, value]))
const curve = { secondsApart: 1, values: [1, null, 2, 3] }
const voice: VoiceMeasures = {
  ...(all(voiceMeasures, ok(4)) as VoiceMeasures),
  syllablesPerSecond: ok(6),
  fillersPerMinute: { value: 3, quality: 'doubtful', reason: 'not-verbatim' },
  wordsPerMinute: { value: null, quality: 'none', reason: 'no-transcript' },
}

const measured: MeasuredFile = {
  seconds: 12,
  measurements: {
    voice: {
      measures: voice,
      timeline: {
        speech: [{ startSecond: 1, endSecond: 11 }],
        pauses: [],
        fillers: [],
        loudnessDecibels: curve,
        pitchHertz: curve,
      },
    },
    screen: {
      measures: all(screenMeasures, ok(1)) as ScreenMeasures,
      timeline: { gaze: [], events: [], yawDegrees: curve, pitchDegrees: curve, rollDegrees: curve },
    },
    transcript: {
      language: 'ko',
      text: '<script>alert(1)</script> 안녕하세요',
      words: null,
      verbatim: false,
      writtenBy: 'person',
    },
    measuredBy: { where: 'server', version: 'measures-1' },
  },
}
const page = (language: 'ko' | 'en', file = '답변.webm') => analysisPage({ ...measured, file, language })

describe('the page', () => {
  test('holds no markup from outside, no script, and asks nobody for anything', () => {
    const html = page('ko', '/tmp/"><img src=x onerror=alert(1)>.webm')
    expect(html).not.toMatch(/<script|<img|<link|https?:\/\//)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; 안녕하세요')
    expect(html).toContain(`default-src 'none'`)
  })

  test.each(['ko', 'en'] as const)('has a row with a name for every measure, in %s', (language) => {
    const rows = page(language).match(/<tr><td>/g) ?? []
    expect(rows).toHaveLength(Object.keys(voiceMeasures.shape).length + Object.keys(screenMeasures.shape).length)
    expect(page(language)).not.toMatch(/undefined|null|NaN|\{\{/)
  })

  test('says nothing of expressions where nobody asked for them', () => {
    const off = all(expressionMeasures, none('switched-off')) as ExpressionMeasures
    const { screen } = measured.measurements
    const unasked = {
      ...measured.measurements,
      screen: screen && { ...screen, measures: { ...screen.measures, ...off } },
    }
    const html = analysisPage({ ...measured, measurements: unasked, file: '답변.webm', language: 'ko' })
    expect(html).not.toContain('웃는 표정')
    expect(page('ko')).toContain('웃는 표정')
  })

  test('says in which band a value lies, why one is only a hint, and why one is not there', () => {
    const html = page('ko')
    expect(html).toContain('<td>초당 6음절</td><td>너무 빠름</td>')
    expect(html).toContain('<td>적어도 1분에 3번</td>')
    expect(html).toContain('<td>재지 못했어요</td><td></td><td>받아쓴 글이 없어요.</td>')
  })

  test('draws a curve that breaks where there is no value', () => {
    expect(page('ko')).toMatch(/<path d="M[\d. ]+M[\d. ]+L[\d. ]+"\/>/)
  })
})

test('the table of the terminal keeps its columns with Korean letters, which are two wide', () => {
  const lines = printedMeasures(measured, 'ko').split('\n').filter(Boolean)
  const wide = (text: string) =>
    Array.from(text, (letter) => (/[가-힣]/u.test(letter) ? 2 : 1)).reduce<number>((a, b) => a + b, 0)
  const starts = lines
    .slice(0, Object.keys(voiceMeasures.shape).length)
    .map((line) => wide(/^(.*?\S {2,})\S/.exec(line)?.[1] ?? ''))
  expect(new Set(starts).size).toBe(1)
})
