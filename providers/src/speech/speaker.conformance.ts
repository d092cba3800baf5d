import { expect, test } from 'vitest'
import {
  describeSubjects,
  failsLikeAProvider,
  failure,
  leavesNothing,
  secretWords,
  type SubjectSource,
  tellsWhatIsNoReply,
} from '../wire/provider.conformance.ts'
import { LONGEST_TEXT, type Limits } from './guarded-speaker.ts'
import { audioTypes, type Speaker, type SpeakRequest } from './speaker.ts'

/** A sound file, one character a byte; all of them plain, so that any wire carries them. */
export type Said = { sound: string }
export type Subject = { speaker: Speaker }

/** Files that are files by their first bytes. */
export const sounds = {
  mp3: `ID3\u0004\0\0\0\0\0\0${'x'.repeat(90)}`,
  wav: `RIFF\x5c\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\0\x10\0\0\0\x20\0\0\x02\0\x10\0data\x38\0\0\0${'\x01'.repeat(56)}`,
  ogg: `OggS${'\0'.repeat(90)}`,
} as const

const good = { sound: sounds.mp3 }

const say = (speaker: Speaker, request: Partial<SpeakRequest> = {}) =>
  speaker.speak({ text: secretWords, language: 'en', signal: new AbortController().signal, ...request })

/** Every speaker passes these. */
export function behavesLikeASpeaker(source: SubjectSource<Subject, Said, Limits>): void {
  describeSubjects(source, 'a speaker', { timeoutSeconds: 5 }, (subject) => {
    const call = ({ speaker }: Subject, signal?: AbortSignal) => say(speaker, signal ? { signal } : {})
    failsLikeAProvider({ subject, call, good })
    tellsWhatIsNoReply({ subject, call })

    test('says who it is, what it knows and where the words go', (context) => {
      const said = subject(context, [{ say: good }]).speaker.describe()
      expect(said.provider).toMatch(/^[a-z-]+$/)
      expect(said.model.length).toBeGreaterThan(0)
      expect(said.languages).toEqual(['ko', 'en'])
      expect(said.voices.ko.length * said.voices.en.length).toBeGreaterThan(0)
      expect(said.textLeavesMachine).toBeTypeOf('boolean')
    })

    test.for(Object.entries(sounds))('hands on a file of %s as what it is', async ([_kind, sound], context) => {
      const made = subject(context, [{ say: { sound } }])
      const { bytes, mediaType } = await say(made.speaker)
      expect(audioTypes).toContain(mediaType)
      expect(Buffer.from(bytes).toString('latin1')).toBe(sound)
      await leavesNothing(made)
    })

    test.for([
      ['nothing', ''],
      ['bytes that are no sound', 'x'.repeat(500)],
      ['the head of a file without a sound', 'ID3'],
    ] as const)('takes %s in place of a sound for broken', async ([_what, sound], context) => {
      const made = subject(context, [{ say: { sound } }])
      expect(['broken', 'invalid-output']).toContain((await failure(say(made.speaker))).kind)
    })

    test.for([
      ['nothing', '   \n'],
      ['signs without a letter', '?! …'],
      ['a text without end', 'word '.repeat(LONGEST_TEXT)],
    ] as const)('refuses to say %s, and asks nobody', async ([_what, text], context) => {
      const made = subject(context, [{ say: good }])
      expect(await failure(say(made.speaker, { text }))).toMatchObject({ kind: 'refused', retryable: false })
      expect(made.asked?.() ?? 0).toBe(0)
    })

    test('speaks both languages, and text that looks like markup or an option', async (context) => {
      const { speaker } = subject(context, [{ say: good }])
      for (const text of ['--version', '</voice><break time="9s"/>&amp;', '네, 말씀해 주세요.'])
        expect((await say(speaker, { text, language: 'ko' })).bytes.length).toBe(sounds.mp3.length)
    })
  })
}
