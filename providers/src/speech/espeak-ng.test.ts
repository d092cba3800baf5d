import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { fakeProgram, ownFolder, stillRunning, waiting } from '../programs/fake-program.fixture.ts'
import { findProgram } from '../programs/find-program.ts'
import type { Behaviour } from '../wire/bad-server.conformance.ts'
import { replyBytes } from '../wire/provider.conformance.ts'
import { espeakSpeaker } from './espeak-ng.ts'
import { behavesLikeASpeaker, type Said, sounds } from './speaker.conformance.ts'
import type { SpeakRequest } from './speaker.ts'

const folder = ownFolder()
const kind = { program: 'espeak-ng' }
const environment = { PATH: '/usr/bin:/bin' }
const handOver = 'cat > "$here/heard"; cat "$reply"'

/** The shell of a program that behaves so; null where a program has no such behaviour. */
function shellOf(behaviour: Behaviour<Said>): { shell: string; reply: string } | null {
  if ('say' in behaviour) return { shell: handOver, reply: behaviour.say.sound }
  if ('bytes' in behaviour) return { shell: handOver, reply: behaviour.bytes }
  if ('hang' in behaviour) return { shell: waiting, reply: '' }
  if ('stall' in behaviour) return { shell: `printf RIFF; ${waiting}`, reply: '' }
  if ('flood' in behaviour) return { shell: 'exec yes sound-without-end', reply: '' }
  return 'truncate' in behaviour ? { shell: handOver, reply: 'RIFF' } : null
}

behavesLikeASpeaker({
  name: 'espeakSpeaker',
  make(behaviours, limits) {
    const [behaviour] = behaviours
    const played = behaviour && behaviours.length === 1 ? shellOf(behaviour) : null
    if (!played) return null
    const making = fakeProgram(folder(), kind, played.shell, played.reply)
    let here = ''
    const speaker = (program: string) => espeakSpeaker({ ...limits, program, environment, maxReplyBytes: replyBytes })
    return {
      speaker: {
        describe: () => speaker(kind.program).describe(),
        async speak(request) {
          const fake = await making
          here = fake.here
          return await speaker(fake.program).speak(request)
        },
      },
      underWay: () => stillRunning(here),
      asked: () => (existsSync(join(here, 'called')) ? 1 : 0),
      leftBehind: () => readdirSync(join(folder(), 'tmp')),
    }
  },
})

const request = (change: Partial<SpeakRequest> = {}): SpeakRequest => ({
  text: '안녕하세요. 어떤 일을 하셨나요?',
  language: 'ko',
  signal: new AbortController().signal,
  ...change,
})

test('the words come by standard input, never as a parameter, and nothing of our environment comes along', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-of-the-house')
  const { program, here } = await fakeProgram(folder(), kind, handOver, sounds.wav)
  await espeakSpeaker({ program, environment }).speak(request({ text: '--path=/etc $(touch owned) 네' }))
  const read = (file: string) => readFile(join(here, file), 'utf8')
  expect(await read('heard')).toBe('--path=/etc $(touch owned) 네')
  expect((await read('called')).trim().split('\n')).toEqual(['-v', 'ko', '-s', '160', '-b', '1', '--stdin', '--stdout'])
  expect(await read('environment')).not.toContain('sk-of-the-house')
})

test('an exit code is broken for good, and a kill from outside broken for now', async () => {
  const failed = await fakeProgram(folder(), kind, 'echo secret >&2; exit 3', '')
  await expect(espeakSpeaker({ program: failed.program, environment }).speak(request())).rejects.toMatchObject({
    kind: 'broken',
    retryable: false,
  })
  const killed = await fakeProgram(folder(), kind, 'kill -9 $$', '')
  await expect(espeakSpeaker({ program: killed.program, environment }).speak(request())).rejects.toMatchObject({
    kind: 'broken',
    retryable: true,
  })
})

const installed = findProgram(['espeak-ng'], '/usr/bin:/usr/local/bin')
if (installed === null)
  process.stderr.write('Skipped: the real eSpeak NG: it is not installed (apt-get install espeak-ng)\n')

test.runIf(installed !== null).for(['ko', 'en'] as const)(
  'the real program says more for more words, in a file that tells its length (%s)',
  async (language) => {
    const speaker = espeakSpeaker({ program: installed ?? '' })
    const sentence = { ko: '그 일을 어떻게 하셨나요? ', en: 'How did you do that? ' }[language]
    const [short, long] = await Promise.all(
      [1, 4].map((times) => speaker.speak(request({ language, text: sentence.repeat(times) }))),
    )
    const lengthIn = (bytes: Uint8Array = new Uint8Array()) =>
      new DataView(bytes.buffer, bytes.byteOffset).getUint32(40, true)
    expect(short?.mediaType).toBe('audio/wav')
    expect(lengthIn(short?.bytes)).toBe((short?.bytes.length ?? 0) - 44)
    expect(lengthIn(long?.bytes)).toBeGreaterThan(3 * lengthIn(short?.bytes))
  },
)
