import { describe, expect, test } from 'vitest'
import type { Behaviour } from '../wire/bad-server.conformance.ts'
import { asScript, faultAsLine } from '../wire/script.conformance.ts'
import { behavesLikeAnEmbedder } from './embedder.conformance.ts'
import { type Script, scriptedEmbedder } from './scripted.ts'
import type { Said } from './wire-server.conformance.ts'

const two = ['secret', '매출']

/** A script that says nothing of vectors makes good ones by itself. */
function asLine(behaviour: Behaviour<Said>): Script[number] | null {
  if (!('say' in behaviour)) return faultAsLine(behaviour)
  const vectors = behaviour.say(two).map((vector) => [...vector])
  const isGood = vectors.length === 2 && vectors.every((vector) => vector.length === 3 && Math.hypot(...vector) > 0)
  return isGood ? {} : { vectors }
}

behavesLikeAnEmbedder({
  name: 'scriptedEmbedder',
  make(behaviours, limits) {
    const replies = asScript(behaviours, asLine)
    return replies && { embedder: scriptedEmbedder({ replies, limits }) }
  },
})

describe('a script', () => {
  const { signal } = new AbortController()
  const dot = (one: readonly number[] = [], other: readonly number[] = []) =>
    one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0)

  test('without vectors makes texts near that share letters', async () => {
    const embedder = scriptedEmbedder({ replies: [{}] })
    const texts = ['반도체 매출이 늘었습니다', '반도체 매출 증가', '임직원 복지 제도']
    const [one, near, far] = await embedder.embed({ texts, kind: 'passage', signal })
    expect(dot(one, near)).toBeGreaterThan(dot(one, far) + 0.1)
  })

  test('gives its vectors to the kind that they are for, as long as it says', async () => {
    const replies: Script = [{ kind: 'query', vectors: [[3, 4]], times: 1 }, { vectors: [[0, 2]] }]
    const embedder = scriptedEmbedder({ replies })
    const ask = (kind: 'query' | 'passage') => embedder.embed({ texts: ['x'], kind, signal })
    expect([await ask('passage'), await ask('query'), await ask('query')]).toEqual([[[0, 1]], [[0.6, 0.8]], [[0, 1]]])
  })
})
