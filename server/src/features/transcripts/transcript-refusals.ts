import type { ProblemCode } from '@maju/contracts/problem'
import { ProviderError, type ProviderErrorKind } from '@maju/providers/provider-error'
import { Refused } from '../../platform/errors.ts'
import { errorFields } from '../../platform/log.ts'
import { MediaError, type MediaFault } from '../../platform/media/media-error.ts'

/** What it means to the person who waits for the words; nothing of what a service said goes on. */
const SENTENCES: Partial<Record<ProviderErrorKind, string>> = {
  timeout: 'did not answer in time',
  unreachable: 'cannot be reached at the moment',
  'rate-limited': 'has too much to do at the moment',
  overloaded: 'has too much to do at the moment',
  unauthorised: 'does not accept the key that this server was given; its operator has to look after that',
}
const KEPT = 'What you wrote and recorded is still there. Try again, or type your answer.'

const MEDIA: Record<MediaFault, { code: ProblemCode; sentence: string }> = {
  unreadable: { code: 'unsupported-media', sentence: 'What was sent cannot be read as sound.' },
  'too-long': { code: 'too-large', sentence: 'This is more than ten minutes of sound. Send it in shorter pieces.' },
  'out-of-time': { code: 'unavailable', sentence: `Reading the sound took too long and was stopped. ${KEPT}` },
  'no-decoder': { code: 'not-offered', sentence: 'This server has no ffmpeg, without which sound cannot be read.' },
}

type Signals = { gone: AbortSignal; signal: AbortSignal }

/** A failure as a refusal for whoever asked, and as fields for the log where its operator should know. */
export function refusalOf(error: unknown, name: string, { gone, signal }: Signals) {
  if (error instanceof Refused) return { refusal: error, fields: null }
  if (gone.aborted) return { refusal: new Refused('unavailable', 'It was stopped.'), fields: null }
  if (error instanceof MediaError) {
    const { code, sentence } = MEDIA[error.fault]
    return { refusal: new Refused(code, sentence), fields: null }
  }
  if (error instanceof ProviderError) {
    const { provider, kind, status, retryAfterSeconds } = error
    const sentence = SENTENCES[signal.aborted ? 'timeout' : kind] ?? 'could not write this down'
    return {
      refusal: new Refused('unavailable', `${name} ${sentence}. ${KEPT}`, retryAfterSeconds),
      fields: { provider, kind, status },
    }
  }
  return { refusal: new Refused('unavailable', `Writing it down failed. ${KEPT}`), fields: errorFields(error) }
}
