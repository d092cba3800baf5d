import { ok } from '@maju/analysis/measured'
import { measureWordsEn } from '@maju/analysis/words/measure-words-en'
import { measureWordsKo } from '@maju/analysis/words/measure-words-ko'
import { qualityReason } from '@maju/contracts/measurement'
import { expect, test } from 'vitest'
import { noVoice, someScreen, someVoice } from './measured.fixture.ts'
import { numberOf } from '../../../shared/measures/measure-format.ts'
import { fixable, recordingFaults } from './measure-lists.ts'
import { measuresEn } from './measures.en.ts'
import { measuresKo } from './measures.ko.ts'

test('every reason has a finished sentence in both languages, and every fault says what to do', () => {
  for (const reason of qualityReason.options) {
    expect(measureWordsKo[`reason.${reason}`]).toMatch(/요\.$/)
    expect(measureWordsEn[`reason.${reason}`]).toMatch(/^[A-Z].*\.$/)
  }
  for (const fault of fixable) {
    expect(measuresKo[`fault.${fault}`]).toMatch(/요\.$/)
    expect(measuresEn[`fault.${fault}`]).toMatch(/^[A-Z].*\.$/)
  }
})

test('no sentence names a trait or a failing of the person', () => {
  const said = [measuresKo, measuresEn, measureWordsKo, measureWordsEn].flatMap((words) => Object.values(words))
  expect(
    said.filter((text) => /긴장|불안|자신감|잘못|소심|\b(nervous|anxious|confident|shy|poor|wrong)\b/i.test(text)),
  ).toEqual([])
})

test('numbers are said as finely as they can be trusted, and below zero with a real minus sign', () => {
  expect(numberOf('pauseShare', 0.2449, 'ko')).toBe('24')
  expect(numberOf('clippedShare', 0.0182, 'ko')).toBe('1.8')
  expect(numberOf('sentenceEndingDecibels', -8.14, 'en')).toBe('−8.1')
  expect(numberOf('yawDegrees', -0.3, 'ko')).toBe('0')
  expect(numberOf('syllablesPerSecond', 4.26, 'ko')).toBe('4.3')
})

test('a fault of the recording is named once, whether a reason or the value itself tells it', () => {
  expect(recordingFaults(someVoice)).toEqual(['noisy'])
  expect(recordingFaults({ ...someVoice, clippedShare: ok(0.04) })).toEqual(['clipped', 'noisy'])
  expect(recordingFaults({ ...someVoice, clippedShare: ok(0.01), signalToNoiseDecibels: ok(10) })).toEqual(['noisy'])
  expect(recordingFaults(someScreen)).toEqual(['body-not-in-view'])
  expect(recordingFaults(noVoice('no-speech'))).toEqual([])
})
