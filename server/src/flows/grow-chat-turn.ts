import type { MadeBy } from '@maju/contracts/basics'
import type { ChatEvent } from '@maju/contracts/chat'
import { asksSomething } from '@maju/interviewer/bank/question-rules'
import { CHAT_PROMPT_VERSION, chatPrompt } from '@maju/interviewer/chat/chat-prompt'
import type { ChatState } from '@maju/interviewer/chat/chat-turn'
import { guardChat } from '@maju/interviewer/chat/guard-chat'
import { afterOwnWords } from '@maju/interviewer/chat/own-words'
import { topicName } from '@maju/interviewer/chat/topic-questions'
import type { LanguageModel } from '@maju/providers/language/language-model'
import { candidateNames } from '@maju/text/sources/candidate-names'
import {
  byRules,
  type ChatRow,
  type ChatService,
  type ChatTurnRow,
  presentTurn,
  topicOf,
} from '../features/chats/chat.service.ts'
import type { LimitService } from '../features/limits/limit.service.ts'
import { fallbackOf, madeByModel } from '../features/models/model.service.ts'
import { documentsOf, type TargetService } from '../features/targets/target.service.ts'
import type { Actor } from '../platform/actor.ts'
import { newDelimiter } from '../platform/delimiter.ts'
import { NotFound } from '../platform/errors.ts'
import { broadcast } from '../platform/events/broadcast.ts'
import { errorFields, type Log } from '../platform/log.ts'

/** Two or three sentences in either language, twice over. */
const MOST_TOKENS = 500
const LONGEST_SECONDS = 25

type Needs = {
  chats: ChatService
  targets: TargetService
  /** A turn that the model should have worded and did not is not counted. */
  limits: Pick<LimitService, 'giveBack'>
  /** Null: there is none any more, and the words of the rules stand. */
  model: LanguageModel | null
  log: Log
}
type Last = { text: string; madeBy: MadeBy; state: ChatState | null }

/**
 * The interviewer's words in a chat while a model finds them. They belong to the chat and not to a listener: nobody need listen, several hear the
 * same from the beginning, and after a crash whoever asks next has them found again. What the model breaks (time, form, rules) ends with the words
 * of the rules and the reason.
 */
export function growChatTurn({ chats, targets, limits, model, log }: Needs) {
  const atWork = new Map<string, () => AsyncGenerator<ChatEvent>>()

  async function* grow(row: ChatRow, turn: ChatTurnRow): AsyncGenerator<ChatEvent> {
    try {
      const last = model ? yield* found(model, row, turn) : byTheRules(turn, 'switched-off')
      const finished = await chats.finish(turn.id, row.id, last)
      if (finished && last.madeBy.fallback !== null)
        await limits.giveBack(row.accountId, 'chat-turns', { spentAt: turn.createdAt })
      const kept = finished ?? (await turnOf(row.id, turn.id))
      yield { kind: 'final', turn: presentTurn(kept) }
    } catch (error) {
      if (!(error instanceof NotFound)) log.error(errorFields(error), 'chat-turn-failed')
      throw error
    } finally {
      atWork.delete(turn.id)
    }
  }

  async function* found(speaking: LanguageModel, row: ChatRow, turn: ChatTurnRow): AsyncGenerator<ChatEvent, Last> {
    const turns = (await chats.turnsOf(row.id)).filter(({ seq }) => seq < turn.seq)
    const { language } = row
    const asks = asksSomething(turn.text, language)
    const topic = topicOf(row)
    const grounds = [topicName(topic) ?? '', topic.jobTitle, turn.text, ...turns.map(({ text }) => text)]
    const guard = guardChat({ language, grounds, asks })
    const said = turns.map(({ speaker: from, text }) => ({ from, text }))
    const prompt = chatPrompt({ topic, turns: said, decided: turn.text, delimiter: newDelimiter() })
    const signal = AbortSignal.timeout(LONGEST_SECONDS * 1000)
    const names = await namesIn(row, turns)
    const person = row.accountId
    let at = 0
    try {
      for await (const part of speaking.streamText({
        ...prompt,
        names,
        person,
        maxOutputTokens: MOST_TOKENS,
        signal,
      })) {
        if (!('delta' in part)) continue
        const text = guard.push(part.delta)
        if (guard.fault() !== null) break
        if (text !== '') yield { kind: 'delta', at, text }
        at += text.length
      }
    } catch (error) {
      return byTheRules(turn, fallbackOf(error))
    }
    const verdict = guard.finish()
    if (!verdict.ok) return byTheRules(turn, 'invalid-output')
    const state = afterOwnWords(row.state, { decided: turn.text, text: verdict.text })
    return { text: verdict.text, madeBy: madeByModel(speaking, CHAT_PROMPT_VERSION), state }
  }

  /** People whom the talk may name: of the documents that belong to it, and those who name themselves. */
  async function namesIn({ targetId }: ChatRow, turns: readonly ChatTurnRow[]): Promise<string[]> {
    const target = targetId === null ? null : await targets.forJob(targetId)
    const own = turns.filter(({ speaker }) => speaker === 'candidate').map(({ text }) => text)
    return candidateNames([...(target ? documentsOf(target) : []), { kind: 'cover-letter', text: own.join('\n') }])
  }

  async function turnOf(chatId: string, turnId: string): Promise<ChatTurnRow> {
    const turn = (await chats.turnsOf(chatId)).find(({ id, speaker }) => id === turnId && speaker === 'interviewer')
    if (!turn) throw new NotFound('turn of the interviewer')
    return turn
  }

  function begin(row: ChatRow, turn: ChatTurnRow): () => AsyncGenerator<ChatEvent> {
    const listen = atWork.get(turn.id) ?? broadcast(grow(row, turn))
    atWork.set(turn.id, listen)
    return listen
  }

  return {
    begin,

    async hear(
      actor: Actor,
      { chatId, turnId }: { chatId: string; turnId: string },
    ): Promise<AsyncIterable<ChatEvent>> {
      const row = await chats.own(actor, chatId)
      const turn = await turnOf(chatId, turnId)
      return turn.state === 'final' ? once({ kind: 'final', turn: presentTurn(turn) }) : begin(row, turn)()
    },
  }
}
export type GrowChatTurn = ReturnType<typeof growChatTurn>

const byTheRules = ({ text }: ChatTurnRow, fallback: MadeBy['fallback']): Last => ({
  text,
  madeBy: byRules(fallback),
  state: null,
})

async function* once(event: ChatEvent): AsyncGenerator<ChatEvent> {
  yield event
}
