// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeRecording, interviewId, localRecording, streamOf } from './recording.fixture.ts'
import { answerTo } from './settle-older.ts'

const answer = { interviewId, questionId: 'q0', attempt: 0, replyTo: 0, language: 'ko' } as const
const all = { keep: true, send: true, microphoneId: '', picture: null, watch: { calibration: null, expression: false } }
const settled = () => new Promise((done) => setTimeout(done, 5))

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('MediaStream', EventTarget)
  return () => vi.unstubAllGlobals()
})

function begin() {
  const { world, made, tools } = fakeRecording()
  const problems: string[] = []
  const take = made.take(answer, (problem) => problems.push(problem))
  return { world, made, tools, take, problems }
}

test('a recording begins with the microphone, its parts go out as they are made, and the turn is told last', async () => {
  const { world, take } = begin()
  await take.on({ ...all, keep: false })
  world.films[0]?.part('a')
  await settled()
  expect(world.house.steps()).toEqual(['POST /interviews/I/recordings', 'PUT /recordings/R10/parts/0'])
  world.capture.seconds = 9
  take.heard('저는 원인을')
  take.heard('찾았습니다')
  world.films[0]?.part('b')
  await take.finish(1)
  await settled()
  expect(world.house.steps().slice(2)).toEqual(['PUT /recordings/R10/parts/1', 'POST /recordings/R10/finish'])
  expect(world.house.told.at(-1)?.body).toMatchObject({
    parts: 2,
    seconds: 9,
    turn: 1,
    measurements: {
      transcript: { text: '저는 원인을 찾았습니다', writtenBy: 'browser', words: null, verbatim: false },
    },
  })
  expect(await world.store.all()).toEqual([])
  expect(world.opened[0]?.tracks[0]?.stopped).toBe(true)
  expect(world.capture.closed).toBe(1)
})

test('with keeping and sending off nothing is recorded; the numbers alone are told', async () => {
  const { world, take } = begin()
  await take.on({ ...all, keep: false, send: false })
  expect(world.films).toEqual([])
  await take.finish(1)
  await settled()
  expect(world.house.steps()).toEqual(['POST /interviews/I/recordings', 'POST /recordings/R10/finish'])
  expect(world.house.told[0]?.body).toMatchObject({ uploaded: false, kind: 'audio' })
  expect(world.house.told[1]?.body).toMatchObject({ parts: 0, turn: 1 })
})

test('while the network is lost parts go on into the store, and the answer is finished in it', async () => {
  const { world, take } = begin()
  await take.on({ ...all, keep: false })
  await settled()
  world.house.online = false
  world.films[0]?.part('a')
  await settled()
  world.films[0]?.part('b')
  await take.finish(1)
  const [left] = await world.store.all()
  expect(left).toMatchObject({ parts: 2, arrived: 0, end: { kind: 'finish', body: { turn: 1 } } })
})

test('typed text is no transcript of what was said', async () => {
  const { world, take } = begin()
  await take.on(all)
  await take.finish(1)
  expect(world.capture.spoken).toEqual([{ transcript: null, language: 'ko', questionEndSecond: null }])
})

test('the microphone may go off and on again in one recording; off means that the device is given back', async () => {
  const { world, take } = begin()
  await take.on(all)
  await take.off()
  expect(world.opened[0]?.tracks[0]?.stopped).toBe(true)
  expect(world.capture.held).toBe(true)
  await take.on(all)
  expect(world.capture.held).toBe(false)
  expect(world.films).toHaveLength(1)
  expect(world.films[0]?.log).toEqual(['go', 'hold', 'go'])
  expect(await world.store.all()).toHaveLength(1)
})

test('time stands still while one thinks', async () => {
  const { world, take } = begin()
  await take.on(all)
  await take.hold(true)
  expect([world.capture.held, world.films[0]?.log.at(-1)]).toEqual([true, 'hold'])
  await take.hold(false)
  expect([world.capture.held, world.films[0]?.log.at(-1)]).toEqual([false, 'go'])
})

test('a microphone that is refused leaves no trace of a recording', async () => {
  const { world, take } = begin()
  world.refused = new DOMException('no', 'NotAllowedError')
  await expect(take.on(all)).rejects.toThrow('no')
  await take.finish(1)
  await settled()
  expect(world.house.told).toEqual([])
  expect(await world.store.all()).toEqual([])
})

test('a question that is skipped takes its recording with it, on the server and here', async () => {
  const { world, take } = begin()
  await take.on(all)
  world.films[0]?.part('a')
  await settled()
  await take.discard()
  await settled()
  expect(world.house.steps().at(-1)).toBe('DELETE /recordings/R10')
  expect(await world.store.all()).toEqual([])
})

test('leave that is taken back deletes what was recorded and goes on with numbers alone', async () => {
  const { world, take } = begin()
  await take.on(all)
  world.films[0]?.part('a')
  await settled()
  await take.withdraw()
  await settled()
  expect(world.house.steps()).toContain('DELETE /recordings/R10')
  await take.finish(3)
  await settled()
  expect(world.house.told.at(-1)).toMatchObject({ path: '/recordings/R11/finish', body: { parts: 0, turn: 3 } })
  expect(await world.store.part('one', 0)).toBeNull()
})

test('what happens in a hurry happens in order: an answer sent while the microphone was still starting', async () => {
  const { world, take } = begin()
  const starting = take.on(all)
  const finishing = take.finish(1)
  await Promise.all([starting, finishing])
  await settled()
  expect(world.house.steps()).toEqual(['POST /interviews/I/recordings', 'POST /recordings/R10/finish'])
  expect(world.opened[0]?.tracks[0]?.stopped).toBe(true)
})

test('a microphone that is pulled out is said, and what was recorded stays', async () => {
  const { world, take, problems } = begin()
  await take.on(all)
  world.opened[0]?.tracks[0]?.dispatchEvent(new Event('ended'))
  await settled()
  expect(problems).toEqual(['unplugged'])
  expect(await world.store.all()).toHaveLength(1)
})

test('when the browser can keep no more it is said, and the numbers are still told', async () => {
  const { world, take, problems } = begin()
  world.store.addPart = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
  await take.on(all)
  world.films[0]?.part('a')
  await settled()
  expect(problems).toEqual(['full'])
  await take.finish(1)
  await settled()
  expect(world.house.told.at(-1)).toMatchObject({ path: '/recordings/R10/finish', body: { parts: 0, turn: 1 } })
})

const cameraOf = () => streamOf('video').stream.getVideoTracks()[0] ?? expect.fail('a stream without a track')

test('what the camera shows is measured beside the sound, and told with the recording that it belongs to', async () => {
  const { world, made, take } = begin()
  const camera = cameraOf()
  world.capture.seconds = 9
  await take.on({ ...all, keep: false, send: false, picture: camera })
  await take.finish(1)
  const next = made.take({ ...answer, questionId: 'q1', replyTo: 2 }, () => undefined)
  world.capture.seconds = 4
  await next.on({ ...all, keep: false, send: false, picture: camera })
  await next.finish(3)
  await settled()
  const told = world.house.told.filter(({ path }) => path.endsWith('/finish'))
  expect(told.map(({ path }) => path)).toEqual(['/recordings/R10/finish', '/recordings/R11/finish'])
  expect(told.map(({ body }) => body)).toMatchObject([
    { turn: 1, measurements: { screen: { timeline: { events: [{ startSecond: 9 }] } } } },
    { turn: 3, measurements: { screen: { timeline: { events: [{ startSecond: 4 }] } } } },
  ])
  expect(world.eyes.map(({ cameras }) => cameras)).toEqual([[camera], [camera]])
  expect(world.eyes.map(({ log }) => log)).toEqual([
    ['look', 'hold', 'measure', 'close'],
    ['look', 'hold', 'measure', 'close'],
  ])
})

test('the picture is measured with what was chosen when the answer began', async () => {
  const { world, take } = begin()
  const angles = { yawDegrees: 1, pitchDegrees: 2 }
  const watch = { calibration: { camera: angles, left: angles, right: angles }, expression: true }
  await take.on({ ...all, picture: cameraOf(), watch })
  await take.finish(1)
  await settled()
  expect(world.eyes[0]?.measured).toEqual([watch])
})

test('with the camera off nothing is looked at and nothing loaded for it', async () => {
  const { world, take } = begin()
  await take.on({ ...all, keep: false })
  await take.finish(1)
  await settled()
  expect(world.eyes).toEqual([])
  expect(world.house.told.at(-1)?.body).toMatchObject({ measurements: { screen: null } })
})

test('what the camera shows is not looked at while one thinks or the microphone is off', async () => {
  const { world, take } = begin()
  const camera = cameraOf()
  await take.on({ ...all, picture: camera })
  await take.hold(true)
  await take.hold(false)
  await take.off()
  await take.on({ ...all, picture: camera })
  expect(world.eyes).toHaveLength(1)
  expect(world.eyes[0]?.log).toEqual(['look', 'hold', 'go', 'hold', 'look'])
})

test('a camera that cannot be measured is said, and the voice is told all the same', async () => {
  const { world, take, problems } = begin()
  await take.on({ ...all, keep: false, picture: cameraOf() })
  const [eye] = world.eyes
  eye?.wish.onBlind()
  Object.assign(eye ?? {}, { sees: null })
  await take.finish(1)
  await settled()
  expect(problems).toEqual(['blind'])
  expect(world.house.told.at(-1)?.body).toMatchObject({ measurements: { screen: null, voice: { timeline: {} } } })
})

test('a question that is skipped is not measured, and its eye is closed', async () => {
  const { world, take } = begin()
  await take.on({ ...all, picture: cameraOf() })
  await take.discard()
  expect(world.eyes[0]?.log).toEqual(['look', 'hold', 'close'])
})

const at = '2026-11-29T09:00:00.000Z'
const asked = (seq: number, questionId: string) => ({ from: 'interviewer', seq, questionId, at }) as never
const said = (seq: number, questionId: string) => ({ from: 'candidate', seq, questionId, at }) as never

test('an earlier visit’s recording belongs to the next answer to its question, also after the question was repeated', () => {
  expect(answerTo([asked(0, 'a'), said(1, 'a'), asked(2, 'a')], 0)).toBe(1)
  expect(answerTo([asked(0, 'a'), asked(1, 'a'), said(2, 'a')], 0)).toBe(2)
  expect(answerTo([asked(0, 'a'), asked(1, 'b'), said(2, 'b')], 0)).toBe('none')
  expect(answerTo([asked(0, 'a')], 0)).toBe('open')
})

test('what an earlier visit left open is measured from its parts and finished with its turn, or deleted where the question was skipped', async () => {
  const { world, made } = begin()
  for (const [localId, replyTo] of [
    ['answered', 0],
    ['skipped', 2],
    ['open', 4],
  ] as const) {
    await world.store.add(localRecording({ localId, replyTo, start: { ...localRecording().start, uploaded: false } }))
    await world.store.addPart(localId, new Blob(['a']))
  }
  const turns = [asked(0, 'a'), said(1, 'a'), asked(2, 'b'), asked(4, 'c')]
  await made.takeUp({ id: interviewId, language: 'ko', turns })
  await settled()
  expect((await world.store.all()).map(({ localId }) => localId)).toEqual(['open'])
  expect(world.house.told.find(({ path }) => path.endsWith('/finish'))?.body).toMatchObject({
    turn: 1,
    seconds: 7,
    measurements: { measuredBy: { where: 'browser' } },
  })
})

test('a recording of which parts went to the server already is left for the server to measure', async () => {
  const { world, made } = begin()
  world.house.parts.set('R10', ['a'])
  await world.store.add(localRecording({ remoteId: '00000000-0000-4000-8000-000000000010' }))
  await world.store.addPart('one', new Blob(['a']))
  await world.store.acknowledge('one', 1)
  await made.takeUp({ id: interviewId, language: 'ko', turns: [asked(0, 'a'), said(1, 'a')] })
  await settled()
  expect(world.house.told.at(-1)).toMatchObject({
    path: '/recordings/R10/finish',
    body: { parts: 1, turn: 1, measurements: null },
  })
})
