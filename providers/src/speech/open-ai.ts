import type { WireOptions } from '../wire/bounded-fetch.ts'
import { openAiApi, type OpenAiServer } from '../wire/open-ai-address.ts'
import { audioSpeech } from './audio-speech.ts'
import { guardedSpeaker, type Limits } from './guarded-speaker.ts'
import type { Speaker } from './speaker.ts'
import type { Voices } from './voices.ts'

/** It speaks both languages, as all of OpenAI's voices do. */
export const openAiVoices = { ko: 'alloy', en: 'alloy' }

export type OpenAiOptions = WireOptions &
  Limits &
  OpenAiServer & {
    voices?: Voices
    /** Default: everything but an address of this machine is another machine. */
    textLeavesMachine?: boolean
  }

/** OpenAI, or any server that speaks as it does. */
export function openAiSpeaker(options: OpenAiOptions): Speaker {
  const { leavesMachine, ...api } = openAiApi(options, 'audio/speech')
  const voices = { ...openAiVoices, ...options.voices }
  return guardedSpeaker(audioSpeech({ textLeavesMachine: leavesMachine, ...options, ...api, voices }), options)
}
