import { describe, expect, test } from 'vitest'
import { speechParts } from './speech-parts.ts'

describe('what is spoken in parts', () => {
  test('the first sentence is alone, short ones that follow are together, and nothing is lost', () => {
    const text = '네, 들었습니다. 그때 무엇을 하셨나요? 천천히 말씀해 주세요. 기다리겠습니다.'
    expect(speechParts(text)).toEqual([
      '네, 들었습니다.',
      '그때 무엇을 하셨나요? 천천히 말씀해 주세요. 기다리겠습니다.',
    ])
  })

  test('long ones are cut only where sentences end', () => {
    const sentence = `I ${'really '.repeat(18)}did it.`
    expect(speechParts(Array(4).fill(sentence).join(' '))).toEqual(Array(4).fill(sentence))
  })

  test('what has no letters is not spoken', () => {
    expect(speechParts(' … \n?! ')).toEqual([])
    expect(speechParts('')).toEqual([])
  })
})
