import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFile } from '@maju/documents/read/read-file'
import { builtInBank } from '@maju/interviewer/bank/bank'
import { configuredCalendars } from '@maju/providers/calendar/configured'
import { configuredRegisters } from '@maju/providers/filings/configured'
import { configuredMailers } from '@maju/providers/mail/configured'
import { configuredStores } from '@maju/providers/stores/configured'
import type { FastifyInstance } from 'fastify'
import { afterAll, onTestFinished, TestRunner } from 'vitest'
import { createApp } from '../src/api/app.ts'
import { compose, type House, type Outside } from '../src/compose.ts'
import { memoryBlobs } from '../src/platform/blobs/memory-blobs.ts'
import { openMemoryDatabase } from '../src/platform/database/pglite-database.ts'
import { cacheFolder, migrationsFolder } from '../src/platform/database/places.ts'
import { fetchSafely } from '../src/platform/fetch/fetch-safely.ts'
import { silentLog } from '../src/platform/log.ts'
import { memoryQueue, type MemoryQueue } from '../src/platform/queue/memory-queue.ts'
import { bindJobs } from '../src/worker/worker.ts'
import { visitors, type Visitors } from './visitor.ts'

export type TestHouse = House & {
  app: FastifyInstance
  queue: MemoryQueue
  /** Moves the clock of the house; real timers go on. */
  passSeconds: (seconds: number) => void
} & Visitors

/** A hook that is made while hooks and tests run would never be called: what lasts until the end of the file is told to this one. */
const lasting: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of lasting.toReversed()) await close()
})

/** At the end of the test that opened it; of the file, where none did. */
function closing(close: () => Promise<void>) {
  if (TestRunner.getCurrentTest()) onTestFinished(close)
  else lasting.push(close)
}

/** For a house whose database the test itself closes. */
export const openDatabase = () => openMemoryDatabase({ migrationsFolder, cacheFolder })

export type Changes = Partial<Omit<Outside, 'settings' | 'queue'>> & { settings?: Partial<Outside['settings']> }

/**
 * The whole house in memory: real rules, real SQL, the real HTTP door by `app.inject`, no network and no mocks.
 * Jobs run at `queue.drain()`. It closes itself after the test that opened it, or after the tests of the file.
 */
export async function testHouse({ settings, ...changes }: Changes = {}): Promise<TestHouse> {
  const database = changes.database ?? (await openDatabase())
  const queue = memoryQueue(database)
  let ahead = 0
  const house = compose({
    database,
    blobs: memoryBlobs(),
    secret: randomBytes(32),
    bank: builtInBank,
    model: { model: null, chosenBy: 'default', detail: '' },
    measure: null,
    transcriber: { transcriber: null, chosenBy: 'default', detail: '', audioLeavesMachine: false },
    speaker: { speaker: null, chosenBy: 'default', detail: '' },
    embedder: { embedder: null, chosenBy: 'default', detail: '' },
    listen: null,
    registers: configuredRegisters({}),
    stores: configuredStores({}),
    calendars: configuredCalendars({}),
    mailers: configuredMailers({}),
    fetchAt: (address, signal) => fetchSafely(address, { signal }),
    readFile: (bytes) => readFile(bytes),
    passageIndex: { index: null, chosenBy: 'default', detail: '' },
    recogniser: { recogniser: null, chosenBy: 'default', detail: '' },
    dictate: null,
    now: () => new Date(Date.now() + ahead),
    log: silentLog(),
    ...changes,
    queue,
    settings: {
      version: '0.0.0-test',
      publicUrl: null,
      trustProxy: false,
      registration: 'open',
      requestsPerMinute: 0,
      dataFolder: null,
      modelTokensPerDay: null,
      decoderChosenBy: 'default',
      webFolder: mkdtempSync(join(tmpdir(), 'maju-no-web-')),
      ...settings,
    },
  })
  bindJobs(house)
  const app = await createApp(house)
  closing(async () => {
    await app.close()
    if (!changes.database) await database.close()
  })
  return { ...house, queue, app, passSeconds: (seconds) => void (ahead += seconds * 1000), ...visitors(app) }
}

let shared: ReturnType<typeof openDatabase> | null = null

/** A house that does not mind what others of the file keep: they share one database, for opening one takes longer than most tests. */
export async function houseAmongOthers(changes: Changes = {}): Promise<TestHouse> {
  shared ??= openDatabase().then((database) => {
    lasting.push(database.close)
    return database
  })
  return testHouse({ database: await shared, ...changes })
}
