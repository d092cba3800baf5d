import type { CareerSection, ProtectedSection } from '@maju/contracts/career-sections'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import {
  appendAll,
  clear,
  makeRoom,
  moveTo,
  type OrderedList,
  removeFrom,
} from '../../platform/database/ordered-list.ts'
import { careerEntries as entries, type CareerRow, careerSwitches as switches } from './career.table.ts'

const own = (actor: Actor, entryId: string) => and(eq(entries.id, entryId), eq(entries.accountId, actor.accountId))

/** One section of one account, in order. */
const listOf = (accountId: string, section: CareerSection): OrderedList => ({
  table: entries,
  id: entries.id,
  place: entries.place,
  siblings: sql`${entries.accountId} = ${accountId} and ${entries.section} = ${section}`,
  owner: { table: 'account', id: accountId },
})

/** Entries and switches of the career profile, always of one actor. */
export function careerStore() {
  return {
    list: (db: Db, actor: Actor): Promise<CareerRow[]> =>
      db
        .select()
        .from(entries)
        .where(eq(entries.accountId, actor.accountId))
        .orderBy(asc(entries.section), asc(entries.place)),

    async find(db: Db, actor: Actor, entryId: string): Promise<CareerRow | null> {
      const [row] = await db.select().from(entries).where(own(actor, entryId))
      return row ?? null
    },

    /** Holds the section until the transaction ends. @returns how many entries it has. */
    roomAtEnd: async (tx: Db, actor: Actor, section: CareerSection): Promise<number> =>
      (await makeRoom(tx, listOf(actor.accountId, section))).rows,

    /** Writes entries at places for which there is room. */
    async insert(tx: Db, rows: readonly CareerRow[]) {
      if (rows.length > 0) await tx.insert(entries).values([...rows])
    },

    async update(
      db: Db,
      actor: Actor,
      entryId: string,
      change: Pick<CareerRow, 'value' | 'sealed' | 'updatedAt'>,
    ): Promise<CareerRow | null> {
      const [row] = await db.update(entries).set(change).where(own(actor, entryId)).returning()
      return row ?? null
    },

    move: (tx: Db, actor: Actor, { id, section }: CareerRow, place: number) =>
      moveTo(tx, listOf(actor.accountId, section), id, place),

    remove: (tx: Db, actor: Actor, { id, section }: CareerRow) => removeFrom(tx, listOf(actor.accountId, section), id),

    clear: (tx: Db, actor: Actor, section: CareerSection) => clear(tx, listOf(actor.accountId, section)),

    async turnedOn(db: Db, actor: Actor): Promise<ProtectedSection[]> {
      const rows = await db
        .select({ section: switches.section })
        .from(switches)
        .where(eq(switches.accountId, actor.accountId))
        .orderBy(asc(switches.section))
      return rows.map(({ section }) => section)
    },

    async turnOn(db: Db, { accountId }: Actor, section: ProtectedSection) {
      await db.insert(switches).values({ accountId, section }).onConflictDoNothing()
    },

    async turnOff(tx: Db, { accountId }: Actor, section: ProtectedSection) {
      await tx.delete(switches).where(and(eq(switches.accountId, accountId), eq(switches.section, section)))
    },

    /** A guest's entries go behind those of the account, section by section; what the guest turned on is on. */
    async moveAll(tx: Db, sections: readonly CareerSection[], fromAccountId: string, toAccountId: string) {
      for (const section of sections)
        await appendAll(
          tx,
          listOf(fromAccountId, section),
          listOf(toAccountId, section),
          sql`${sql.identifier(entries.accountId.name)} = ${toAccountId}`,
        )
      const on = await tx.select().from(switches).where(eq(switches.accountId, fromAccountId))
      for (const { section } of on)
        await tx.insert(switches).values({ accountId: toAccountId, section }).onConflictDoNothing()
    },
  }
}
export type CareerStore = ReturnType<typeof careerStore>
