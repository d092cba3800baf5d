import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ProviderError, type ProviderErrorKind } from '../provider-error.ts'
import type { LanguageModel, TextPart } from './language-model.ts'
import { type Script, scriptedModel } from './scripted.ts'
import { withCircuit } from './with-circuit.ts'
import { withFirstTokenGate } from './with-first-token-gate.ts'
import { type Masked, withMasking } from './with-masking.ts'
import { withRetry } from './with-retry.ts'
import { type TokenLedger, withTokenBudget } from './with-token-budget.ts'

const schema = z.object({ text: z.string() })
const request = (signal: AbortSignal = new AbortController().signal) => ({
  system: 'system',
  prompt: 'prompt',
  maxOutputTokens: 100,
  signal,
})
const good: Script[number] = { object: { text: 'fine' } }
const failing = (fail: NonNullable<Script[number]['fail']>, times?: number, retryAfterSeconds = 0): Script[number] => ({
  fail,
  retryAfterSeconds,
  ...(times ? { times } : {}),
})
const ask = (model: LanguageModel, signal?: AbortSignal) => model.writeObject({ ...request(signal), schema })
async function read(parts: AsyncIterable<TextPart>): Promise<string> {
  let text = ''
  for await (const part of parts) if ('delta' in part) text += part.delta
  return text
}
const kindOf = (work: Promise<unknown>): Promise<ProviderErrorKind | null> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ProviderError ? error.kind : null),
  )

/** Passes on to the model and counts the calls. */
function counted(model: LanguageModel) {
  let calls = 0
  const counting: LanguageModel = {
    describe: () => model.describe(),
    writeObject(asked) {
      calls += 1
      return model.writeObject(asked)
    },
    streamText(asked) {
      calls += 1
      return model.streamText(asked)
    },
  }
  return { model: counting, calls: () => calls }
}

const retrying = (replies: Script, random = () => 1) => {
  const inner = counted(scriptedModel({ replies }))
  const waits: number[] = []
  const wait = async (seconds: number) => void waits.push(seconds)
  return { ...inner, waits, model: withRetry(inner.model, { random, wait }) }
}

const memoryLedger = (spent = 0): TokenLedger & { spent: () => number } => ({
  spent: () => spent,
  spentToday: async () => spent,
  async add(tokens) {
    spent += tokens
  },
})

const now = () => new Date('2026-11-21T23:00:00Z')

const mask = (text: string): Masked => ({
  masked: text.replaceAll('홍길동', '[[NAME_1]]').replaceAll('010-0000-0000', '[[PHONE_1]]'),
  unmask: (reply) => reply.replaceAll('[[NAME_1]]', '홍길동').replaceAll('[[PHONE_1]]', '010-0000-0000'),
})

const breaking = (replies: Script) => {
  let time = Date.UTC(2026, 10, 21)
  const inner = counted(scriptedModel({ replies }))
  const model = withCircuit(inner.model, { failures: 3, restSeconds: 30, now: () => new Date(time) })
  return { ...inner, model, pass: (seconds: number) => (time += seconds * 1000) }
}

const budgeted = (replies: Script, ledger: TokenLedger, tokensPerDay: number) => {
  const inner = counted(scriptedModel({ replies }))
  return { ...inner, model: withTokenBudget(inner.model, { tokensPerDay, ledger, now }) }
}

describe('withRetry', () => {
  test('what passes by itself is tried again, with waits that double', async () => {
    const { model, calls, waits } = retrying([failing('overloaded', 2), good])
    expect((await ask(model)).value).toEqual({ text: 'fine' })
    expect([calls(), waits]).toEqual([3, [0.5, 1]])
  })

  test('the wait is spread by the random number, never below half', async () => {
    const { model, waits } = retrying([failing('overloaded', 2), good], () => 0)
    await ask(model)
    expect(waits).toEqual([0.25, 0.5])
  })

  test('it gives up after the third try with the last failure', async () => {
    const { model, calls } = retrying([failing('unreachable')])
    expect(await kindOf(ask(model))).toBe('unreachable')
    expect(calls()).toBe(3)
  })

  test.each(['unauthorised', 'refused', 'broken'] as const)('%s is not tried again', async (fail) => {
    const { model, calls } = retrying([failing(fail)])
    expect(await kindOf(ask(model))).toBe(fail)
    expect(calls()).toBe(1)
  })

  test('it waits as long as the provider asks', async () => {
    const { model, waits } = retrying([failing('rate-limited', 1, 7), good])
    await ask(model)
    expect(waits).toEqual([7])
  })

  test('a provider that asks for an hour is not tried again', async () => {
    const { model, calls, waits } = retrying([failing('rate-limited', 1, 3600), good])
    expect(await kindOf(ask(model))).toBe('rate-limited')
    expect([calls(), waits]).toEqual([1, []])
  })

  test('an abort ends the wait', async () => {
    const inner = scriptedModel({ replies: [failing('rate-limited', undefined, 15)] })
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 50)
    const began = performance.now()
    expect(await kindOf(ask(withRetry(inner, { random: Math.random }), controller.signal))).toBe('aborted')
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test('a stream that failed before its first word is tried again', async () => {
    const { model, calls } = retrying([failing('overloaded', 1), { text: 'hello there' }])
    expect(await read(model.streamText(request()))).toBe('hello there')
    expect(calls()).toBe(2)
  })

  test('a stream that broke after its first word is not', async () => {
    const { model, calls } = retrying([{ text: 'hello there', ending: 'broken' }])
    expect(await kindOf(read(model.streamText(request())))).toBe('broken')
    expect(calls()).toBe(1)
  })
})

describe('withTokenBudget', () => {
  test('what the provider counted is booked, for objects and for streams', async () => {
    const ledger = memoryLedger()
    const { model } = budgeted([good], ledger, 10_000)
    const { usage } = await ask(model)
    expect(ledger.spent()).toBe(usage.inputTokens + usage.outputTokens)
    await read(model.streamText(request()))
    expect(ledger.spent()).toBe(2 * (usage.inputTokens + usage.outputTokens))
  })

  test('a call that could go over the budget is refused without asking the model, until midnight', async () => {
    const { model, calls } = budgeted([good], memoryLedger(950), 1000)
    await expect(ask(model)).rejects.toMatchObject({ kind: 'budget-spent', retryable: false, retryAfterSeconds: 3600 })
    expect(await kindOf(read(model.streamText(request())))).toBe('budget-spent')
    expect(calls()).toBe(0)
  })

  test('calls at the same moment cannot go over it together', async () => {
    const ledger = memoryLedger()
    const { model } = budgeted([{ ...good, afterSeconds: 0.05 }], ledger, 250)
    const kinds = await Promise.all(Array.from({ length: 10 }, () => kindOf(ask(model))))
    expect(kinds.filter((kind) => kind === null)).toHaveLength(2)
    expect(ledger.spent()).toBeLessThanOrEqual(250)
    expect(await kindOf(ask(model))).toBe(null)
  })

  test('a stream that is left is booked by a guess', async () => {
    const ledger = memoryLedger()
    const { model } = budgeted([{ text: 'a'.repeat(80) }], ledger, 10_000)
    for await (const _part of model.streamText(request())) break
    expect(ledger.spent()).toBe((6 + 6) / 2 + 8 / 2)
  })

  test('two replies that could not be used are booked, a connection that failed is not', async () => {
    const ledger = memoryLedger()
    await kindOf(ask(budgeted([{ text: 'no' }], ledger, 10_000).model))
    const afterBadReplies = ledger.spent()
    expect(afterBadReplies).toBeGreaterThan(10)
    await kindOf(ask(budgeted([failing('unreachable')], ledger, 10_000).model))
    expect(ledger.spent()).toBe(afterBadReplies)
  })

  test('a ledger that does not work lets nothing through', async () => {
    const broken: TokenLedger = { spentToday: () => Promise.reject(new Error('disk')), add: async () => {} }
    const { model, calls } = budgeted([good], broken, 1000)
    expect(await kindOf(ask(model))).toBe('broken')
    expect(calls()).toBe(0)
  })
})

describe('withMasking', () => {
  const placeholder = { opening: '[[', closing: ']]', longest: 20 }

  /** Says these pieces; remembers what it was asked. */
  function saying(pieces: readonly string[]) {
    const asked: string[] = []
    const model: LanguageModel = {
      describe: () => ({ provider: 'test', model: 'm' }),
      async writeObject(written) {
        asked.push(written.system, written.prompt)
        return { value: written.schema.parse({ text: pieces.join('') }), usage: { inputTokens: 1, outputTokens: 1 } }
      },
      async *streamText(written) {
        asked.push(written.system, written.prompt)
        for (const delta of pieces) yield { delta }
        yield { usage: { inputTokens: 1, outputTokens: 1 } }
      },
    }
    return { asked, model: withMasking(model, { mask, placeholder }) }
  }

  test('names leave neither in the system text nor in the prompt, and come back in the result', async () => {
    const { asked, model } = saying(['[[NAME_1]] 님'])
    const { value } = await model.writeObject({
      ...request(),
      system: '지원자: 홍길동',
      prompt: '홍길동 010-0000-0000',
      schema,
    })
    expect(asked).toEqual(['지원자: [[NAME_1]]', '[[NAME_1]] [[PHONE_1]]'])
    expect(value).toEqual({ text: '홍길동 님' })
  })

  test('however a stream is cut, it reads like the whole text unmasked', async () => {
    const words = fc.constantFrom('[[NAME_1]]', '[[PHONE_1]]', '[', '[[', ']]', ' 님, ', '[주]', '😀')
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { maxLength: 8 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 5 })),
        async (parts, lengths) => {
          const whole = parts.join('')
          const pieces: string[] = []
          for (let start = 0; start < whole.length;) {
            const length = lengths.next().value ?? 1
            pieces.push(whole.slice(start, start + length))
            start += length
          }
          expect(await read(saying(pieces).model.streamText(request()))).toBe(mask('').unmask(whole))
        },
      ),
    )
  })

  test('text without a placeholder is not held back', async () => {
    const parts: TextPart[] = []
    for await (const part of saying(['안녕', '하세요 [', '[NAME', '_1]] 님']).model.streamText(request()))
      parts.push(part)
    expect(parts.slice(0, -1)).toEqual([{ delta: '안녕' }, { delta: '하세요 ' }, { delta: '홍길동 님' }])
  })

  test('masking that loses the border between system text and prompt is a failure', async () => {
    const inner = counted(scriptedModel({ replies: [good] }))
    const model = withMasking(inner.model, {
      mask: (text) => ({ masked: text.replaceAll('\u001e', ''), unmask: String }),
      placeholder,
    })
    expect(await kindOf(ask(model))).toBe('broken')
    expect(inner.calls()).toBe(0)
  })
})

describe('withFirstTokenGate', () => {
  test('no first word in time ends the stream, and the model is told to stop', async () => {
    let stopped = false
    const silent: LanguageModel = {
      ...scriptedModel({ replies: [good] }),
      async *streamText({ signal }) {
        signal.addEventListener('abort', () => (stopped = true))
        await new Promise(() => {})
        yield { delta: 'never' }
      },
    }
    const began = performance.now()
    const model = withFirstTokenGate(silent, { milliseconds: 60 })
    await expect(read(model.streamText(request()))).rejects.toMatchObject({ kind: 'timeout', retryable: false })
    expect(performance.now() - began).toBeLessThan(500)
    expect(stopped).toBe(true)
  })

  test('after the first word there is no hurry', async () => {
    const slow = scriptedModel({ replies: [{ text: 'first and the rest', stallSeconds: 0.15 }] })
    expect(await read(withFirstTokenGate(slow, { milliseconds: 60 }).streamText(request()))).toBe('first and the rest')
  })

  test('the signal of the caller still stops it', async () => {
    const slow = scriptedModel({ replies: [{ text: 'x', afterSeconds: 30 }] })
    const model = withFirstTokenGate(slow, { milliseconds: 5000 })
    expect(await kindOf(read(model.streamText(request(AbortSignal.timeout(50)))))).toBe('aborted')
  })
})

describe('withCircuit', () => {
  test('after three failures in a row it is left alone, and that can be seen', async () => {
    const { model, calls } = breaking([failing('overloaded')])
    for (let i = 0; i < 3; i++) expect(await kindOf(ask(model))).toBe('overloaded')
    await expect(ask(model)).rejects.toMatchObject({ kind: 'unreachable', retryable: false, retryAfterSeconds: 30 })
    expect(await kindOf(read(model.streamText(request())))).toBe('unreachable')
    expect(calls()).toBe(3)
    expect(model.circuit()).toEqual({
      state: 'open',
      failuresInARow: 3,
      openUntil: new Date(Date.UTC(2026, 10, 21, 0, 0, 30)),
      lastFailure: 'overloaded',
    })
  })

  test('after the rest one call is let through; its success closes the circuit', async () => {
    const { model, calls, pass } = breaking([failing('overloaded', 3), { ...good, afterSeconds: 0.02 }])
    for (let i = 0; i < 3; i++) await kindOf(ask(model))
    pass(31)
    expect(model.circuit().state).toBe('trying')
    expect(await Promise.all([kindOf(ask(model)), kindOf(ask(model))])).toEqual([null, 'unreachable'])
    expect(calls()).toBe(4)
    expect(model.circuit()).toMatchObject({ state: 'closed', failuresInARow: 0 })
  })

  test('after the rest one more failure opens it again', async () => {
    const { model, pass } = breaking([failing('overloaded')])
    for (let i = 0; i < 3; i++) await kindOf(ask(model))
    pass(31)
    expect(await kindOf(ask(model))).toBe('overloaded')
    expect(model.circuit().state).toBe('open')
  })

  test.each(['refused'] as const)('%s says nothing against the service', async (fail) => {
    const { model } = breaking([failing(fail)])
    for (let i = 0; i < 5; i++) expect(await kindOf(ask(model))).toBe(fail)
    expect(model.circuit().state).toBe('closed')
  })

  test('bad replies, which one person can provoke, do not switch it off for all', async () => {
    const { model } = breaking([{ text: 'no JSON' }])
    for (let i = 0; i < 5; i++) expect(await kindOf(ask(model))).toBe('invalid-output')
    expect(model.circuit().state).toBe('closed')
  })

  test('a call that is aborted after the rest leaves the next one its chance', async () => {
    const { model, pass } = breaking([failing('overloaded', 3), good])
    for (let i = 0; i < 3; i++) await kindOf(ask(model))
    pass(31)
    expect(await kindOf(ask(model, AbortSignal.abort()))).toBe('aborted')
    expect(await kindOf(read(model.streamText(request(AbortSignal.abort()))))).toBe('aborted')
    expect(await kindOf(ask(model))).toBe(null)
  })

  test('a stream that is cancelled after the rest does not leave it stuck', async () => {
    const { model, pass } = breaking([failing('overloaded', 3), { text: 'a long enough text' }])
    for (let i = 0; i < 3; i++) await kindOf(ask(model))
    pass(31)
    for await (const _part of model.streamText(request())) break
    expect(await read(model.streamText(request()))).toBe('a long enough text')
  })
})
