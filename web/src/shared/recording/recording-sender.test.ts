// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { localRecording, recordingServer } from './recording.fixture.ts'
import { memoryRecordings } from './recording-store.ts'
import { recordingSender } from './recording-sender.ts'

const remoteId = '00000000-0000-4000-8000-000000000010'
const local = localRecording

const finish = { kind: 'finish', body: { seconds: 8, turn: 1, measurements: null } } as const

/** A server that knows the recording already, with the parts that it has. */
function server(parts: string[] | null = null) {
  const { house, client } = recordingServer()
  if (parts) house.parts.set('R10', parts)
  return { house, call: client.call }
}

const part = (text: string) => new Blob([text])

beforeEach(() => localStorage.clear())

test('parts go out as they are made, and a finished recording leaves nothing in the browser', async () => {
  const { house, call } = server()
  const store = memoryRecordings()
  const sender = recordingSender({ call, store })
  await store.add(local())
  await store.addPart('one', part('a'))
  await sender.wake()
  expect(await store.part('one', 0)).toBeNull()
  await store.addPart('one', part('b'))
  await store.change('one', (before) => ({ ...before, end: finish }))
  await sender.wake()
  expect(house.parts.get('R10')).toEqual(['a', 'b'])
  expect(house.steps()).toEqual([
    'POST /interviews/I/recordings',
    'PUT /recordings/R10/parts/0',
    'PUT /recordings/R10/parts/1',
    'POST /recordings/R10/finish',
  ])
  expect(await store.all()).toEqual([])
})

test('while the network is lost the parts wait here, and go on where they were when it is back', async () => {
  const { house, call } = server()
  const store = memoryRecordings()
  const waited: number[] = []
  const sender = recordingSender({
    call,
    store,
    wait: async (seconds) => {
      waited.push(seconds)
      expect(sender.state()).toBe('waiting')
      house.online = waited.length === 3
    },
  })
  await store.add(local())
  await store.addPart('one', part('a'))
  await sender.wake()
  house.online = false
  await store.addPart('one', part('b'))
  await store.addPart('one', part('c'))
  await sender.wake()
  expect(waited).toEqual([1, 2, 4])
  expect(house.parts.get('R10')).toEqual(['a', 'b', 'c'])
  expect(sender.state()).toBe('idle')
})

test('after a reload another sender goes on with the same recording at the first part that was not acknowledged', async () => {
  const { house, call } = server(['a'])
  const store = memoryRecordings()
  await store.add(local({ remoteId }))
  for (const text of ['a', 'b', 'c']) await store.addPart('one', part(text))
  await store.acknowledge('one', 1)
  await store.change('one', (before) => ({ ...before, end: finish }))
  await recordingSender({ call, store }).wake()
  expect(house.steps()).toEqual([
    'PUT /recordings/R10/parts/1',
    'PUT /recordings/R10/parts/2',
    'POST /recordings/R10/finish',
  ])
})

test('with sending off only the numbers are told, and what is kept stays here', async () => {
  const { house, call } = server()
  const store = memoryRecordings()
  const { start } = local()
  await store.add(local({ start: { ...start, uploaded: false }, keeps: true }))
  await store.addPart('one', part('a'))
  await store.change('one', (before) => ({ ...before, end: finish }))
  await recordingSender({ call, store }).wake()
  expect(house.steps()).toEqual(['POST /interviews/I/recordings', 'POST /recordings/R10/finish'])
  expect((await store.get('one'))?.settled).toBe(true)
  expect(await (await store.part('one', 0))?.text()).toBe('a')
})

test('a recording that is discarded is deleted on the server and here; one the server never heard of only here', async () => {
  const { house, call } = server()
  const store = memoryRecordings()
  await store.add(local({ remoteId, keeps: true, end: { kind: 'delete' } }))
  await store.addPart('one', part('a'))
  await store.add(local({ localId: 'two', end: { kind: 'delete' } }))
  await recordingSender({ call, store }).wake()
  expect(house.steps()).toEqual(['DELETE /recordings/R10'])
  expect(await store.all()).toEqual([])
})

test('parts that the server refuses are not sent for ever; the numbers are still told', async () => {
  const { house, call } = server([])
  house.fail = 413
  const store = memoryRecordings()
  await store.add(local({ remoteId, keeps: true }))
  await store.addPart('one', part('a'))
  const sender = recordingSender({ call, store })
  await sender.wake()
  expect(sender.state()).toBe('refused')
  house.fail = null
  await store.addPart('one', part('b'))
  await store.change('one', (before) => ({ ...before, end: finish }))
  await sender.wake()
  expect(house.steps()).toEqual(['PUT /recordings/R10/parts/0', 'POST /recordings/R10/finish'])
  expect(await (await store.part('one', 1))?.text()).toBe('b')
})
