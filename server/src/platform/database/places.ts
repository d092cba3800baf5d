import { join } from 'node:path'

const repository = join(import.meta.dirname, '../../../..')

/** Numbered SQL files, forward only. */
export const migrationsFolder = join(repository, 'server/migrations')

/** What may be deleted at any time and is made again: here, the template of a new database. */
export const cacheFolder = join(repository, 'node_modules/.cache/maju')
