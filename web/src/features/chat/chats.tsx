import type { ChatSummary } from '@maju/contracts/chat'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { formatDateTime } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Section } from '../../shared/ui/card.tsx'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { TextField } from '../../shared/ui/field.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { ChatMenu } from './chat-menu.tsx'
import { useChats } from './chat-queries.ts'
import { useChatText } from './chat-text.ts'
import { NewChat } from './new-chat.tsx'

function ChatLine({ chat }: { chat: ChatSummary }) {
  const say = useChatText()
  const language = useLanguage()
  return (
    <li className="flex items-start gap-2 rounded-2xl border border-line bg-surface p-4">
      <div className="min-w-0 flex-1">
        <Link
          to="/chats/$chatId"
          params={{ chatId: chat.id }}
          className="inline-flex min-h-8 items-center font-bold break-words underline-offset-4 hover:underline"
        >
          {chat.title}
        </Link>
        <p lang={chat.language} className="max-w-measure break-words text-muted">
          {chat.excerpt}
        </p>
        <p className="text-sm text-muted">
          {formatDateTime(chat.updatedAt, language)} · {say('list.turns', { count: chat.turns })}
        </p>
      </div>
      <ChatMenu chat={chat} />
    </li>
  )
}

function Found({ search }: { search: string }) {
  const say = useChatText()
  const { data, error, isFetching, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useChats(search)
  if (!data) return error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <Skeleton />
  const chats = data.pages.flatMap((page) => page.chats)
  const total = data.pages[0]?.total ?? 0
  if (chats.length === 0)
    return search === '' ? (
      <EmptyState title={say('list.none')}>{say('list.none.body')}</EmptyState>
    ) : (
      <EmptyState title={say('list.notFound', { search })}>{say('list.notFound.body')}</EmptyState>
    )
  return (
    <>
      <output className="text-sm text-muted">{say('list.count', { count: total })}</output>
      <ul className="grid grid-cols-1 gap-3">
        {chats.map((chat) => (
          <ChatLine key={chat.id} chat={chat} />
        ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} className="justify-self-center" onClick={() => void fetchNextPage()}>
          {say('list.more')}
        </Button>
      )}
    </>
  )
}

/** All talks, with a new one to begin and the earlier ones to find. */
export function Chats() {
  const say = useChatText()
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  return (
    <Page title={say('title')} lead={say('lead')}>
      <NewChat />
      <Section title={say('list.title')}>
        <TextField
          type="search"
          label={say('list.search')}
          value={typed}
          maxLength={100}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Found search={search} />
      </Section>
    </Page>
  )
}
