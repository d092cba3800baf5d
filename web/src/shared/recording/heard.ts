import type { Language } from '@maju/contracts/basics'
import type { Transcript } from '@maju/contracts/transcript'

/** A piece of an answer that was written down, with its times as seconds of the recording. */
export type Heard = Omit<Transcript, 'language'>

/** What the browser's own recogniser wrote: text without times. */
export const heardByBrowser = (text: string): Heard => ({ text, words: null, verbatim: false, writtenBy: 'browser' })

/** What was written down of sound that begins at this second of the recording. */
export const heardFrom = (startSecond: number, { language: _said, words, ...rest }: Transcript): Heard => ({
  ...rest,
  words:
    words?.map((word) => ({
      ...word,
      startSecond: word.startSecond + startSecond,
      endSecond: word.endSecond + startSecond,
    })) ?? null,
})

/** All pieces as one transcript; null where nothing was heard. Times are kept where every piece has them. */
export function transcriptOf(pieces: readonly Heard[], language: Language): Transcript | null {
  const told = pieces.filter(({ text }) => text.trim() !== '')
  if (told.length === 0) return null
  const isTimed = told.every(({ words }) => words !== null)
  return {
    language,
    text: told.map(({ text }) => text).join(' '),
    words: isTimed ? told.flatMap(({ words }) => words ?? []) : null,
    verbatim: told.every(({ verbatim }) => verbatim),
    ...(told.some(({ readable }) => readable === false) && { readable: false }),
    writtenBy: [...new Set(told.map(({ writtenBy }) => writtenBy))].join(', ').slice(0, 120),
  }
}
