import { createHash } from 'node:crypto'
import { readdir, readFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { faceWatcher } from '@maju/analysis/face/face-watcher'
import { NET_INPUTS, type NetName } from '@maju/analysis/face/runner'
import { afterAll, describe, expect, test } from 'vitest'
import { onnxRunner } from './onnx-runner.ts'
import { runnerInThread } from './runner-in-thread.ts'

const nets = join(import.meta.dirname, '../../../../analysis/nets')
const here = onnxRunner()
const threaded = runnerInThread()
afterAll(() => Promise.all([here.close(), threaded.close()]))

const grey = (net: NetName) =>
  new Float32Array(NET_INPUTS[net].reduce((product: number, size) => product * size, 1)).fill(0.5)

describe.each([
  ['here', here],
  ['in a thread', threaded],
])('nets that run %s', (_, runner) => {
  test.each([
    ['face-detector', { faces: 896 * 17 }],
    ['far-face-detector', { faces: 2304 * 17 }],
    ['face-mesh', { landmarks: 1404, presence: 1 }],
    ['iris', { landmarks: 30 }],
    ['body', { landmarks: 195, presence: 1 }],
  ] as const)('%s gives what the package reads of it', async (net, lengths) => {
    const outputs = await runner.run(net, grey(net))
    expect(Object.fromEntries(Object.entries(outputs).map(([name, values]) => [name, values.length]))).toEqual(lengths)
  })

  test('the same image gives the same values, also while others are looked at', async () => {
    const [alone] = [await runner.run('face-mesh', grey('face-mesh'))]
    const together = await Promise.all([
      runner.run('face-mesh', grey('face-mesh')),
      runner.run('iris', grey('iris')),
      runner.run('face-mesh', grey('face-mesh')),
    ])
    expect(together[0]).toEqual(alone)
    expect(together[2]).toEqual(alone)
  })
})

test('there is no face in a grey image', async () => {
  const image = { data: new Uint8Array(320 * 240 * 3).fill(128), width: 320, height: 240, channels: 3 as const }
  expect(await faceWatcher({ runner: here }).see(image, 0)).toMatchObject({ faces: 0, face: null })
})

test('a net that is not there is an error that names it', async () => {
  const empty = onnxRunner(await mkdtemp(join(tmpdir(), 'maju-nets-')))
  await expect(empty.run('iris', grey('iris'))).rejects.toThrow('iris.onnx')
})

test('what a net refuses is said by the thread too, and after its end nothing waits for ever', async () => {
  const thread = runnerInThread()
  await expect(thread.run('iris', new Float32Array(3))).rejects.toThrow('size')
  const unanswered = thread.run('body', grey('body'))
  await Promise.all([expect(unanswered).rejects.toThrow('ended'), thread.close()])
  await expect(thread.run('iris', grey('iris'))).rejects.toThrow('ended')
})

test('the nets are those that their page lists', async () => {
  const page = await readFile(join(nets, 'README.md'), 'utf8')
  const files = (await readdir(nets)).filter((file) => file.endsWith('.onnx'))
  expect(files.map((file) => file.replace('.onnx', '')).toSorted()).toEqual(Object.keys(NET_INPUTS).toSorted())
  for (const file of files) {
    const sum = createHash('sha256')
      .update(await readFile(join(nets, file)))
      .digest('hex')
    expect(page).toContain(`${sum}  ${file}`)
  }
})
