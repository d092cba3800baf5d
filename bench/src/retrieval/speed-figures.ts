import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@maju/server/platform/database/db'
import { openFolderDatabase } from '@maju/server/platform/database/pglite-database'
import { cacheFolder, migrationsFolder } from '@maju/server/platform/database/places'
import { openPostgresDatabase } from '@maju/server/platform/database/postgres-database'
import { silentLog } from '@maju/server/platform/log'
import { atMost, type Bar } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import { round } from '../round.ts'
import { benchLibrary } from './bench-library.ts'
import { grow, grownDocuments, searchTimes } from './grown-library.ts'
import { ownPostgres } from './own-postgres.ts'

/** What a search in the whole library may take at this size on PGlite, in 95 of 100 cases. */
const PROMISED = { passages: 20_000, milliseconds: 60 }

/** How fast the library grows and how long a search takes, at each size, on PGlite in a folder (with fsync) and on PostgreSQL. */
export async function speedFigures(sizes: readonly number[]): Promise<Required<Result>> {
  const folder = await mkdtemp(join(tmpdir(), 'maju-library-'))
  const rows: Result['rows'] = []
  const bars: Bar[] = []
  const notes: string[] = []
  const pglite = await openFolderDatabase({ dataFolder: folder, migrationsFolder, cacheFolder })
  const grown = await timesOf(pglite, sizes)
  await rm(folder, { recursive: true, force: true })
  rows.push(...grown)
  const promised = grown.find(({ passages }) => passages >= PROMISED.passages)
  if (promised) {
    const name = `search in ${promised.passages} passages on PGlite, p95 ms`
    bars.push(atMost(name, promised.allP95, PROMISED.milliseconds))
  }
  const postgres = await ownPostgres()
  if ('reason' in postgres) notes.push(`Skipped: PostgreSQL: ${postgres.reason}.`)
  else {
    try {
      rows.push(
        ...(await timesOf(
          await openPostgresDatabase({ url: postgres.url, migrationsFolder, log: silentLog() }),
          sizes,
        )),
      )
    } finally {
      postgres.stop()
    }
  }
  return { rows, bars, notes }
}

async function timesOf(database: Database, sizes: readonly number[]) {
  const bench = benchLibrary(database)
  const next = grownDocuments()
  const size = { documents: 0, passages: 0 }
  const rows = []
  try {
    for (const until of sizes) {
      // The largest size takes a quarter of an hour: whoever waits sees how far it is.
      console.log(`${database.engine}: up to ${until} passages …`)
      const grown = await grow(bench, size, until, next)
      const all = await searchTimes(bench, null)
      const one = await searchTimes(bench, '회사 0')
      rows.push({
        database: database.engine,
        passages: grown.passages,
        passagesPerSecond: grown.passagesPerSecond,
        allP50: round(all.p50Milliseconds, 1),
        allP95: round(all.p95Milliseconds, 1),
        companyP50: round(one.p50Milliseconds, 1),
        companyP95: round(one.p95Milliseconds, 1),
      })
    }
  } finally {
    await database.close()
  }
  return rows
}
