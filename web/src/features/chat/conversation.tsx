import { CHAT_LIMITS, type Chat, type ChatTurn } from '@maju/contracts/chat'
import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import { useAnswerDraft } from '../../shared/answer/answer-draft.ts'
import { asProblem } from '../../shared/api-problem.ts'
import { LimitNotice } from '../../shared/limits/limit-notice.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { ChatMenu } from './chat-menu.tsx'
import { useChat, useRefetchChat, useSay } from './chat-queries.ts'
import { useChatText } from './chat-text.ts'
import { Composer } from './composer.tsx'
import { TurnLine } from './turn-line.tsx'
import { useGrowingTurn } from './use-growing-turn.ts'
import { useVoice, useVoiceChoice } from './use-voice.ts'
import { VoicePart } from './voice-part.tsx'

/** The newest words are in sight when they come, unless somebody reads further up. */
function useToNewest(seen: string) {
  const end = useRef<HTMLDivElement>(null)
  const before = useRef(seen)
  useEffect(() => {
    if (before.current === seen) return
    before.current = seen
    const foot = end.current
    const near = foot && foot.getBoundingClientRect().top < window.innerHeight * 1.6
    if (near) foot.scrollIntoView({ block: 'end' })
  }, [seen])
  return end
}

/** Sends what is written; what could not be sent stays written. */
function useSending(chat: Chat, draft: ReturnType<typeof useAnswerDraft>, onReply: (reply: ChatTurn) => void) {
  const say = useSay(chat.id)
  const refetch = useRefetchChat(chat.id)
  const last = chat.turns.at(-1)
  const send = (said: { text: string; inputMode: 'typed' | 'spoken' }) =>
    say.mutate(
      { replyTo: last?.seq ?? 0, ...said },
      {
        onSuccess: ({ reply }) => {
          draft.discard()
          if (reply.state === 'final') onReply(reply)
        },
        onError: (error) => {
          if (asProblem(error).code === 'conflict') void refetch()
        },
      },
    )
  return { send, sending: say.isPending ? say.variables : null, error: say.error }
}

/** A sent text whose reply was lost came through all the same: it is not to be sent again. */
function useForgetSent({ turns }: Chat, draft: ReturnType<typeof useAnswerDraft>) {
  const { discard } = draft
  const sent = turns.findLast(({ from }) => from === 'candidate')?.text
  const isSent = sent !== undefined && draft.value.text.trim() === sent
  useEffect(() => {
    if (isSent) discard()
  }, [isSent, discard])
}

function Trouble({ error }: { error: unknown }) {
  const say = useChatText()
  if (!error) return null
  if (asProblem(error).code === 'conflict')
    return (
      <div role="alert">
        <Notice look="warning">{say('chat.elsewhere')}</Notice>
      </div>
    )
  return <ErrorState error={error} kept={say('say.failed')} />
}

function Talk({ chat }: { chat: Chat }) {
  const say = useChatText()
  const { id, language, turns } = chat
  const draft = useAnswerDraft(`chat.${id}`)
  const choice = useVoiceChoice(language)
  const voice = useVoice(id, language, choice)
  const { auto } = choice
  const { play, stop } = voice
  const readNew = useCallback(
    (turn: ChatTurn) => {
      if (auto) play(turn)
    },
    [auto, play],
  )
  const { send, sending, error } = useSending(chat, draft, readNew)
  useForgetSent(chat, draft)
  const last = turns.at(-1)
  const growing = useGrowingTurn(id, last, readNew)
  const end = useToNewest(`${turns.length} ${growing.text.length} ${sending ? 'sending' : ''}`)
  const isFull = turns.length + 2 > CHAT_LIMITS.turns
  return (
    <div className="grid grid-cols-1 gap-5">
      <VoicePart choice={choice} />
      <ol aria-label={say('chat.log')} aria-live="polite" className="grid grid-cols-1 gap-5">
        {turns.map((turn) => (
          <TurnLine
            key={turn.seq}
            turn={turn}
            language={language}
            growing={turn.state === 'growing' ? growing : null}
            voice={choice.reader === 'nobody' ? null : voice}
          />
        ))}
        {sending && (
          <li className="ml-8 max-w-[44rem] justify-self-end rounded-2xl bg-sunken px-4 py-3 opacity-70 sm:ml-20">
            <p className="break-words whitespace-pre-wrap">{sending.text}</p>
          </li>
        )}
      </ol>
      <Trouble error={error} />
      <LimitNotice budgets={['chat-turns', 'model-tokens']} />
      {isFull ? (
        <Notice>{say('chat.full')}</Notice>
      ) : (
        <Composer
          chatId={id}
          draft={draft}
          language={language}
          busy={sending !== null || last?.state === 'growing'}
          onSend={(said) => {
            stop()
            send(said)
          }}
          onSpeaking={stop}
        />
      )}
      <div ref={end} />
    </div>
  )
}

/** A talk with the interviewer. */
export function Conversation({ chatId }: { chatId: string }) {
  const say = useChatText()
  const { data: chat, error, isFetching, refetch } = useChat(chatId)
  const back = (
    <Link to="/chats" className="inline-flex min-h-11 items-center gap-1.5 font-semibold text-muted hover:text-ink">
      <ArrowLeft size={18} aria-hidden />
      {say('chat.back')}
    </Link>
  )
  return (
    <Page title={chat?.title ?? say('title')} lead={back} action={chat && <ChatMenu chat={chat} />}>
      {!chat && error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!chat && !error && <Skeleton lines={4} />}
      {chat && <Talk chat={chat} />}
    </Page>
  )
}
