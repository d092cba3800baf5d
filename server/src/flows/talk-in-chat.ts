import { randomUUID } from 'node:crypto'
import type { Language } from '@maju/contracts/basics'
import { type Chat, CHAT_LIMITS, type ChatTopic } from '@maju/contracts/chat'
import type { Bank } from '@maju/interviewer/bank/bank'
import { openChat, takeChatTurn } from '@maju/interviewer/chat/chat-turn'
import type { Topic } from '@maju/interviewer/chat/topic-questions'
import { type ChatService, type ChatTurnRow, presentTurn, topicOf } from '../features/chats/chat.service.ts'
import type { LimitService } from '../features/limits/limit.service.ts'
import type { TargetService } from '../features/targets/target.service.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database/db.ts'
import { Refused } from '../platform/errors.ts'
import type { GrowChatTurn } from './grow-chat-turn.ts'

type Needs = {
  db: Db
  chats: ChatService
  targets: TargetService
  bank: Bank
  limits: Pick<LimitService, 'spend'>
  /** Lets a model find the words; null where there is none. */
  grow: GrowChatTurn['begin'] | null
}
type Said = { replyTo: number; text: string; inputMode: 'typed' | 'spoken' }

/** A talk about a topic, turn by turn. The rules decide every turn; where a model finds words of its own, those stand instead. */
export function talkInChat({ db, chats, targets, bank, limits, grow }: Needs) {
  async function create(actor: Actor, { topic, language }: { topic: ChatTopic; language: Language }): Promise<Chat> {
    const target = topic.targetId === null ? null : await targets.row(actor, topic.targetId)
    const about = { company: target?.company ?? '', jobTitle: target?.jobTitle ?? '' }
    const ncsMajor = topic.ncsMajor ?? target?.ncsMajor ?? null
    const asked: Topic = { language, text: topic.text, competency: topic.competency, ncsMajor, ...about }
    const { plan, live, text } = openChat({ topic: asked, bank, seed: randomUUID(), hasModel: grow !== null })
    return chats.begin(actor, { topic, language, ...about, state: { plan, live }, text })
  }

  const say = async (actor: Actor, chatId: string, said: Said, key: string | null) => {
    const { row, pair, again } = await db.transaction(async (tx) => {
      const locked = await chats.lock(tx, actor, chatId)
      const turns = await chats.turnsOf(chatId, tx)
      const before = repeated(turns, said.text, key)
      if (before) return { row: locked, pair: { ...before, title: locked.title }, again: true }
      const last = lastOf(turns, said.replyTo)
      await limits.spend(tx, actor.accountId, 'chat-turns')
      const step = takeChatTurn({
        topic: topicOf(locked),
        bank,
        seed: locked.state.live.seed,
        state: locked.state,
        text: said.text,
        before: turns
          .filter(({ speaker }) => speaker === 'candidate')
          .map(({ text }) => text)
          .toReversed(),
        inputMode: said.inputMode,
      })
      const state = { plan: step.plan, live: step.live }
      const reply = { text: step.text, isGrowing: grow !== null }
      const kept = await chats.keep(tx, locked, last, { said: { ...said, key }, reply, state })
      return { row: { ...locked, state }, pair: kept, again: false }
    })
    if (!again && grow) grow(row, pair.reply)
    return { said: presentTurn(pair.said), reply: presentTurn(pair.reply), title: pair.title }
  }

  return { create, say }
}

/** What was answered when the same was said with the same key before. */
function repeated(turns: readonly ChatTurnRow[], text: string, key: string | null) {
  if (key === null) return null
  const said = turns.find(({ requestKey }) => requestKey === key)
  const reply = said && turns.find(({ seq }) => seq === said.seq + 1)
  if (!said || !reply) return null
  if (said.text === text) return { said, reply }
  throw new Refused(
    'idempotency-mismatch',
    'This Idempotency-Key was used for other words. Use a new key for new words.',
  )
}

/** Place of the last turn, which is what is replied to. */
function lastOf(turns: readonly ChatTurnRow[], replyTo: number): number {
  const last = turns.at(-1)
  if (!last || last.seq !== replyTo)
    throw new Refused(
      'conflict',
      'This chat has gone on meanwhile, perhaps in another window. Look at what was said, then go on.',
    )
  if (last.state === 'growing') throw new Refused('conflict', 'The interviewer is still speaking.', 2)
  if (turns.length + 2 > CHAT_LIMITS.turns)
    throw new Refused('conflict', 'This chat is as long as a chat can be. Begin a new one.')
  return last.seq
}
