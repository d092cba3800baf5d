import { type ChatTurn, hearTurn } from '@maju/contracts/chat'
import { useEffect, useState } from 'react'
import { asProblem } from '../../shared/api-problem.ts'
import type { ApiClient } from '../../shared/call.ts'
import { useClient } from '../../shared/client.tsx'
import { useKeepTurns, useRefetchChat } from './chat-queries.ts'

const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds))
const BETWEEN_TRIES_MILLISECONDS = 1000

type Growing = { text: string; broken: boolean }
type Listening = {
  client: ApiClient
  params: { chatId: string; turnId: string }
  signal: AbortSignal
  tell: (heard: Growing) => void
}

/** Listens to its end. A stream that breaks off is listened to again; it begins anew, and each piece says where it belongs. */
async function listen({ client, params, signal, tell }: Listening): Promise<ChatTurn | null> {
  let text = ''
  while (!signal.aborted) {
    try {
      for await (const event of client.events(hearTurn, { params, signal })) {
        if (event.kind === 'final') return event.turn
        text = text.slice(0, event.at) + event.text
        tell({ text, broken: false })
      }
    } catch (thrown) {
      if (signal.aborted || !asProblem(thrown).retryable) return null
    }
    tell({ text, broken: true })
    await pause(BETWEEN_TRIES_MILLISECONDS)
  }
  return null
}

/** The words of a turn that grows, as they come; once it is whole it is in the chat, and `onWhole` is told. */
export function useGrowingTurn(chatId: string, turn: ChatTurn | undefined, onWhole: (turn: ChatTurn) => void): Growing {
  const client = useClient()
  const keep = useKeepTurns(chatId)
  const refetch = useRefetchChat(chatId)
  const [heard, setHeard] = useState<Growing>({ text: '', broken: false })
  const turnId = turn?.state === 'growing' ? turn.id : null
  useEffect(() => {
    if (turnId === null) return undefined
    const leaving = new AbortController()
    const { signal } = leaving
    setHeard({ text: '', broken: false })
    void listen({ client, params: { chatId, turnId }, signal, tell: setHeard }).then((whole) => {
      if (signal.aborted) return undefined
      if (!whole) return refetch()
      keep([whole])
      return onWhole(whole)
    })
    return () => leaving.abort()
    // oxlint-disable-next-line react/exhaustive-deps -- the turn alone decides what is listened to
  }, [client, chatId, turnId])
  return heard
}
