import { contentWords } from '@maju/text/content-words'

/** What binds words into one token elsewhere (`hand-off`, `print/screen`) parts them here: each half carries a topic. */
const BINDING = /[-/_&]/g

/** The words of a text that carry its topic, in the form that words are compared by. */
export function topicTerms(text: string): string[] {
  return contentWords(text.replace(BINDING, ' ')).map(({ base }) => base)
}
