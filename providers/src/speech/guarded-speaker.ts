import { ProviderError } from '../provider-error.ts'
import { cleanText } from '../wire/clean-text.ts'
import { inTime } from '../wire/deadline.ts'
import type { RawSpeaker } from './raw-speaker.ts'
import { soundFile } from './sound-file.ts'
import type { Speaker } from './speaker.ts'

export type Limits = {
  /** For one text. Default 30. */
  timeoutSeconds?: number
}

/** What the strictest service takes in one request: Google counts 5,000 bytes, of which a Korean syllable takes three. */
export const LONGEST_TEXT = 1600

/** The manners that every adapter shares: deadline, abort, limits, clean text, a file that is a sound file, typed errors. */
export function guardedSpeaker(raw: RawSpeaker, { timeoutSeconds = 30 }: Limits = {}): Speaker {
  const { provider, languages } = raw.description
  const refuse = (detail: string) => new ProviderError(provider, 'refused', { detail })

  return {
    describe: () => raw.description,

    async speak({ text, language, signal }) {
      const said = cleanText(text).replaceAll(/\s+/g, ' ').trim()
      if (!languages.includes(language)) throw refuse(`it does not know ${language}`)
      if (said.length > LONGEST_TEXT) throw refuse(`the text is longer than ${LONGEST_TEXT} characters`)
      if (!/[\p{L}\p{N}]/u.test(said)) throw refuse('there is nothing to say')
      return await inTime({ provider, signal, timeoutSeconds }, async (stopped) => {
        const file = soundFile(await raw.speak({ text: said, language, signal: stopped }))
        if (file) return file
        throw new ProviderError(provider, 'broken', { detail: 'what came is no sound file', retryable: true })
      })
    },
  }
}
