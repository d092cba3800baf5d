import { and, asc, count, desc, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { type ChatRow, chats, type ChatTurnRow, chatTurns } from './chat.table.ts'

/** What is searched for: as it was typed, and what that speaks of. */
export type Search = { text: string; terms: readonly string[] }
/** A chat as a list shows it. */
export type ListedRow = Omit<ChatRow, 'state' | 'terms' | 'accountId' | 'titleIsOwn'> & {
  turns: number
  lastText: string
}

const own = (actor: Actor, chatId: string) => and(eq(chats.id, chatId), eq(chats.accountId, actor.accountId))

const turnsOfChat = sql`${chatTurns} where ${chatTurns.chatId} = ${chats.id}`
const listed = {
  id: chats.id,
  title: chats.title,
  topic: chats.topic,
  targetId: chats.targetId,
  language: chats.language,
  createdAt: chats.createdAt,
  updatedAt: chats.updatedAt,
  turns: sql<number>`(select count(*)::int from ${turnsOfChat})`,
  lastText: sql<string>`coalesce((select ${chatTurns.text} from ${turnsOfChat} and ${chatTurns.state} = 'final' order by ${chatTurns.seq} desc limit 1), '')`,
}

const list = (terms: readonly string[]) =>
  sql`array[${sql.join(
    terms.map((term) => sql`${term}`),
    sql`, `,
  )}]::text[]`

/** Every term stands in title, topic or a turn; or the title holds what was typed. */
function found({ text, terms }: Search): SQL | undefined {
  if (text === '') return undefined
  const everywhere = terms.map(
    (term) =>
      sql`(${chats.terms} @> ${list([term])} or exists (select 1 from ${turnsOfChat} and ${chatTurns.terms} @> ${list([term])}))`,
  )
  const inTitle = ilike(chats.title, `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
  return terms.length === 0 ? inTitle : or(inTitle, and(...everywhere))
}

/** Chats of one actor, and what was said in them. */
export function chatStore() {
  return {
    async insert(tx: Db, row: ChatRow) {
      await tx.insert(chats).values(row)
    },

    async find(db: Db, actor: Actor, chatId: string): Promise<ChatRow | null> {
      const [row] = await db.select().from(chats).where(own(actor, chatId))
      return row ?? null
    },

    /** Two tabs that speak at once are heard one after the other. */
    async lock(tx: Db, actor: Actor, chatId: string): Promise<ChatRow | null> {
      const [row] = await tx.select().from(chats).where(own(actor, chatId)).for('update')
      return row ?? null
    },

    async listed(db: Db, actor: Actor, chatId: string): Promise<ListedRow | null> {
      const [row] = await db.select(listed).from(chats).where(own(actor, chatId))
      return row ?? null
    },

    async page(
      db: Db,
      actor: Actor,
      { search, limit, offset }: { search: Search; limit: number; offset: number },
    ): Promise<{ total: number; rows: ListedRow[] }> {
      const which = and(eq(chats.accountId, actor.accountId), found(search))
      const [all] = await db.select({ n: count() }).from(chats).where(which)
      const rows = await db
        .select(listed)
        .from(chats)
        .where(which)
        .orderBy(desc(chats.updatedAt), desc(chats.id))
        .limit(limit)
        .offset(offset)
      return { total: all?.n ?? 0, rows }
    },

    /** Of each of these chats the turn that holds most of the terms. */
    async tellingTurns(db: Db, chatIds: readonly string[], terms: readonly string[]): Promise<Map<string, string>> {
      if (chatIds.length === 0 || terms.length === 0) return new Map()
      const held = sql`cardinality(array(select unnest(${chatTurns.terms}) intersect select unnest(${list(terms)})))`
      const rows = await db
        .selectDistinctOn([chatTurns.chatId], { chatId: chatTurns.chatId, text: chatTurns.text })
        .from(chatTurns)
        .where(and(inArray(chatTurns.chatId, [...chatIds]), sql`${chatTurns.terms} && ${list(terms)}`))
        .orderBy(asc(chatTurns.chatId), desc(held), asc(chatTurns.seq))
      return new Map(rows.map(({ chatId, text }) => [chatId, text]))
    },

    async all(db: Db, actor: Actor): Promise<ChatRow[]> {
      return db.select().from(chats).where(eq(chats.accountId, actor.accountId)).orderBy(asc(chats.createdAt))
    },

    async countOf(db: Db, actor: Actor): Promise<number> {
      const [row] = await db.select({ n: count() }).from(chats).where(eq(chats.accountId, actor.accountId))
      return row?.n ?? 0
    },

    /** Of a chat that the caller has seen to be the actor's. */
    async update(tx: Db, chatId: string, change: Partial<ChatRow>) {
      await tx.update(chats).set(change).where(eq(chats.id, chatId))
    },

    async remove(tx: Db, actor: Actor, chatId: string): Promise<boolean> {
      const removed = await tx.delete(chats).where(own(actor, chatId)).returning({ id: chats.id })
      return removed.length > 0
    },

    async addTurns(tx: Db, rows: readonly ChatTurnRow[]) {
      await tx.insert(chatTurns).values([...rows])
    },

    turnsOf: (db: Db, chatId: string): Promise<ChatTurnRow[]> =>
      db.select().from(chatTurns).where(eq(chatTurns.chatId, chatId)).orderBy(asc(chatTurns.seq)),

    /** Only a turn that still grows gets its last words: whoever comes second changes nothing. */
    async finishTurn(
      tx: Db,
      turnId: string,
      said: Pick<ChatTurnRow, 'text' | 'madeBy' | 'terms'>,
    ): Promise<ChatTurnRow | null> {
      const [row] = await tx
        .update(chatTurns)
        .set({ ...said, state: 'final' })
        .where(and(eq(chatTurns.id, turnId), eq(chatTurns.state, 'growing')))
        .returning()
      return row ?? null
    },

    async move(tx: Db, fromAccountId: string, toAccountId: string) {
      await tx.update(chats).set({ accountId: toAccountId }).where(eq(chats.accountId, fromAccountId))
    },
  }
}
export type ChatStore = ReturnType<typeof chatStore>
