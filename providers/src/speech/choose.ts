import { type Choice, chooseProvider, type Settings } from '../choose-provider.ts'
import { candidates, type Wire } from './candidates.ts'
import type { Speaker } from './speaker.ts'

export type ChosenSpeaker = Omit<Choice<Speaker>, 'provider'> & {
  /** Null: there is none, and the browser's own voice is what speaks. */
  speaker: Speaker | null
}

/**
 * The speaker that the settings describe, or none. `MAJU_SPEAKER` forces one; else the first complete one of compatible, azure-speech, elevenlabs,
 * azure, openai, google; else eSpeak NG where it is installed. Never throws and never touches the network; looks on the disk for the program.
 */
export function chooseSpeaker(settings: Settings, wire: Wire = {}): ChosenSpeaker {
  const { provider: speaker, ...why } = chooseProvider({
    what: 'speaker',
    forcedBy: 'MAJU_SPEAKER',
    candidates,
    settings,
    wire,
  })
  return { speaker, ...why }
}
