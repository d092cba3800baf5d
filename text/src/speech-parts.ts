import { splitSentences } from './sentences.ts'

/** About fifteen seconds of speech in either language. */
const PART_CHARACTERS = 160

/** Something to say in pieces that end where sentences do: the first sentence alone, so that it is heard soon, then as many as fit together. */
export function speechParts(text: string): string[] {
  const [first, ...rest] = splitSentences(text).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text))
  if (!first) return []
  const parts: string[] = []
  for (const { text: sentence } of rest) {
    const last = parts.at(-1)
    if (last !== undefined && last.length + sentence.length < PART_CHARACTERS)
      parts[parts.length - 1] = `${last} ${sentence}`
    else parts.push(sentence)
  }
  return [first.text, ...parts]
}
