import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { drizzle } from 'drizzle-orm/pglite'
import type { Database } from './db.ts'
import { durableOptions, syncPath } from './durable-file-system.ts'
import { holdFolder } from './folder-lock.ts'
import { migrate, readMigrations } from './migrate.ts'
import { pgliteTransaction } from './pglite-transaction.ts'
import { migratedTemplate } from './template.ts'
import { transactionScope } from './transaction-scope.ts'

/** Ready to be switched on by whoever compares vectors; until then they cost nothing. */
const extensions = { vector }

type Places = { migrationsFolder: string; cacheFolder: string }

/**
 * The database of a data folder: `<dataFolder>/database`, made when it is not there, migrated, durable.
 * @throws CannotStart when another process holds the folder or the schema does not fit.
 */
export async function openFolderDatabase({
  dataFolder,
  ...places
}: Places & { dataFolder: string }): Promise<Database> {
  await mkdir(dataFolder, { recursive: true })
  const release = await holdFolder(dataFolder)
  try {
    const migrations = await readMigrations(places.migrationsFolder)
    const folder = join(dataFolder, 'database')
    const there = await stat(join(folder, 'PG_VERSION')).catch(() => null)
    if (!there) await createCluster(folder, await migratedTemplate(places.cacheFolder, migrations))
    const client = await PGlite.create({ ...durableOptions(folder), extensions })
    await migrate(pgliteTransaction(client), migrations)
    return overPglite(client, release)
  } catch (error) {
    await release()
    throw error
  }
}

/** A database that lives as long as the process: for tests. */
export async function openMemoryDatabase({ migrationsFolder, cacheFolder }: Places): Promise<Database> {
  const template = await migratedTemplate(cacheFolder, await readMigrations(migrationsFolder))
  return overPglite(await PGlite.create({ loadDataDir: template, extensions }), async () => {})
}

/** Made beside, synced and renamed: a power loss in the middle leaves no half cluster under the real name. */
async function createCluster(folder: string, template: Blob) {
  const beside = `${folder}.making`
  await rm(beside, { recursive: true, force: true })
  const client = await PGlite.create({ fs: new NodeFS(beside), loadDataDir: template })
  await client.close()
  for (const entry of await readdir(beside, { recursive: true })) syncPath(join(beside, entry))
  syncPath(beside)
  await rename(beside, folder)
  syncPath(join(folder, '..'))
}

function overPglite(client: PGlite, released: () => Promise<void>): Database {
  const scope = transactionScope()
  const guarded = {
    query: ((...given) => {
      scope.mustBeOutside()
      return client.query(...given)
    }) as PGlite['query'],
    exec: ((...given) => {
      scope.mustBeOutside()
      return client.exec(...given)
    }) as PGlite['exec'],
    transaction: client.transaction.bind(client),
    listen: client.listen.bind(client),
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Drizzle asks for the class, but calls only these functions of it
  const db = drizzle({ client: guarded as unknown as PGlite })
  const begin = db.transaction.bind(db)
  db.transaction = (work, config) => scope.inside(() => begin(work, config))
  return {
    engine: 'pglite',
    db,
    afterCommit: scope.afterCommit,
    connection: { kind: 'pglite', client: guarded },
    async close() {
      await client.close()
      await released()
    },
  }
}
