import { expect, test } from 'vitest'
import { faceWatcher } from './face-watcher.ts'
import { scriptedRunner } from './scripted-runner.fixture.ts'

const image = { data: new Uint8Array(640 * 640 * 3).fill(120), width: 640, height: 640, channels: 3 as const }
const centre = { x: 0.5, y: 0.5, size: 0.3 }
const beside = { x: 0.85, y: 0.5, size: 0.2 }

test('with nobody there, nobody is seen, and both detectors were asked', async () => {
  const runner = scriptedRunner()
  const frame = await faceWatcher({ runner }).see(image, 0)
  expect(frame).toMatchObject({ second: 0, faces: 0, face: null, body: null, brightness: expect.closeTo(120, 5) })
  expect(runner.runs).toEqual(['face-detector', 'far-face-detector'])
})

test('a face is followed without being looked for again, and found again where it comes back', async () => {
  const runner = scriptedRunner()
  const watcher = faceWatcher({ runner, options: { bodyEverySeconds: 0 } })
  const boxAt = async (second: number) => (await watcher.see(image, second)).face?.box.x ?? null
  runner.show({ near: [centre] })
  const first = await boxAt(0)
  runner.runs.length = 0
  expect(await boxAt(0.1)).toBeCloseTo(first ?? 0, 1)
  expect(runner.runs.filter((net) => net === 'face-mesh').length).toBe(1)
  runner.show({ near: [], presence: 0 })
  expect(await boxAt(0.2)).toBeNull()
  runner.show({ near: [beside] })
  expect(await boxAt(0.3)).toBeGreaterThan((first ?? 1) + 0.1)
})

test('somebody else is counted, the candidate stays who it was though the other is larger', async () => {
  const runner = scriptedRunner()
  const watcher = faceWatcher({ runner })
  runner.show({ near: [beside] })
  const alone = await watcher.see(image, 0)
  runner.show({ near: [{ ...beside }, { x: 0.3, y: 0.5, size: 0.4 }] })
  const together = await watcher.see(image, 0.1)
  expect([alone.faces, together.faces]).toEqual([1, 2])
  expect(together.face?.box.x).toBeCloseTo(alone.face?.box.x ?? 0, 1)
})

test('somebody small in the background is seen within half a second', async () => {
  const runner = scriptedRunner()
  const watcher = faceWatcher({ runner })
  runner.show({ near: [centre], far: [] })
  await watcher.see(image, 0)
  runner.show({ near: [centre], far: [{ x: 0.9, y: 0.2, size: 0.05 }] })
  const faces = [0.1, 0.2, 0.3, 0.4, 0.5]
  const counts: number[] = []
  for (const second of faces) counts.push((await watcher.see(image, second)).faces)
  expect(counts.at(-1)).toBe(2)
})

test('a face that the mesh does not believe is none', async () => {
  const runner = scriptedRunner()
  runner.show({ near: [centre], presence: 0.3 })
  expect((await faceWatcher({ runner }).see(image, 0)).faces).toBe(0)
  // Once is enough: it is not fitted finer what is no face.
  expect(runner.runs.filter((net) => net === 'face-mesh').length).toBe(1)
})

test('the body is looked for as often as asked, and a frame without a look says nothing of it', async () => {
  const runner = scriptedRunner()
  runner.show({ near: [centre], body: 1 })
  const watcher = faceWatcher({ runner, options: { bodyEverySeconds: 0.3 } })
  const seen: boolean[] = []
  for (let at = 0; at < 7; at += 1) seen.push('body' in (await watcher.see(image, at / 10)))
  expect(seen).toEqual([true, false, false, true, false, false, true])
  const without = faceWatcher({ runner, options: { bodyEverySeconds: 0 } })
  expect(await without.see(image, 0)).not.toHaveProperty('body')
})

test('a frame survives being sent: JSON gives it back as it was', async () => {
  const runner = scriptedRunner()
  runner.show({ near: [centre], body: 1 })
  const frame = await faceWatcher({ runner }).see(image, 1.5)
  expect(JSON.parse(JSON.stringify(frame))).toEqual(frame)
})

test('a mesh is not held on to where the detector sees the face elsewhere', async () => {
  const runner = scriptedRunner()
  const watcher = faceWatcher({ runner })
  runner.show({ near: [centre] })
  const before = await watcher.see(image, 0)
  runner.show({ near: [beside] })
  const after = await watcher.see(image, 0.1)
  expect(after.faces).toBe(1)
  expect(after.face?.box.x).toBeGreaterThan((before.face?.box.x ?? 1) + 0.1)
})

test('images given before the last one was done are seen as if they had been given one after the other', async () => {
  const scene = { near: [centre], body: 1 }
  const seconds = [0, 0.1, 0.2, 0.3, 0.4]
  const runner = scriptedRunner()
  runner.show(scene)
  const oneByOne = faceWatcher({ runner })
  const waited = []
  for (const second of seconds) waited.push(await oneByOne.see(image, second))
  const together = faceWatcher({ runner })
  expect(await Promise.all(seconds.map((second) => together.see(image, second)))).toEqual(waited)
})

test('the eyes are looked into as often as asked, and what was seen is kept in between', async () => {
  const runner = scriptedRunner()
  runner.show({ near: [centre] })
  const watcher = faceWatcher({ runner, options: { lookEverySeconds: 0.2, bodyEverySeconds: 0 } })
  const looks = []
  for (let at = 0; at < 6; at += 1) looks.push((await watcher.see(image, at / 10)).face?.look)
  expect(runner.runs.filter((net) => net === 'iris').length).toBe(3)
  expect(looks).toEqual(looks.map(() => ({ yawDegrees: expect.any(Number), pitchDegrees: expect.any(Number) })))
})

test('closed eyes look nowhere, and when they open they are looked into at once', async () => {
  const runner = scriptedRunner()
  const watcher = faceWatcher({ runner, options: { lookEverySeconds: 10, bodyEverySeconds: 0 } })
  const lookWith = async (eyes: 'open' | 'closed', second: number) => {
    runner.show({ near: [centre], eyes })
    return (await watcher.see(image, second)).face?.look
  }
  expect(await lookWith('open', 0)).not.toBeNull()
  expect(await lookWith('closed', 0.1)).toBeNull()
  expect(await lookWith('open', 0.2)).not.toBeNull()
  expect(await lookWith('open', 0.3)).not.toBeNull()
  expect(runner.runs.filter((net) => net === 'iris').length).toBe(2)
})

test('faces are looked for as often as asked while one is followed, and in every image while none is', async () => {
  const runner = scriptedRunner()
  const watcher = faceWatcher({ runner, options: { findEverySeconds: 0.2, bodyEverySeconds: 0 } })
  const looked = async (second: number) => {
    runner.runs.length = 0
    const { faces } = await watcher.see(image, second)
    return [runner.runs.filter((net) => net === 'face-detector').length, faces]
  }
  expect([await looked(0), await looked(0.1)]).toEqual([
    [1, 0],
    [1, 0],
  ])
  runner.show({ near: [centre] })
  expect([await looked(0.2), await looked(0.3)]).toEqual([
    [1, 1],
    [0, 1],
  ])
  runner.show({ near: [centre, { ...beside, x: 0.88 }] })
  expect([await looked(0.4), await looked(0.5)]).toEqual([
    [1, 2],
    [0, 2],
  ])
})
