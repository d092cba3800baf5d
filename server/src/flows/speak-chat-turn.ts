import { speechParts } from '@maju/text/speech-parts'
import { type ChatService, speechPrefix } from '../features/chats/chat.service.ts'
import type { SpeechService } from '../features/speech/speech.service.ts'
import type { Actor } from '../platform/actor.ts'
import { NotFound, Refused } from '../platform/errors.ts'
import type { RangedFile } from '../platform/http/send-file.ts'

type Needs = { chats: ChatService; speech: SpeechService }
type Wish = { part?: number | undefined; agreedTo?: string | undefined }

const ENDINGS = { 'audio/wav': 'wav', 'audio/mpeg': 'mp3', 'audio/ogg': 'ogg' } as const

/** A turn of the interviewer as a sound file, or one part of it; kept with the chat and forgotten with it. */
export function speakChatTurn({ chats, speech }: Needs) {
  return async (
    actor: Actor,
    { chatId, turnId }: { chatId: string; turnId: string },
    { part, agreedTo }: Wish,
    signal: AbortSignal,
  ): Promise<RangedFile> => {
    const { language } = await chats.own(actor, chatId)
    const turn = (await chats.turnsOf(chatId)).find(({ id, speaker }) => id === turnId && speaker === 'interviewer')
    if (!turn) throw new NotFound('turn of the interviewer')
    if (turn.state === 'growing') throw new Refused('not-ready', 'The interviewer has not finished speaking.', 1)
    const text = part === undefined ? turn.text : speechParts(turn.text)[part]
    if (text === undefined) throw new NotFound('part of what is spoken')
    const prefix = `${speechPrefix(actor.accountId, chatId)}${turnId}/`
    const isWanted = async () => (await chats.turnsOf(chatId)).some(({ id }) => id === turnId)
    const { bytes, mediaType } = await speech.speak({ text, language, prefix, agreedTo, isWanted }, signal)
    return {
      name: `maju-${turnId}${part === undefined ? '' : `-${part}`}.${ENDINGS[mediaType]}`,
      type: mediaType,
      size: bytes.length,
      read: (from, to) => pieceOf(bytes, from, to),
    }
  }
}

async function* pieceOf(bytes: Uint8Array, from: number, to: number): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(from, to)
}
