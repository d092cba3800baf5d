import type { SQL } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { PGliteInterface } from '@electric-sql/pglite'

/**
 * What stores query: a database or an open transaction, on PGlite and PostgreSQL alike.
 * Inside `db.transaction(async (tx) => …)` only `tx` may be used, and nothing outside (network, hashing, model) awaited.
 */
export type Db = PgDatabase<PgQueryResultHKT>

/** One open database. */
export type Database = {
  engine: 'pglite' | 'postgresql'
  db: Db
  /** Runs when the surrounding transaction has committed (never if it rolls back); at once outside of one. */
  afterCommit: (run: () => void) => void
  /** What the queue needs to live in the same database. */
  connection: Connection
  close(): Promise<void>
}

export type Connection =
  | { kind: 'pglite'; client: Pick<PGliteInterface, 'query' | 'exec' | 'listen'> }
  | { kind: 'postgresql'; url: string }

/** Rows of a hand-written query. The caller names their type; timestamps come as text, `count` as bigint text unless cast. */
export async function rowsOf<Row>(db: Db, query: SQL): Promise<Row[]> {
  const result: unknown = await db.execute(query)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both drivers give this; the type they share does not say so
  const { rows } = result as { rows: Row[] }
  return rows
}

/** SQLSTATE of a database error, looking through the wrapper that Drizzle puts around it; null for any other error. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)) return error.code
  return sqlState(error.cause)
}

/** A row whose parent is gone by now. */
export const isOrphaned = (error: unknown): boolean => sqlState(error) === '23503'

/** Two rows with the same unique key. */
export const isDuplicate = (error: unknown): boolean => sqlState(error) === '23505'
