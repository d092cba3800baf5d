import { listEngines } from '@maju/contracts/admin'
import { scriptedTranscriber } from '@maju/providers/transcription/scripted'
import { describe, expect, test } from 'vitest'
import type { Measure } from '../src/flows/measure-recording.ts'
import { type Changes, houseAmongOthers } from './test-house.ts'

const never: Measure = () => Promise.reject(new Error('nothing is measured here'))

test('a candidate may know whether files are measured here', async () => {
  const decoder = async (measure: Measure | null) =>
    (await (await houseAmongOthers({ measure })).stranger().call(listEngines)).find(
      ({ ability }) => ability === 'decoder',
    )
  expect(await decoder(never)).toMatchObject({ name: 'ffmpeg', state: 'ready', chosenBy: 'default' })
  expect(await decoder(null)).toMatchObject({ state: 'off', detail: expect.stringContaining('FFMPEG_PATH') })
})

describe('what turns speech into text', () => {
  const chosen = {
    transcriber: scriptedTranscriber({ replies: [{ text: '네' }] }),
    chosenBy: 'AZURE_SPEECH_KEY',
    detail: 'Azure Speech.',
    audioLeavesMachine: true,
  }
  const engine = async (changes: Changes) =>
    (await (await houseAmongOthers(changes)).stranger().call(listEngines)).find(
      ({ ability }) => ability === 'transcription',
    )

  test('is ready for those who choose it, also when recordings here are not written down by it', async () => {
    expect(await engine({ transcriber: chosen, dictate: async () => null })).toMatchObject({
      state: 'ready',
      chosenBy: 'AZURE_SPEECH_KEY',
      detail: expect.not.stringContaining('recordings that lie here'),
    })
  })

  test('says so when they are, and is nothing when there is none', async () => {
    const listen = async () => null
    expect(await engine({ transcriber: chosen, listen, dictate: listen })).toMatchObject({
      state: 'ready',
      detail: expect.stringContaining('recordings that lie here'),
    })
    expect(await engine({})).toMatchObject({ name: 'none', state: 'off' })
  })
})
