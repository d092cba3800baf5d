import type { Topic } from '@maju/interviewer/chat/topic-questions'
import type { ChatRow } from './chat.table.ts'

/** What a chat is about, as the engine knows it. */
export const topicOf = ({
  topic,
  language,
  state: { plan },
}: Pick<ChatRow, 'topic' | 'language' | 'state'>): Topic => ({
  ...topic,
  language,
  company: plan.company,
  jobTitle: plan.jobTitle,
})
