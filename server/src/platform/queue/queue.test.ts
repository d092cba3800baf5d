import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { describeOnEachDatabase } from '../database/each-database.conformance.ts'
import { silentLog } from '../log.ts'
import { bossQueue } from './boss-queue.ts'
import { memoryQueue } from './memory-queue.ts'
import { job, type Job, type Queue, type QueueOverview } from './queue.ts'
import { queueConformance } from './queue.conformance.ts'

async function untilIdle(queue: Queue & { overview: QueueOverview }, jobs: Job[]) {
  await vi.waitFor(
    async () => {
      const counts = (await queue.overview.counts()).filter(({ queue: name }) =>
        jobs.some((known) => known.name === name),
      )
      expect(counts.map(({ waiting, active }) => waiting + active)).toEqual(counts.map(() => 0))
    },
    { timeout: 8000, interval: 30 },
  )
}

describeOnEachDatabase('the queue in memory', (opened) => {
  queueConformance(async () => {
    const queue = memoryQueue(opened())
    return { queue, db: opened().db, settle: () => queue.drain() }
  })
})

describeOnEachDatabase('the queue in the database', (opened) => {
  queueConformance(async (jobs) => {
    const queue = bossQueue({ database: opened(), jobs, log: silentLog() })
    return { queue, db: opened().db, settle: () => untilIdle(queue, jobs) }
  })

  const ping = job({ name: 'ping', payload: z.object({ sent: z.number() }), retries: 1, timeoutSeconds: 60 })

  test('a job starts within 100 ms of the commit', async () => {
    const queue = bossQueue({ database: opened(), jobs: [ping], log: silentLog() })
    const waits: number[] = []
    queue.work(ping, async ({ sent }) => void waits.push(performance.now() - sent))
    await queue.start()
    for (let round = 0; round < 10; round += 1) {
      await new Promise((rest) => setTimeout(rest, 60))
      await opened().db.transaction((tx) => queue.enqueue(ping, [{ sent: performance.now() }], tx))
      await vi.waitFor(() => expect(waits.length).toBe(round + 1), { timeout: 5000, interval: 5 })
    }
    await queue.stop(1)
    expect(waits.toSorted((a, b) => a - b)[5]).toBeLessThan(100)
  }, 20_000)
})

describe('an interrupted job', () => {
  describeOnEachDatabase('after a crash', (opened) => {
    test('is tried again by the next process of the same folder', async () => {
      if (opened().engine !== 'pglite') return
      const name = `crash-${randomUUID()}`
      const crash = job({ name, payload: z.object({}), retries: 1, timeoutSeconds: 60 })
      const first = bossQueue({ database: opened(), jobs: [crash], log: silentLog() })
      const begun = Promise.withResolvers<void>()
      first.work(crash, async () => {
        begun.resolve()
        await new Promise(() => {})
      })
      await first.start()
      await first.enqueue(crash, [{}])
      await begun.promise

      const second = bossQueue({ database: opened(), jobs: [crash], log: silentLog() })
      const again = Promise.withResolvers<boolean>()
      second.work(crash, async (_given, { lastTry }) => again.resolve(lastTry))
      await second.start()
      expect(await again.promise).toBe(true)
      await Promise.all([first.stop(0), second.stop(1)])
    }, 15_000)
  })
})
