import { expect, test } from 'vitest'
import { behavesLikeALanguageModel, verdict } from './language-model.conformance.ts'
import { type Script, scriptedModel } from './scripted.ts'
import type { Behaviour } from './wire-server.conformance.ts'

const failures: Record<number, NonNullable<Script[number]['fail']>> = {
  401: 'unauthorised',
  403: 'unauthorised',
  429: 'rate-limited',
  503: 'overloaded',
}

/** The same behaviour as a line of a script; null where a script has no such thing (bytes on a wire, endless replies). */
function asLine(behaviour: Behaviour): Script[number] | null {
  if ('say' in behaviour) return { text: behaviour.say, ending: behaviour.ending ?? 'complete' }
  if ('status' in behaviour) return asFailure(behaviour.status, behaviour.headers)
  if ('hang' in behaviour) return { text: 'x', afterSeconds: 60 }
  if ('stallAfter' in behaviour) return { text: `${behaviour.stallAfter}${'.'.repeat(30)}`, stallSeconds: 60 }
  return 'reset' in behaviour || 'resetAfter' in behaviour ? { fail: 'unreachable' } : null
}

function asFailure(status: number, headers: Record<string, string> = {}): Script[number] | null {
  const fail = failures[status]
  return fail ? { fail, retryAfterSeconds: Number(headers['retry-after'] ?? 0) } : null
}

behavesLikeALanguageModel({
  name: 'scriptedModel',
  start: async () => {},
  stop: async () => {},
  make(behaviours, limits) {
    const lines = behaviours.map(asLine).filter((line) => line !== null)
    if (lines.length < behaviours.length) return null
    const replies = lines.map((line, i) => (i < lines.length - 1 ? { ...line, times: 1 } : line))
    return { model: scriptedModel({ replies, limits }) }
  },
})

const ask = (prompt: string) => ({ system: '', prompt, maxOutputTokens: 100, signal: new AbortController().signal })

test('a reply is chosen by what the prompt contains', async () => {
  const model = scriptedModel({
    replies: [
      { when: 'teamwork', object: { level: 4, quote: 'we' } },
      { when: 'motivation', object: { level: 2, quote: 'hm' } },
    ],
  })
  const { value } = await model.writeObject({ ...ask('About motivation'), schema: verdict })
  expect(value).toEqual({ level: 2, quote: 'hm' })
})

test('a prompt that the script does not know is a failure, not an invented reply', async () => {
  const model = scriptedModel({ replies: [{ when: 'teamwork', text: 'x' }] })
  await expect(model.writeObject({ ...ask('else'), schema: verdict })).rejects.toMatchObject({
    kind: 'broken',
    message: 'scripted failed (no scripted reply fits)',
  })
})

test('a reply that is used up gives way to the next', async () => {
  const model = scriptedModel({
    replies: [{ times: 1, object: { level: 1, quote: 'a' } }, { object: { level: 2, quote: 'b' } }],
  })
  const levels = []
  for (let i = 0; i < 3; i++) levels.push((await model.writeObject({ ...ask('p'), schema: verdict })).value.level)
  expect(levels).toEqual([1, 2, 2])
})
