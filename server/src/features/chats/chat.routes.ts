import * as contract from '@maju/contracts/chat'
import type { Transcript } from '@maju/contracts/transcript'
import type { Actor } from '../../platform/actor.ts'
import type { Mount } from '../../platform/http/mount.ts'
import type { RangedFile } from '../../platform/http/send-file.ts'
import type { ChatService } from './chat.service.ts'

type Said = { replyTo: number; text: string; inputMode: 'typed' | 'spoken' }
type OneTurn = { chatId: string; turnId: string }

/** What the interviewer does in a chat: flows, joined outside. */
export type Talking = {
  create: (actor: Actor, given: { topic: contract.ChatTopic; language: 'ko' | 'en' }) => Promise<contract.Chat>
  say: (
    actor: Actor,
    chatId: string,
    said: Said,
    key: string | null,
  ) => Promise<{ said: contract.ChatTurn; reply: contract.ChatTurn; title: string }>
  write: (actor: Actor, chatId: string, sound: Uint8Array, gone: AbortSignal) => Promise<Transcript>
  hear: (actor: Actor, place: OneTurn) => Promise<AsyncIterable<contract.ChatEvent>>
  speak: (
    actor: Actor,
    place: OneTurn,
    wish: { part?: number | undefined; agreedTo?: string | undefined },
    signal: AbortSignal,
  ) => Promise<RangedFile>
  speaker: contract.SpeakerInfo | null
}

/** The routes of contracts/src/chat.ts. */
export function chatRoutes(mount: Mount, chats: ChatService, talking: Talking) {
  mount.account(contract.listChats, ({ actor, query }) => chats.list(actor, query))
  mount.account(contract.createChat, ({ actor, body }) => talking.create(actor, body))
  mount.account(contract.getChat, ({ actor, params }) => chats.get(actor, params.chatId))
  mount.account(contract.renameChat, ({ actor, params, body }) => chats.rename(actor, params.chatId, body.title))
  mount.account(contract.deleteChat, ({ actor, params }) => chats.remove(actor, params.chatId))
  mount.keyed(contract.sayInChat, ({ actor, params, body, key }) => talking.say(actor, params.chatId, body, key))
  mount.bytes(contract.transcribeInChat, ({ actor, params, body, signal }) =>
    talking.write(actor, params.chatId, body, signal),
  )
  mount.events(contract.hearTurn, ({ actor, params }) => talking.hear(actor, params))
  mount.public(contract.getSpeaker, async () => ({ speaker: talking.speaker }))
  mount.media(contract.speakChatTurn, ({ actor, params, query, signal }) => talking.speak(actor, params, query, signal))
}
