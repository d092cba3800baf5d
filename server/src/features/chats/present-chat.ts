import type { Chat, ChatSummary, ChatTurn } from '@maju/contracts/chat'
import { termsOf } from '@maju/interviewer/plan/cohesion'
import { speechParts } from '@maju/text/speech-parts'
import { tokenise } from '@maju/text/tokens'
import type { ListedRow } from './chat.store.ts'
import type { ChatRow, ChatTurnRow } from './chat.table.ts'

/** A turn as others see it: what a growing one will fall back to is not said yet. */
export function presentTurn(row: ChatTurnRow): ChatTurn {
  const { id, seq, speaker, state, madeBy, inputMode } = row
  const text = state === 'final' ? row.text : ''
  const spokenParts = speaker === 'interviewer' ? speechParts(text).length : 0
  const said = { text, madeBy: state === 'final' ? madeBy : null, spokenParts }
  return { id, seq, from: speaker, state, inputMode, ...said, createdAt: row.createdAt.toISOString() }
}

type Head = Pick<ChatRow, 'id' | 'title' | 'topic' | 'targetId' | 'language' | 'createdAt' | 'updatedAt'>

const headOf = ({ id, title, topic, targetId, language, createdAt, updatedAt }: Head) => ({
  id,
  title,
  topic: { ...topic, targetId },
  language,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
})

export const presentChat = (row: ChatRow, turns: readonly ChatTurnRow[]): Chat => ({
  ...headOf(row),
  turns: turns.map(presentTurn),
})

export const presentListed = (row: ListedRow, excerpt: string): ChatSummary => ({
  ...headOf(row),
  turns: row.turns,
  excerpt,
})

const SHOWN = 120
const BEFORE = 40

/** The words around the first one that was searched for; the beginning where none stands in the text. */
export function excerptOf(text: string, terms: readonly string[]): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const wanted = new Set(terms)
  const place = tokenise(line).find((token) => [...termsOf(token.text)].some((term) => wanted.has(term)))?.start ?? 0
  const from = place <= BEFORE ? 0 : line.indexOf(' ', place - BEFORE) + 1
  const cut = line.slice(from, from + SHOWN)
  return `${from > 0 ? '…' : ''}${cut}${from + SHOWN < line.length ? '…' : ''}`
}
