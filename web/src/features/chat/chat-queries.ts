import type { Language } from '@maju/contracts/basics'
import {
  type Chat,
  type ChatTopic,
  type ChatTurn,
  createChat,
  deleteChat,
  getChat,
  getSpeaker,
  listChats,
  renameChat,
  sayInChat,
} from '@maju/contracts/chat'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { queryKeys } from '../../shared/query-keys.ts'

const PAGE = 20

const one = (chatId: string) => [...queryKeys.chats, 'one', chatId]
const lists = [...queryKeys.chats, 'list']

/** Chats page by page; what was found stays while something else is searched for. */
export function useChats(search: string) {
  const { call } = useClient()
  return useInfiniteQuery({
    queryKey: [...lists, search],
    initialPageParam: 0,
    queryFn: ({ signal, pageParam }) => call(listChats, { query: { search, limit: PAGE, offset: pageParam }, signal }),
    getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : undefined),
    placeholderData: keepPreviousData,
  })
}

/** A chat; looked at anew whenever the window is, since it may have gone on in another one. */
export function useChat(chatId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: one(chatId),
    queryFn: ({ signal }) => call(getChat, { params: { chatId }, signal }),
    refetchOnWindowFocus: 'always',
  })
}

export function useCreateChat() {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { topic: ChatTopic; language: Language }) => call(createChat, { body }),
    onSuccess: (made) => {
      queries.setQueryData(one(made.id), made)
      return queries.invalidateQueries({ queryKey: lists })
    },
  })
}

export function useRenameChat(chatId: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (title: string) => call(renameChat, { params: { chatId }, body: { title } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.chats }),
  })
}

export function useDeleteChat(chatId: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call(deleteChat, { params: { chatId } }),
    onSuccess: () => {
      queries.removeQueries({ queryKey: one(chatId) })
      return queries.invalidateQueries({ queryKey: lists })
    },
  })
}

/** Those known, with these in their places. */
const merged = (known: readonly ChatTurn[], fresh: readonly ChatTurn[]): ChatTurn[] => [
  ...known.filter(({ seq }) => fresh.every((turn) => turn.seq !== seq)),
  ...fresh,
]

/** Puts turns into the chat as it is known here. */
export function useKeepTurns(chatId: string) {
  const queries = useQueryClient()
  return (fresh: readonly ChatTurn[], title?: string) => {
    queries.setQueryData<Chat>(
      one(chatId),
      (before) =>
        before && {
          ...before,
          title: title ?? before.title,
          turns: merged(before.turns, fresh).toSorted((first, second) => first.seq - second.seq),
        },
    )
  }
}

export function useRefetchChat(chatId: string) {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: one(chatId) })
}

export type Said = { replyTo: number; text: string; inputMode: 'typed' | 'spoken' }

export function useSay(chatId: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  const keep = useKeepTurns(chatId)
  return useMutation({
    mutationFn: (body: Said) => call(sayInChat, { params: { chatId }, body }),
    onSuccess: ({ said, reply, title }) => {
      keep([said, reply], title)
      void queries.invalidateQueries({ queryKey: lists })
      void queries.invalidateQueries({ queryKey: queryKeys.limits })
    },
  })
}

/** What speaks on this server; null where nothing does. */
export function useServerVoice() {
  const { call } = useClient()
  const { data } = useQuery({
    queryKey: ['speaker'],
    queryFn: ({ signal }) => call(getSpeaker, { signal }),
    staleTime: Infinity,
  })
  return data?.speaker ?? null
}
