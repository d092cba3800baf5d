import { setTimeout as sleep } from 'node:timers/promises'
import type { RecognisedSheet, RecogniserInfo } from '@maju/contracts/recognition'
import type { PictureRecogniser } from '@maju/providers/ocr/picture-recogniser'
import { asProviderError } from '@maju/providers/provider-error'
import type { Log } from '../log.ts'

/** Reads pictures of one file. Never fails: null where it does not say what stands on one. */
export type PictureService = {
  by: string
  ask: (picture: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<RecognisedSheet | null>
}

/** All pictures of one file together; what is left of the time for a file is for reading them here. */
const PATIENCE_SECONDS = 100
/** A service that is busy is asked once more, if it wants no longer wait than this. */
const LONGEST_PAUSE_SECONDS = 5

/** What a person is told of the service before they agree. */
export function recogniserInfoOf(recogniser: PictureRecogniser): RecogniserInfo {
  const { provider, model, pictureLeavesMachine } = recogniser.describe()
  return { name: `${provider}/${model}`, leavesMachine: pictureLeavesMachine }
}

/** The service for one file of a person who agreed to it by its name; null for everybody else. */
export function pictureService(recogniser: PictureRecogniser | null, log: Log) {
  return (agreed: string | null | undefined): PictureService | null => {
    if (!recogniser || agreed !== recogniserInfoOf(recogniser).name) return null
    const patience = AbortSignal.timeout(PATIENCE_SECONDS * 1000)
    return {
      by: agreed,
      async ask(picture, caller) {
        const signal = AbortSignal.any([caller, patience])
        try {
          return await askedTwice(recogniser, { picture, signal })
        } catch (error) {
          const { provider, kind, status } = asProviderError('recogniser', error)
          if (!caller.aborted) log.warn({ provider, kind, status }, 'picture-not-recognised')
          return null
        }
      },
    }
  }
}

async function askedTwice(recogniser: PictureRecogniser, request: Parameters<PictureRecogniser['recognise']>[0]) {
  try {
    return await recogniser.recognise(request)
  } catch (error) {
    const { kind, retryAfterSeconds = 1 } = asProviderError('recogniser', error)
    if (kind !== 'rate-limited' || retryAfterSeconds > LONGEST_PAUSE_SECONDS) throw error
    await sleep(retryAfterSeconds * 1000, undefined, { signal: request.signal })
    return recogniser.recognise(request)
  }
}
