import type { Given } from '../choose-provider.ts'
import { findProgram } from '../programs/find-program.ts'
import { programEnvironment } from '../programs/program-environment.ts'
import { espeakSpeaker } from './espeak-ng.ts'
import type { Speaker } from './speaker.ts'
import type { Voices } from './voices.ts'

/** eSpeak NG of this machine, or a text that says what is missing. */
export function localEspeak(given: Given, voices: Voices): Speaker | string {
  const program = findProgram([given('MAJU_ESPEAK_PROGRAM') || 'espeak-ng'], given('PATH'))
  if (program === null) return 'its program was not found. On Debian: apt-get install espeak-ng'
  return espeakSpeaker({ program, environment: programEnvironment(given), voices })
}
