import type { WireOptions } from '../wire/bounded-fetch.ts'
import { openAiApi, type OpenAiServer } from '../wire/open-ai-address.ts'
import { audioTranscriptions } from './audio-transcriptions.ts'
import { guardedTranscriber, type Limits } from './guarded-transcriber.ts'
import type { Transcriber } from './transcriber.ts'

export type OpenAiOptions = WireOptions &
  Limits &
  OpenAiServer & {
    /** Default: everything but an address of this machine is another machine. */
    audioLeavesMachine?: boolean
    secondsPerSecond?: number
  }

/** OpenAI, or any server that speaks as it does. */
export function openAiTranscriber(options: OpenAiOptions): Transcriber {
  const { leavesMachine, ...api } = openAiApi(options, 'audio/transcriptions')
  return guardedTranscriber(audioTranscriptions({ audioLeavesMachine: leavesMachine, ...options, ...api }), options)
}
