import type { VersionSeconds } from '@maju/contracts/stories'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { appendAll, makeRoom, moveTo, type OrderedList, removeFrom } from '../../platform/database/ordered-list.ts'
import { stories, type StoryRow, storyVersions as versions, type StoryVersionRow } from './story.table.ts'

const own = (actor: Actor, storyId: string) => and(eq(stories.id, storyId), eq(stories.accountId, actor.accountId))

/** The stories of one account, in order. */
const listOf = (accountId: string): OrderedList => ({
  table: stories,
  id: stories.id,
  place: stories.place,
  siblings: sql`${stories.accountId} = ${accountId}`,
  owner: { table: 'account', id: accountId },
})

/** What may be changed in a story. */
type StoryChange = Omit<StoryRow, 'id' | 'accountId' | 'place' | 'interviewId' | 'questionId' | 'attempt' | 'createdAt'>

/** Stories and their versions, always of one actor. */
export function storyStore() {
  return {
    list: (db: Db, actor: Actor): Promise<StoryRow[]> =>
      db.select().from(stories).where(eq(stories.accountId, actor.accountId)).orderBy(asc(stories.place)),

    async find(db: Db, actor: Actor, storyId: string): Promise<StoryRow | null> {
      const [row] = await db.select().from(stories).where(own(actor, storyId))
      return row ?? null
    },

    /** Holds the list until the transaction ends. @returns how many there are. */
    roomAtEnd: async (tx: Db, actor: Actor): Promise<number> => (await makeRoom(tx, listOf(actor.accountId))).rows,

    async insert(tx: Db, row: StoryRow) {
      await tx.insert(stories).values(row)
    },

    async update(db: Db, actor: Actor, storyId: string, change: StoryChange): Promise<StoryRow | null> {
      const [row] = await db.update(stories).set(change).where(own(actor, storyId)).returning()
      return row ?? null
    },

    move: (tx: Db, actor: Actor, storyId: string, place: number) => moveTo(tx, listOf(actor.accountId), storyId, place),

    remove: (tx: Db, actor: Actor, storyId: string) => removeFrom(tx, listOf(actor.accountId), storyId),

    /** Versions that were written or suggested; the caller has found the stories with their actor. */
    versionsOf: async (db: Db, storyIds: readonly string[]): Promise<StoryVersionRow[]> =>
      storyIds.length === 0
        ? []
        : db
            .select()
            .from(versions)
            .where(inArray(versions.storyId, [...storyIds])),

    async keepVersion(db: Db, row: StoryVersionRow) {
      const { text, madeBy, updatedAt } = row
      await db
        .insert(versions)
        .values(row)
        .onConflictDoUpdate({ target: [versions.storyId, versions.seconds], set: { text, madeBy, updatedAt } })
    },

    async dropVersion(db: Db, storyId: string, seconds: VersionSeconds) {
      await db.delete(versions).where(and(eq(versions.storyId, storyId), eq(versions.seconds, seconds)))
    },

    /** A guest's stories go behind those of the account. */
    moveAll: (tx: Db, fromAccountId: string, toAccountId: string) =>
      appendAll(
        tx,
        listOf(fromAccountId),
        listOf(toAccountId),
        sql`${sql.identifier(stories.accountId.name)} = ${toAccountId}`,
      ),
  }
}
export type StoryStore = ReturnType<typeof storyStore>
