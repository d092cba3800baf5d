import { expect, test } from 'vitest'
import { groupCommit } from './group-commit.ts'

type Asked = { key: string; n: number }

/** A group commit that writes down its groups; `poison` makes the whole transaction fail, `refused` only its own member. */
function writingDown({ most = 8 } = {}) {
  const groups: number[][] = []
  let atWork = 0
  const ask = groupCommit<Asked, string>({
    keyOf: ({ key }) => key,
    most,
    async work(group) {
      atWork += 1
      expect(atWork).toBe(1)
      groups.push(group.map(({ n }) => n))
      await new Promise((later) => setTimeout(later, 5))
      atWork -= 1
      if (group.some(({ key }) => key === 'poison')) throw new Error('the transaction failed')
      return group.map(({ key, n }) =>
        key === 'refused'
          ? { status: 'rejected', reason: new Error('not this one') }
          : { status: 'fulfilled', value: `${key} ${n}` },
      )
    },
  })
  return { groups, ask: (...keys: string[]) => keys.map((key, n) => ask({ key, n })) }
}

test('what is asked at one moment is done together, and each gets its own outcome', async () => {
  const { groups, ask } = writingDown()
  expect(await Promise.all(ask('a', 'b', 'c'))).toEqual(['a 0', 'b 1', 'c 2'])
  expect(groups).toEqual([[0, 1, 2]])
})

test('what is asked while a group is at work makes the next group', async () => {
  const { groups, ask } = writingDown()
  const first = ask('a')
  await new Promise((later) => setTimeout(later, 3))
  await Promise.all([...first, ...ask('b', 'c')])
  expect(groups).toEqual([[0], [0, 1]])
})

test('two of one key follow each other and keep their order', async () => {
  const { groups, ask } = writingDown()
  expect(await Promise.all(ask('a', 'a', 'b', 'a'))).toEqual(['a 0', 'a 1', 'b 2', 'a 3'])
  expect(groups).toEqual([[0, 2], [1], [3]])
})

test('a group is never larger than allowed', async () => {
  const { groups, ask } = writingDown({ most: 2 })
  await Promise.all(ask('a', 'b', 'c', 'd', 'e'))
  expect(groups).toEqual([[0, 1], [2, 3], [4]])
})

test('one that is refused leaves the others as they are', async () => {
  const { groups, ask } = writingDown()
  const ended = await Promise.allSettled(ask('a', 'refused', 'b'))
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(groups).toHaveLength(1)
})

test('when the transaction fails each is tried alone, so that only the one at fault fails', async () => {
  const { groups, ask } = writingDown()
  const ended = await Promise.allSettled(ask('a', 'poison', 'b'))
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(groups).toEqual([[0, 1, 2], [0], [1], [2]])
})
