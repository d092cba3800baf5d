import { type Chat, chatEvent, createChat, getChat, hearTurn, sayInChat } from '@maju/contracts/chat'
import type { Visitor } from './visitor.ts'

export const ANSWER =
  '작년에 주문 서비스에서 메시지가 밀리는 장애가 있었습니다. 저는 컨슈머 그룹을 나누고 파티션을 늘렸습니다.'

export const begin = (visitor: Visitor, topic: object = { text: 'Kafka 운영' }, language = 'ko'): Promise<Chat> =>
  visitor.call(createChat, { body: { topic, language } })

export const read = (visitor: Visitor, { id }: Chat): Promise<Chat> => visitor.call(getChat, { params: { chatId: id } })

/** Says something after the last turn that was seen. */
export const sending = (visitor: Visitor, { id, turns }: Chat, text: string, key?: string) =>
  visitor.send(sayInChat, {
    params: { chatId: id },
    body: { replyTo: turns.at(-1)?.seq ?? 0, text, inputMode: 'typed' },
    ...(key && { headers: { 'idempotency-key': key } }),
  })

export async function say(visitor: Visitor, chat: Chat, text: string, key?: string) {
  const reply = await sending(visitor, chat, text, key)
  if (reply.statusCode !== 201) throw new Error(reply.body)
  return sayInChat.reply.parse(reply.json())
}

/** A turn as it grew, and its last words. */
export async function hear(visitor: Visitor, chatId: string, turnId: string) {
  const reply = await visitor.send(hearTurn, { params: { chatId, turnId } })
  const lines = reply.body.split('\n').filter((line) => line.startsWith('data: '))
  const events = lines.map((line) => chatEvent.parse(JSON.parse(line.slice(6))))
  const final = events.at(-1)
  if (final?.kind !== 'final') throw new Error(`no last words: ${reply.body}`)
  const pieces = events.flatMap((event) => (event.kind === 'delta' ? [event] : []))
  return { pieces, turn: final.turn }
}
