import type { Log } from '../log.ts'
import type { Database } from './db.ts'
import { openFolderDatabase } from './pglite-database.ts'
import { openPostgresDatabase } from './postgres-database.ts'

type Places = { dataFolder: string; url: string | null; migrationsFolder: string; cacheFolder: string; log: Log }

/** The database of this instance: PostgreSQL when a URL is given, else PGlite in the data folder. Migrated when it returns. */
export function openDatabase({ dataFolder, url, migrationsFolder, cacheFolder, log }: Places): Promise<Database> {
  if (url) return openPostgresDatabase({ url, migrationsFolder, log })
  return openFolderDatabase({ dataFolder, migrationsFolder, cacheFolder })
}
