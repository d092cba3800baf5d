import { workerData } from 'node:worker_threads'
import { z } from 'zod'

/** Ends the whole process when it holds more memory than it may, also while its main thread is busy. */
const MEGABYTE = 2 ** 20
const EVERY_MILLISECONDS = 20

const most = z.number().parse(workerData) * MEGABYTE
setInterval(() => {
  if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL')
}, EVERY_MILLISECONDS)
