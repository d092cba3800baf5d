import { expect, test } from 'vitest'
import type { Behaviour } from '../wire/bad-server.conformance.ts'
import { asScript, faultAsLine } from '../wire/script.conformance.ts'
import { type Script, scriptedSpeaker } from './scripted.ts'
import { behavesLikeASpeaker, type Said } from './speaker.conformance.ts'

const asLine = (behaviour: Behaviour<Said>): Script[number] | null => {
  if ('say' in behaviour) return { bytes: behaviour.say.sound }
  return 'bytes' in behaviour ? { bytes: behaviour.bytes } : faultAsLine(behaviour)
}

behavesLikeASpeaker({
  name: 'scriptedSpeaker',
  make(behaviours, limits) {
    const replies = asScript(behaviours, asLine)
    return replies && { speaker: scriptedSpeaker({ replies, limits }) }
  },
})

test('a script says a tone of its length, by language, and where its words are said to go', async () => {
  const speaker = scriptedSpeaker({ replies: [{ language: 'ko', seconds: 1 }, { seconds: 0.5 }], leaves: true })
  const lengths = []
  for (const language of ['ko', 'en'] as const) {
    const { bytes } = await speaker.speak({ text: '네', language, signal: new AbortController().signal })
    lengths.push(bytes.length)
  }
  expect(lengths).toEqual([44 + 32_000, 44 + 16_000])
  expect(speaker.describe().textLeavesMachine).toBe(true)
})
