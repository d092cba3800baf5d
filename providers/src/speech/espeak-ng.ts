import type { Language } from '@maju/contracts/basics'
import { runProgram } from '../programs/run-program.ts'
import { guardedSpeaker, type Limits } from './guarded-speaker.ts'
import type { Speaker } from './speaker.ts'
import type { Voices } from './voices.ts'

export type EspeakOptions = Limits & {
  /** Path of `espeak-ng`. */
  program: string
  /** Variables that the program sees; it inherits none. */
  environment?: Record<string, string>
  voices?: Voices
  /** Most bytes of its reply that are read. Default 32 MiB: twelve minutes. */
  maxReplyBytes?: number
}

const provider = 'espeak-ng'
const usual: Record<Language, string> = { ko: 'ko', en: 'en-us' }
/** Its own 175 is hard to follow for somebody who thinks while they listen. */
const WORDS_PER_MINUTE = '160'

/**
 * eSpeak NG of this machine: the floor, which needs no network and no download. The text goes in by standard input: as a parameter everybody on
 * the machine could read it, and one that begins with a dash would be an option.
 */
export function espeakSpeaker(options: EspeakOptions): Speaker {
  const { program, environment, maxReplyBytes: maxOutputBytes = 32 * 1024 * 1024 } = options
  const voices = { ...usual, ...options.voices }
  return guardedSpeaker(
    {
      description: { provider, model: 'formant', languages: ['ko', 'en'], voices, textLeavesMachine: false },
      speak: ({ text, language, signal }) => {
        const parameters = ['-v', voices[language], '-s', WORDS_PER_MINUTE, '-b', '1', '--stdin', '--stdout']
        return runProgram({ provider, program, parameters, environment, input: text, signal, maxOutputBytes })
      },
    },
    options,
  )
}
