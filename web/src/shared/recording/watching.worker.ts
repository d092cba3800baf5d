import { faceWatcher } from '@maju/analysis/face/face-watcher'
import type { Image } from '@maju/analysis/face/image'
import { calibrateGaze } from '@maju/analysis/face/gaze'
import { measureScreen } from '@maju/analysis/face/measure-screen'
import { inputFor, type Runner } from '@maju/analysis/face/runner'
import { netAddresses } from './net-addresses.ts'
import { bodyEverySeconds } from './pace.ts'
import { watching, type Seen, type WatchingTask } from './watching.ts'
import { webRunner } from './web-runner.ts'

const widthPixels = 640
const canvas = new OffscreenCanvas(widthPixels, widthPixels)
// What is drawn is read at once: it need not go to a graphics card and back.
const context = canvas.getContext('2d', { willReadFrequently: true })

const sizeOf = (seen: Seen) =>
  'displayWidth' in seen ? { width: seen.displayWidth, height: seen.displayHeight } : seen

function pixelsOf(seen: Seen): Image {
  if (!context) throw new Error('This browser has no canvas for a worker.')
  const size = sizeOf(seen)
  const width = Math.min(widthPixels, size.width)
  const height = Math.round((size.height * width) / size.width)
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  context.drawImage(seen, 0, 0, width, height)
  return { data: context.getImageData(0, 0, width, height).data, width, height, channels: 4 }
}

/** Every net has come and been run before the first picture, so that none of the answer is missed while they come. */
async function tried(runner: Runner): Promise<{ bodyMilliseconds: number }> {
  for (const net of ['face-detector', 'far-face-detector', 'face-mesh', 'iris', 'body'] as const)
    await runner.run(net, inputFor(net))
  const began = performance.now()
  await runner.run('body', inputFor('body'))
  return { bodyMilliseconds: performance.now() - began }
}

async function open() {
  const runner = webRunner(netAddresses)
  const { bodyMilliseconds } = await tried(runner)
  const options = { bodyEverySeconds: bodyEverySeconds(bodyMilliseconds) }
  return () => faceWatcher({ runner, options })
}

const work = watching({ open, pixelsOf, measure: measureScreen, calibrate: calibrateGaze })

// The types are those of a page; in a worker the global object is the port to it.
addEventListener('message', ({ data }: MessageEvent<WatchingTask>) => {
  void work(data).then((reply) => postMessage(reply))
})
