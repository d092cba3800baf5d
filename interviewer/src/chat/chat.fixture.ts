import type { Language } from '@maju/contracts/basics'
import { type Bank, builtInBank } from '../bank/bank.ts'
import { type ChatStep, openChat, takeChatTurn } from './chat-turn.ts'
import type { Topic } from './topic-questions.ts'

export const about = (language: Language, given: Partial<Topic> = {}): Topic => ({
  language,
  text: '',
  competency: null,
  ncsMajor: null,
  company: '',
  jobTitle: '',
  ...given,
})

/** A chat, and what is said in it. */
export function chatOn(topic: Topic, bank: Bank = builtInBank, seed = 'seed') {
  const before: string[] = []
  let step: ChatStep = openChat({ topic, bank, seed, hasModel: false })
  return {
    now: () => step,
    say(text: string) {
      const { plan, live } = step
      step = takeChatTurn({ topic, bank, seed, state: { plan, live }, text, before, inputMode: 'typed' })
      before.unshift(text)
      return step
    },
  }
}
