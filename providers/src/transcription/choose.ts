import { type Choice, chooseProvider, type Settings } from '../choose-provider.ts'
import { candidates, type Wire } from './candidates.ts'
import type { Transcriber } from './transcriber.ts'

export type ChosenTranscriber = Omit<Choice<Transcriber>, 'provider'> & {
  /** Null: there is none. Transcripts can be typed, and everything that needs none is measured. */
  transcriber: Transcriber | null
  /** Recordings go to another machine: none may be sent of anybody who has not agreed to it. */
  audioLeavesMachine: boolean
}

/**
 * The transcriber that the settings describe, or none. `MAJU_TRANSCRIBER` forces one; else the first complete one of compatible, whisper,
 * azure-speech, azure, openai, google. Never throws and never touches the network; looks on the disk for programs and models of this machine.
 */
export function chooseTranscriber(settings: Settings, wire: Wire = {}): ChosenTranscriber {
  const { provider: transcriber, ...why } = chooseProvider({
    what: 'transcriber',
    forcedBy: 'MAJU_TRANSCRIBER',
    candidates,
    settings,
    wire,
  })
  return { transcriber, ...why, audioLeavesMachine: transcriber?.describe().audioLeavesMachine ?? false }
}
