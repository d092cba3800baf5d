import { randomUUID } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Db } from '../database/db.ts'
import { NotFound } from '../errors.ts'
import { job, type Job, type Queue, type QueueOverview } from './queue.ts'

export type UnderTest = {
  queue: Queue & { overview: QueueOverview }
  db: Db
  /** Returns when nothing waits any more. */
  settle: () => Promise<void>
}

const payload = z.object({ accountId: z.uuid(), note: z.string().default('none') })

const kind = (retries = 0) => job({ name: `try-${randomUUID()}`, payload, retries, timeoutSeconds: 5 })

/** What every adapter has to do. `make` opens one that knows the given jobs; it is stopped after the test. */
export function queueConformance(make: (jobs: Job[]) => Promise<UnderTest>) {
  const opened: UnderTest[] = []
  const open = async (jobs: Job[]) => {
    const made = await make(jobs)
    opened.push(made)
    return made
  }
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(({ queue }) => queue.stop(1)))
  })
  test('runs a job with its parsed payload', async () => {
    const greet = kind()
    const { queue, settle } = await open([greet])
    const seen: unknown[] = []
    queue.work(greet, async (given) => void seen.push(given))
    await queue.start()
    const accountId = randomUUID()
    await queue.enqueue(greet, [{ accountId }])
    await settle()
    expect(seen).toEqual([{ accountId, note: 'none' }])
  })

  test('refuses a payload that does not fit', async () => {
    const greet = kind()
    const { queue } = await open([greet])
    await queue.start()
    await expect(queue.enqueue(greet, [{ accountId: 'nobody' }])).rejects.toThrow('UUID')
  })

  test('tries again after a failure, and says which try is the last', async () => {
    const stubborn = kind(1)
    const { queue, settle } = await open([stubborn])
    const tries: boolean[] = []
    queue.work(stubborn, async (_given, { lastTry }) => {
      tries.push(lastTry)
      if (!lastTry) throw new Error('not yet')
    })
    await queue.start()
    await queue.enqueue(stubborn, [{ accountId: randomUUID() }])
    await vi.waitFor(async () => {
      await settle()
      expect(tries).toEqual([false, true])
    }, 8000)
    expect(await queue.overview.counts()).toContainEqual({ queue: stubborn.name, waiting: 0, active: 0, failed: 0 })
  }, 15_000)

  test('a job of a transaction that rolls back never exists; one that commits runs', async () => {
    const greet = kind()
    const { queue, db, settle } = await open([greet])
    const seen: string[] = []
    queue.work(greet, async ({ note }) => void seen.push(note))
    await queue.start()
    const enqueueIn = (note: string, fail: boolean) =>
      db.transaction(async (tx) => {
        await queue.enqueue(greet, [{ accountId: randomUUID(), note }], tx)
        if (fail) throw new Error('rolled back')
      })
    await expect(enqueueIn('ghost', true)).rejects.toThrow('rolled back')
    await enqueueIn('real', false)
    await settle()
    expect(seen).toEqual(['real'])
  })

  test('a handler that outlasts its time is aborted and fails', async () => {
    const slow = { ...kind(), timeoutSeconds: 1 }
    const { queue, settle } = await open([slow])
    let aborted = false
    queue.work(
      slow,
      (_given, { signal }) =>
        new Promise((_done, fail) => {
          signal.addEventListener('abort', () => {
            aborted = true
            fail(new Error('stopped by the signal'))
          })
        }),
    )
    await queue.start()
    await queue.enqueue(slow, [{ accountId: randomUUID() }])
    await settle()
    expect(aborted).toBe(true)
    const [failure] = await queue.overview.newest(1)
    expect(failure).toMatchObject({ queue: slow.name, state: 'failed', attempts: 1 })
  }, 10_000)

  test('a failed job keeps the kind of its error and nothing that a person wrote, and can be put back', async () => {
    const moody = kind()
    const { queue, settle } = await open([moody])
    let fails = true
    queue.work(moody, async () => {
      if (fails) throw new TypeError('my salary is a secret')
    })
    await queue.start()
    await queue.enqueue(moody, [{ accountId: randomUUID() }])
    await settle()
    const [failure] = await queue.overview.newest(10)
    expect(failure).toMatchObject({ queue: moody.name, state: 'failed', error: 'TypeError' })
    fails = false
    await queue.overview.retry(moody.name, failure?.id ?? '')
    await settle()
    expect(await queue.overview.counts()).toContainEqual({ queue: moody.name, waiting: 0, active: 0, failed: 0 })
    await expect(queue.overview.retry(moody.name, randomUUID())).rejects.toBeInstanceOf(NotFound)
  })

  test('forgets the jobs of an account and of no other', async () => {
    const later = kind()
    const { queue } = await open([later])
    await queue.start()
    const gone = randomUUID()
    await queue.enqueue(later, [{ accountId: gone }])
    await queue.enqueue(later, [{ accountId: randomUUID() }])
    await queue.forget(gone)
    expect(await queue.overview.counts()).toContainEqual({ queue: later.name, waiting: 1, active: 0, failed: 0 })
  })

  test('two handlers for one job are refused', async () => {
    const greet = kind()
    const { queue } = await open([greet])
    queue.work(greet, async () => {})
    expect(() => queue.work(greet, async () => {})).toThrow('has a handler already')
    await queue.start()
  })
}
