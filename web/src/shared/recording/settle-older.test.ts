import { expect, test } from 'vitest'
import { interviewId, localRecording } from './recording.fixture.ts'
import { memoryRecordings } from './recording-store.ts'
import { settleOlder } from './settle-older.ts'

const at = '2026-11-29T09:00:00.000Z'
const asked = { from: 'interviewer', seq: 0, questionId: 'q0', at } as never
const said = { from: 'candidate', seq: 1, questionId: 'q0', at } as never

test('a recording of a retry is settled by the turns of that retry, and by no others', async () => {
  const store = memoryRecordings()
  for (const attempt of [0, 1, 2]) {
    await store.add(localRecording({ localId: `try ${attempt}`, start: { ...localRecording().start, attempt } }))
    await store.addPart(`try ${attempt}`, new Blob(['a']))
  }
  const tools = {
    store,
    isClaimed: async () => false,
    measureFilm: async () => ({ seconds: 7, voice: null }),
  }
  const ends = async () => (await store.all()).map(({ end }) => end?.kind ?? null)
  const held = { id: interviewId, language: 'ko' as const }
  await settleOlder(tools, { ...held, turns: [asked, said], retry: { questionId: 'q1', attempt: 1 } })
  expect(await ends()).toEqual([null, null, null])
  await settleOlder(tools, { ...held, turns: [asked, said], retry: { questionId: 'q0', attempt: 1 } })
  expect(await ends()).toEqual([null, 'finish', null])
  await settleOlder(tools, { ...held, turns: [asked, said] })
  expect(await ends()).toEqual(['finish', 'finish', null])
})
