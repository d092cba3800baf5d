import type { Transcript } from '@maju/contracts/transcript'
import type { ChatService } from '../features/chats/chat.service.ts'
import type { TranscriptService } from '../features/transcripts/transcript.service.ts'
import type { Actor } from '../platform/actor.ts'

type Needs = { chats: ChatService; transcripts: TranscriptService }

/** What is spoken in a chat is written down in its language, for whoever said it to look at before it is sent. */
export const writeInChat =
  ({ chats, transcripts }: Needs) =>
  async (actor: Actor, chatId: string, sound: Uint8Array, gone: AbortSignal): Promise<Transcript> => {
    const { language } = await chats.own(actor, chatId)
    return transcripts.write(actor, language, sound, gone)
  }
