import { workerData } from 'node:worker_threads'
import { z } from 'zod'

/** Ends the whole process when it takes more memory or more of the processor than it may, also while its main thread is busy. */
const MEGABYTE = 2 ** 20
const MICROSECONDS = 1e6
const EVERY_MILLISECONDS = 20

const most = z.object({ seconds: z.number(), megabytes: z.number() }).parse(workerData)

setInterval(() => {
  const { user, system } = process.cpuUsage()
  if (process.memoryUsage.rss() > most.megabytes * MEGABYTE) process.kill(process.pid, 'SIGKILL')
  else if (user + system > most.seconds * MICROSECONDS) process.kill(process.pid, 'SIGTERM')
}, EVERY_MILLISECONDS)
