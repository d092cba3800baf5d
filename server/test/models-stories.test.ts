import { addCareerEntry } from '@maju/contracts/career'
import {
  addStory,
  listStories,
  resetStoryVersion,
  type Story,
  suggestStoryVersion,
  writeStoryVersion,
} from '@maju/contracts/stories'
import { korean } from '@maju/interviewer/stories/stories.fixture'
import { ProviderError } from '@maju/providers/provider-error'
import { describe, expect, test } from 'vitest'
import { handMadeModel } from './hand-made-model.ts'
import { testHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

const GOOD = '정산 마감이 늦어 제가 배치를 나눴고, 마감 시간이 6시간에서 40분으로 줄었습니다.'

const add = (visitor: Visitor, change: object = {}) =>
  visitor.call(addStory, { body: { title: '정산 마감', language: 'ko', ...korean, ...change } })
const of30 = ({ versions }: Story) => versions.find(({ seconds }) => seconds === 30)
const suggest = (visitor: Visitor, storyId: string) =>
  visitor.send(suggestStoryVersion, { params: { storyId, seconds: 30 } })

/** A house whose model says this, and a story in it. */
async function asking(says: () => unknown) {
  const { chosen, seen } = handMadeModel({ object: says })
  const house = await testHouse({ model: chosen })
  const visitor = await house.guest()
  return { visitor, seen, story: await add(visitor) }
}

describe('a model’s version of a story', () => {
  test('is kept with the name of the model, until it is taken back', async () => {
    const { visitor, story } = await asking(() => ({ text: GOOD }))
    expect((await visitor.call(listStories)).canSuggest).toBe(true)
    expect((await suggest(visitor, story.id)).statusCode).toBe(200)
    const [kept] = (await visitor.call(listStories)).stories
    expect(kept && of30(kept)).toMatchObject({ text: GOOD, madeBy: { engine: 'model', model: 'hand/made' } })
    await visitor.call(resetStoryVersion, { params: { storyId: story.id, seconds: 30 } })
    const [after] = (await visitor.call(listStories)).stories
    expect(after && of30(after)).toEqual(of30(story))
  })

  test.each([
    ['a figure that the story does not', { text: '제가 배치를 나눠 마감 시간을 30분으로 줄였습니다.' }],
    ['a name that the story does not', { text: '제가 Kafka로 배치를 나눴습니다.' }],
  ])('that says %s is refused and nothing changes', async (_what, says) => {
    const { visitor, story } = await asking(() => says)
    const reply = await suggest(visitor, story.id)
    expect(reply.json()).toMatchObject({ code: 'unavailable' })
    expect((await visitor.call(listStories)).stories).toEqual([story])
  })

  test('that never comes is said, and nothing changes', async () => {
    const { visitor, story } = await asking(() => {
      throw new ProviderError('hand', 'unauthorised')
    })
    expect((await suggest(visitor, story.id)).json()).toMatchObject({ code: 'unavailable' })
    expect((await visitor.call(listStories)).stories).toEqual([story])
  })

  test('does not take the place of what the person wrote', async () => {
    const { visitor, story, seen } = await asking(() => ({ text: GOOD }))
    const params = { storyId: story.id, seconds: 30 }
    const own = await visitor.call(writeStoryVersion, { params, body: { text: '제가 했습니다.' } })
    expect((await suggest(visitor, story.id)).json()).toMatchObject({ code: 'conflict' })
    expect((await visitor.call(listStories)).stories).toEqual([own])
    expect(seen).toEqual([])
  })

  test('is asked for without the person’s name and contact data', async () => {
    const { visitor, seen } = await asking(() => ({ text: GOOD }))
    await visitor.call(addCareerEntry, { body: { section: 'person', value: { name: '홍길동' } } })
    const secret = '홍길동이라고 합니다. 연락처는 010-1234-5678, gildong@example.com입니다. 가맹점의 문의가 많았습니다.'
    const { id } = await add(visitor, { situation: secret })
    await suggest(visitor, id)
    const shown = seen.map(({ text }) => text).join('\n')
    expect(shown).toContain('가맹점의 문의가 많았습니다')
    for (const part of ['홍길동', '010-1234-5678', 'gildong@example.com']) expect(shown).not.toContain(part)
  })

  test('cannot be asked for where there is no model', async () => {
    const house = await testHouse()
    const visitor = await house.guest()
    const { id } = await add(visitor)
    expect((await visitor.call(listStories)).canSuggest).toBe(false)
    expect((await suggest(visitor, id)).json()).toMatchObject({ code: 'unavailable' })
  })
})
