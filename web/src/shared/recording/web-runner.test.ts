import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inputFor, type NetName } from '@maju/analysis/face/runner'
import { onnxRunner } from '@maju/server/platform/nets/onnx-runner'
import { expect, test } from 'vitest'
import { webRunner } from './web-runner.ts'

const names = ['face-detector', 'far-face-detector', 'face-mesh', 'iris', 'body'] as const
/** A net as an address; Node fetches no files. */
function addressOf(net: NetName): string {
  const bytes = readFileSync(join(import.meta.dirname, `../../../../analysis/nets/${net}.onnx`))
  return `data:application/octet-stream;base64,${bytes.toString('base64')}`
}
const browser = webRunner({
  'face-detector': addressOf('face-detector'),
  'far-face-detector': addressOf('far-face-detector'),
  'face-mesh': addressOf('face-mesh'),
  iris: addressOf('iris'),
  body: addressOf('body'),
})
const server = onnxRunner()

/** The same bright and dark hills in every net, so that it has something to see. */
const hills = (net: NetName) => inputFor(net).map((_, at) => Math.abs(Math.sin(at / 97) * Math.cos(at / 1301)))

test.each(names)('the net %s finds in the browser’s runtime what it finds in the server’s', async (net) => {
  const [here, there] = await Promise.all([browser.run(net, hills(net)), server.run(net, hills(net))])
  expect(Object.keys(here).toSorted()).toEqual(Object.keys(there).toSorted())
  for (const [name, values] of Object.entries(there)) {
    expect(here[name]).toHaveLength(values.length)
    const most = values.reduce((known, value, at) => Math.max(known, Math.abs(value - (here[name]?.[at] ?? NaN))), 0)
    // Of a pixel, or of a share: far below what any measure tells apart.
    expect(most).toBeLessThan(0.01)
  }
})
