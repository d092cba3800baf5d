import { describe, expect, test } from 'vitest'
import { planned, scripted } from './deepening.ts'
import { blockOf, handMadeModel } from './hand-made-model.ts'
import { houseAmongOthers } from './test-house.ts'

describe('a plan that a model deepens', () => {
  const bad = {
    'two questions': '그 일을 어떻게 시작하셨나요? 왜 그렇게 하셨나요?',
    leading: '그 일이 잘된 건 당연히 본인의 공이죠?',
    'a number of its own': '그 일로 비용을 37% 줄이면서 가장 어려웠던 점은 무엇이었나요?',
    'a link': '그 일을 https://example.com 에서 보고 설명해 주시겠어요?',
    'private matters': '그 일을 하는 동안 결혼하셨나요?',
  }
  const propose = (faulty: string, alsoGood: boolean) => (asked: { prompt: string }) => {
    const claims = blockOf(asked.prompt, 'CLAIMS')
    const questions = blockOf(asked.prompt, 'QUESTIONS')
    const cited = questions.find(({ cites }) => Array.isArray(cites) && cites.length > 0)
    return {
      questions: questions.map(({ questionId, cites }) => {
        const claimIds = Array.isArray(cites) ? cites : []
        const quote = claims.find(({ id }) => id === claimIds[0])?.quote
        const good = alsoGood && questionId === cited?.questionId
        const text = good ? `‘${String(quote)}’ 일에서 가장 오래 걸린 판단은 무엇이었나요?` : faulty
        return { questionId, text, why: '판단의 근거를 봅니다.', claimIds, probes: [] }
      }),
    }
  }

  test.each(Object.entries(bad))('keeps what is sound and leaves out %s', async (_name, faulty) => {
    const house = await houseAmongOthers({ model: handMadeModel({ object: propose(faulty, true) }).chosen })
    const { fresh, after } = await planned(house)
    expect([fresh.status, fresh.madeBy.engine, after.status]).toEqual(['deepening', 'built-in', 'ready'])
    const changed = after.questions.filter(({ madeBy }) => madeBy.engine === 'model')
    expect(changed).toHaveLength(1)
    expect(changed[0]?.text).toContain('가장 오래 걸린 판단')
    expect(changed[0]?.madeBy).toMatchObject({ model: 'hand/made', fallback: null })
    expect(after.questions.map(({ text }) => text)).not.toContain(faulty)
  })

  test('stays the bank’s and says so when everything that was proposed breaks a rule', async () => {
    const house = await houseAmongOthers({ model: handMadeModel({ object: propose(bad.leading, false) }).chosen })
    const { fresh, after } = await planned(house)
    expect(after.questions).toEqual(fresh.questions)
    expect(after.madeBy).toMatchObject({ engine: 'built-in', fallback: 'invalid-output' })
  })

  test.each([
    ['fails', [{ fail: 'unreachable', retryAfterSeconds: 60 }], 'error'],
    ['hangs', [{ afterSeconds: 90 }], 'timeout'],
    ['refuses', [{ ending: 'refused' }], 'refused'],
    ['writes nonsense', [{ text: 'no JSON at all' }], 'invalid-output'],
  ] as const)(
    'is ready with the bank’s questions and the reason when the model %s',
    async (_how, replies, fallback) => {
      const house = await houseAmongOthers({ model: scripted([...replies]) })
      const { fresh, after } = await planned(house)
      expect(after.status).toBe('ready')
      expect(after.questions).toEqual(fresh.questions)
      expect(after.madeBy).toEqual({ ...fresh.madeBy, fallback })
    },
  )
})
