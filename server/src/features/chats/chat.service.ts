import { randomUUID } from 'node:crypto'
import type { Language, MadeBy } from '@maju/contracts/basics'
import { type Chat, CHAT_LIMITS, type ChatSummary, type ChatTopic, type ChatTurn } from '@maju/contracts/chat'
import { CHAT_VERSION, type ChatState } from '@maju/interviewer/chat/chat-turn'
import { termsOf } from '@maju/interviewer/plan/cohesion'
import type { Actor } from '../../platform/actor.ts'
import { accountPrefix } from '../../platform/blobs/blobs.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import { cutTitle, openTitle, titleOfTopic } from './chat-title.ts'
import { forgetSpeechJob } from './chat.jobs.ts'
import type { ChatStore } from './chat.store.ts'
import type { ChatRow, ChatTurnRow } from './chat.table.ts'
import { excerptOf, presentChat, presentListed } from './present-chat.ts'

export type { ChatRow, ChatTurnRow } from './chat.table.ts'
export { topicOf } from './chat-topic.ts'
export { presentTurn } from './present-chat.ts'

type Needs = { db: Db; store: ChatStore; queue: Pick<Queue, 'enqueue'>; now: () => Date }
type Begun = { topic: ChatTopic; language: Language; company: string; jobTitle: string; state: ChatState; text: string }
type Pair = { said: ChatTurnRow; reply: ChatTurnRow }
type Exchange = {
  said: { text: string; inputMode: NonNullable<ChatTurn['inputMode']>; key: string | null }
  reply: { text: string; isGrowing: boolean }
  state: ChatState
}

/** The mark of what the rules of a chat say, and why they stood in where a model is configured. */
export const byRules = (fallback: MadeBy['fallback']): MadeBy => ({
  engine: 'built-in',
  model: null,
  version: CHAT_VERSION,
  fallback,
})

/** Where what was spoken of a chat, or of one turn of it, is kept. */
export const speechPrefix = (accountId: string, chatId: string) => `${accountPrefix(accountId)}chats/${chatId}/`

/** Chats with what was said in them: kept, found, named and forgotten. What the interviewer says is decided elsewhere. */
export function chatService({ db, store, queue, now }: Needs) {
  const turn = (chatId: string, given: Pick<ChatTurnRow, 'seq' | 'speaker' | 'text'>): ChatTurnRow => ({
    id: randomUUID(),
    chatId,
    state: 'final',
    madeBy: given.speaker === 'interviewer' ? byRules(null) : null,
    inputMode: null,
    requestKey: null,
    terms: [...termsOf(given.text)],
    createdAt: now(),
    ...given,
  })

  async function own(from: Db, actor: Actor, chatId: string): Promise<ChatRow> {
    const row = await store.find(from, actor, chatId)
    if (!row) throw new NotFound('chat')
    return row
  }

  return {
    own: (actor: Actor, chatId: string) => own(db, actor, chatId),

    turnsOf: (chatId: string, from: Db = db) => store.turnsOf(from, chatId),

    async get(actor: Actor, chatId: string): Promise<Chat> {
      const row = await own(db, actor, chatId)
      return presentChat(row, await store.turnsOf(db, chatId))
    },

    async list(actor: Actor, { search, ...page }: { search: string; limit: number; offset: number }) {
      const terms = [...termsOf(search)]
      const { total, rows } = await store.page(db, actor, { search: { text: search, terms }, ...page })
      const telling = await store.tellingTurns(
        db,
        rows.map(({ id }) => id),
        terms,
      )
      return {
        total,
        chats: rows.map((row) => presentListed(row, excerptOf(telling.get(row.id) ?? row.lastText, terms))),
      }
    },

    /** @throws Refused where the account keeps as many as it may. */
    async begin(actor: Actor, { topic: { targetId, ...topic }, ...begun }: Begun): Promise<Chat> {
      if ((await store.countOf(db, actor)) >= CHAT_LIMITS.chats)
        throw new Refused(
          'conflict',
          `An account keeps at most ${CHAT_LIMITS.chats} chats. Delete one that you no longer need.`,
        )
      const { language, company, jobTitle, state, text } = begun
      const title = titleOfTopic({ topic: { ...topic, targetId }, language, company, jobTitle }) ?? openTitle(language)
      const times = { createdAt: now(), updatedAt: now() }
      const head = { id: randomUUID(), accountId: actor.accountId, title, titleIsOwn: false, topic, targetId, language }
      const row: ChatRow = { ...head, terms: [...termsOf(title, topic.text)], state, ...times }
      const opening = turn(row.id, { seq: 0, speaker: 'interviewer', text })
      await db.transaction(async (tx) => {
        await store.insert(tx, row)
        await store.addTurns(tx, [opening])
      })
      return presentChat(row, [opening])
    },

    async lock(tx: Db, actor: Actor, chatId: string): Promise<ChatRow> {
      const row = await store.lock(tx, actor, chatId)
      if (!row) throw new NotFound('chat')
      return row
    },

    /** Keeps what the candidate said and what is answered, and where the chat is then; the row is locked. */
    async keep(
      tx: Db,
      row: ChatRow,
      last: number,
      { said, reply, state }: Exchange,
    ): Promise<Pair & { title: string }> {
      const words = turn(row.id, { seq: last + 1, speaker: 'candidate', text: said.text })
      const answer = turn(row.id, { seq: last + 2, speaker: 'interviewer', text: reply.text })
      const pair: Pair = {
        said: { ...words, inputMode: said.inputMode, requestKey: said.key },
        reply: reply.isGrowing ? { ...answer, state: 'growing', madeBy: null, terms: [] } : answer,
      }
      const isUntitled = !row.titleIsOwn && last === 0 && row.title === openTitle(row.language)
      const title = isUntitled ? cutTitle(said.text) : row.title
      await store.addTurns(tx, [pair.said, pair.reply])
      await store.update(tx, row.id, { title, state, updatedAt: now() })
      return { ...pair, title }
    },

    /** The last words of a turn that grew; null where it is finished already, or gone. */
    finish: (
      turnId: string,
      chatId: string,
      { text, madeBy, state }: { text: string; madeBy: MadeBy; state: ChatState | null },
    ) =>
      db.transaction(async (tx) => {
        const row = await store.finishTurn(tx, turnId, { text, madeBy, terms: [...termsOf(text)] })
        if (row && state) await store.update(tx, chatId, { state })
        return row
      }),

    async rename(actor: Actor, chatId: string, title: string): Promise<ChatSummary> {
      const { topic } = await own(db, actor, chatId)
      await store.update(db, chatId, { title, titleIsOwn: true, terms: [...termsOf(title, topic.text)] })
      const row = await store.listed(db, actor, chatId)
      if (!row) throw new NotFound('chat')
      return presentListed(row, excerptOf(row.lastText, []))
    },

    remove: (actor: Actor, chatId: string): Promise<void> =>
      db.transaction(async (tx) => {
        if (!(await store.remove(tx, actor, chatId))) throw new NotFound('chat')
        await queue.enqueue(forgetSpeechJob, [{ prefixes: [speechPrefix(actor.accountId, chatId)] }], tx)
      }),

    /** Everything that was said, for the export. */
    async exported(actor: Actor): Promise<Chat[]> {
      const rows = await store.all(db, actor)
      return Promise.all(rows.map(async (row) => presentChat(row, await store.turnsOf(db, row.id))))
    },

    move: store.move,
  }
}
export type ChatService = ReturnType<typeof chatService>
