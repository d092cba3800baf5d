import { describe, expect, test } from 'vitest'
import { korean } from './stories.fixture.ts'
import { versionFaults, versionPrompt } from './version-prompt.ts'

const story = { ...korean, numbers: [], language: 'ko' as const }
const SHORT = '정산 마감이 늦어 제가 배치를 나눴고, 마감 시간이 6시간에서 40분으로 줄었습니다.'

describe('a model’s version', () => {
  test('that says only what the story says can be shown', () => {
    expect(versionFaults(SHORT, story, 30)).toEqual([])
  })

  test.each([
    ['number', '제가 배치를 나눠 마감 시간이 6시간에서 30분으로 줄었습니다.'],
    ['number', '제가 배치를 나눠 비용이 두 배 줄었습니다.'],
    ['name', '제가 Kafka로 배치를 나눠 마감 시간이 40분으로 줄었습니다.'],
    ['language', 'I split the batch and the closing time fell.'],
    ['unsafe', '자세한 것은 https://example.com 에 있습니다.'],
    ['long', `${SHORT} `.repeat(8)],
    ['empty', '  '],
  ])('is refused for its %s: %s', (fault, text) => {
    expect(versionFaults(text, story, 30)).toContain(fault)
  })

  test('is asked for with the story as data between marks, and with nothing else', () => {
    const { prompt, system } = versionPrompt({ story, seconds: 60, delimiter: 'MARK-1' })
    expect(prompt).toContain('MARK-1')
    expect(prompt).toContain(korean.result)
    expect(system).toContain('60초')
    expect(system).not.toContain(korean.result)
  })
})
