import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import { type Db, rowsOf } from './db.ts'

/**
 * A list that a person puts in order: rows of a table whose places are 0…n−1 without gaps. Let the table promise it too with
 * `unique (…, place) deferrable initially immediate`, which is checked when a statement ends and not row by row.
 */
export type OrderedList = {
  table: PgTable
  id: AnyPgColumn
  place: AnyPgColumn
  /** Which rows of the table are this list. */
  siblings: SQL
  /** The row that stands for the list. Whoever changes the order holds it, so that changes come one after the other. */
  owner: { table: string; id: string }
}

/** Holds the list until the transaction ends. @returns how many rows it has. Rows that only point to the owner need not wait. */
async function hold(tx: Db, { table, siblings, owner }: OrderedList): Promise<number> {
  await tx.execute(sql`select 1 from ${sql.identifier(owner.table)} where id = ${owner.id} for no key update`)
  const [row] = await rowsOf<{ n: number }>(tx, sql`select count(*)::int as n from ${table} where ${siblings}`)
  return row?.n ?? 0
}

async function placeOf(tx: Db, { table, id, place, siblings }: OrderedList, rowId: string): Promise<number | null> {
  const [row] = await rowsOf<{ place: number }>(
    tx,
    sql`select ${place} as place from ${table} where ${siblings} and ${id} = ${rowId}`,
  )
  return row?.place ?? null
}

const clamp = (place: number, last: number) => Math.min(Math.max(place, 0), last)

const column = ({ place }: OrderedList) => sql.identifier(place.name)

/**
 * Makes room for a new row. @returns the place where it has to be written in the same transaction, and how many rows there are
 * already. A place beyond the end is the end.
 */
export async function makeRoom(tx: Db, list: OrderedList, wanted = Infinity): Promise<{ place: number; rows: number }> {
  const rows = await hold(tx, list)
  const place = clamp(wanted, rows)
  if (place < rows)
    await tx.execute(
      sql`update ${list.table} set ${column(list)} = ${list.place} + 1 where ${list.siblings} and ${list.place} >= ${place}`,
    )
  return { place, rows }
}

/** Puts a row at another place; those between make room. @returns false where the list has no such row. */
export async function moveTo(tx: Db, list: OrderedList, rowId: string, wanted: number): Promise<boolean> {
  const rows = await hold(tx, list)
  const from = await placeOf(tx, list, rowId)
  if (from === null) return false
  const to = clamp(wanted, rows - 1)
  if (to === from) return true
  const { table, id, place, siblings } = list
  await tx.execute(
    sql`update ${table} set ${column(list)} = case when ${id} = ${rowId} then ${to}::int else ${place} + ${to < from ? 1 : -1}::int end
        where ${siblings} and ${place} between ${Math.min(from, to)} and ${Math.max(from, to)}`,
  )
  return true
}

/** Removes a row; those behind it close up. @returns false where the list has no such row. */
export async function removeFrom(tx: Db, list: OrderedList, rowId: string): Promise<boolean> {
  await hold(tx, list)
  const from = await placeOf(tx, list, rowId)
  if (from === null) return false
  const { table, id, place, siblings } = list
  await tx.execute(sql`delete from ${table} where ${siblings} and ${id} = ${rowId}`)
  await tx.execute(sql`update ${table} set ${column(list)} = ${place} - 1 where ${siblings} and ${place} > ${from}`)
  return true
}

/** Removes every row. @returns how many there were. */
export async function clear(tx: Db, list: OrderedList): Promise<number> {
  const rows = await hold(tx, list)
  await tx.execute(sql`delete from ${list.table} where ${list.siblings}`)
  return rows
}

/** Puts all rows of one list behind those of another. `join` is what makes them rows of the other: `account_id = …`. */
export async function appendAll(tx: Db, from: OrderedList, to: OrderedList, join: SQL): Promise<void> {
  // Always in the same order, so that two who append to each other do not wait for ever.
  const inOrder = from.owner.id < to.owner.id ? [from, to] : [to, from]
  for (const list of inOrder) await hold(tx, list)
  const behind = await hold(tx, to)
  await tx.execute(
    sql`update ${from.table} set ${column(from)} = ${from.place} + ${behind}::int, ${join} where ${from.siblings}`,
  )
}
