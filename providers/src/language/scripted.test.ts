import { expect, test } from 'vitest'
import type { Behaviour } from '../wire/bad-server.conformance.ts'
import { asScript, faultAsLine } from '../wire/script.conformance.ts'
import { behavesLikeALanguageModel, verdict } from './language-model.conformance.ts'
import { type Script, scriptedModel } from './scripted.ts'
import { asSaid, type Reply } from './wire-formats.conformance.ts'

/** The same behaviour as a line of a script; null where a script has no such thing. */
function asLine(behaviour: Behaviour<Reply>): Script[number] | null {
  if ('say' in behaviour) return asSaid(behaviour.say)
  return 'stall' in behaviour ? { text: 'half a reply, and no more', stallSeconds: 60 } : faultAsLine(behaviour)
}

behavesLikeALanguageModel({
  name: 'scriptedModel',
  make(behaviours, limits) {
    const replies = asScript(behaviours, asLine)
    return replies && { model: scriptedModel({ replies, limits }) }
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
