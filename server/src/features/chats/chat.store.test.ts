import { randomUUID } from 'node:crypto'
import { openChat } from '@maju/interviewer/chat/chat-turn'
import { builtInBank as bank } from '@maju/interviewer/bank/bank'
import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../../platform/database/each-database.conformance.ts'
import { practiceRows } from '../../platform/database/practice-rows.fixture.ts'
import { byRules } from './chat.service.ts'
import { chatStore } from './chat.store.ts'
import type { ChatRow, ChatTurnRow } from './chat.table.ts'

const store = chatStore()
const at = new Date('2026-11-29T09:00:00.000Z')
const topic = { text: '', competency: null, ncsMajor: null }

describeOnEachDatabase('chats as they are kept', (opened) => {
  test('a turn that grew has the words of whoever came first, and no later ones', async () => {
    const { db } = opened()
    const { actor } = await practiceRows(db)
    const { plan, live } = openChat({
      topic: { ...topic, language: 'ko', company: '', jobTitle: '' },
      bank,
      seed: 'seed',
      hasModel: true,
    })
    const chat: ChatRow = {
      id: randomUUID(),
      accountId: actor.accountId,
      title: '이야기',
      titleIsOwn: false,
      topic,
      targetId: null,
      language: 'ko',
      terms: [],
      state: { plan, live },
      createdAt: at,
      updatedAt: at,
    }
    const growing: ChatTurnRow = {
      id: randomUUID(),
      chatId: chat.id,
      seq: 0,
      speaker: 'interviewer',
      text: '',
      state: 'growing',
      madeBy: null,
      inputMode: null,
      requestKey: null,
      terms: [],
      createdAt: at,
    }
    await store.insert(db, chat)
    await store.addTurns(db, [growing])
    const words = (text: string) => ({ text, madeBy: byRules(null), terms: [] })
    expect(await store.finishTurn(db, growing.id, words('먼저 온 말'))).toMatchObject({ state: 'final' })
    expect(await store.finishTurn(db, growing.id, words('나중에 온 말'))).toBeNull()
    expect(await store.turnsOf(db, chat.id)).toMatchObject([{ text: '먼저 온 말' }])
  })
})
