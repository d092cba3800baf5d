import { createHash } from 'node:crypto'
import type { Language } from '@maju/contracts/basics'
import type { SpeakerInfo } from '@maju/contracts/chat'
import { ProviderError } from '@maju/providers/provider-error'
import type { ChosenSpeaker } from '@maju/providers/speech/choose'
import { soundFile } from '@maju/providers/speech/sound-file'
import type { SpokenAudio } from '@maju/providers/speech/speaker'
import type { Blobs } from '../../platform/blobs/blobs.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { fewAtOnce } from '../../platform/few-at-once.ts'
import { errorFields, type Log } from '../../platform/log.ts'

type Needs = { blobs: Blobs; speaker: ChosenSpeaker; log: Log }
type Wish = {
  text: string
  language: Language
  /** Where it is kept: below this prefix, by what spoke it. */
  prefix: string
  /** The service that the person agreed to. */
  agreedTo: string | undefined
  /** Whether what it was spoken for is still there. */
  isWanted: () => Promise<boolean>
}

/** A program on this machine takes a core; a service elsewhere hardly anything. */
const RUNNING = { here: 2, elsewhere: 6 }
const WAITING = 24

/** Words become sound, for the person who asks. What was spoken is kept beside them: nobody pays for it twice. */
export function speechService({ blobs, speaker: chosen, log }: Needs) {
  const speaker = chosen.speaker
  const info = speaker && infoOf(speaker.describe())
  const inTurn = fewAtOnce({
    running: info?.leavesMachine ? RUNNING.elsewhere : RUNNING.here,
    waiting: WAITING,
    busy: 'Much is being spoken at the moment. Try again shortly, or read.',
    retryAfterSeconds: 5,
  })

  async function spoken({ text, language }: Wish, signal: AbortSignal): Promise<SpokenAudio> {
    if (!speaker || !info) throw notOffered()
    try {
      return await inTurn(() => speaker.speak({ text, language, signal }), signal)
    } catch (error) {
      if (error instanceof Refused) throw error
      if (!signal.aborted) log.warn(fieldsOf(error), 'speech-failed')
      const retryAfter = error instanceof ProviderError ? error.retryAfterSeconds : undefined
      throw new Refused('unavailable', `${info.name} could not speak just now. Read it, or try again.`, retryAfter)
    }
  }

  return {
    /** What speaks here; null where nothing does. */
    speaker: info,

    /** @throws Refused `not-offered`, `forbidden` without the person's agreement, `unavailable`. */
    async speak(wish: Wish, signal: AbortSignal): Promise<SpokenAudio> {
      if (!speaker || !info?.languages.includes(wish.language)) throw notOffered()
      if (info.leavesMachine && wish.agreedTo !== info.name)
        throw new Refused('forbidden', `The words would go to ${info.name}, on another machine. Agree to that first.`)
      const voice = speaker.describe().voices[wish.language]
      const made = createHash('sha256')
        .update(JSON.stringify([info.name, voice, wish.text]))
        .digest('hex')
        .slice(0, 24)
      const key = `${wish.prefix}${made}`
      const kept = await blobs.get(key).then(soundFile, nothingThere)
      if (kept) return kept
      const file = await spoken(wish, signal)
      await blobs.put(key, file.bytes)
      // It may have been deleted while it was spoken: then nothing else would take this away.
      if (!(await wish.isWanted())) await blobs.removeAll(key)
      return file
    },
  }
}
export type SpeechService = ReturnType<typeof speechService>

function nothingThere(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}

const notOffered = () =>
  new Refused('not-offered', 'Nothing on this server speaks that language. The browser may have a voice of its own.')

const fieldsOf = (error: unknown) =>
  error instanceof ProviderError
    ? { provider: error.provider, kind: error.kind, status: error.status }
    : errorFields(error)

const infoOf = (described: {
  provider: string
  model: string
  languages: readonly Language[]
  textLeavesMachine: boolean
}): SpeakerInfo => ({
  name: `${described.provider}/${described.model}`,
  languages: [...described.languages],
  leavesMachine: described.textLeavesMachine,
})
