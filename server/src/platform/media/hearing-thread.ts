import { parentPort, workerData } from 'node:worker_threads'
import { hear, type ToHear } from './hear.ts'

const given: ToHear = workerData
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(hear(given))
