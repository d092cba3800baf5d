import { parentPort } from 'node:worker_threads'
import { onnxRunner } from './onnx-runner.ts'
import type { FromNets, ToNets } from './runner-in-thread.ts'

const runner = onnxRunner()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const tell = (message: FromNets) => parentPort?.postMessage(message)

parentPort?.on('message', ({ id, net, image }: ToNets) => {
  runner.run(net, image).then(
    (outputs) => tell({ id, outputs }),
    (error: unknown) => tell({ id, failed: error instanceof Error ? error : new Error(String(error)) }),
  )
})
