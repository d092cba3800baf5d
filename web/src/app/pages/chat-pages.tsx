import { getRouteApi } from '@tanstack/react-router'
import { Chats } from '../../features/chat/chats.tsx'
import { Conversation } from '../../features/chat/conversation.tsx'

const route = getRouteApi('/shell/account/chats/$chatId')

export function ChatsPage() {
  return <Chats />
}

export function ChatPage() {
  const { chatId } = route.useParams()
  return <Conversation key={chatId} chatId={chatId} />
}
