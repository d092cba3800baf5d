import { getEventListeners } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Limits } from './guarded-transcriber.ts'
import { findProgram } from './find-program.ts'
import { pocketSphinxTranscriber } from './pocket-sphinx.ts'
import { runProgram } from './run-program.ts'
import type { Behaviour } from '../wire/bad-server.conformance.ts'
import { replyBytes } from '../wire/provider.conformance.ts'
import { behavesLikeATranscriber, type Said, silence } from './transcriber.conformance.ts'
import type { Transcriber } from './transcriber.ts'
import { whisperCppTranscriber } from './whisper-cpp.ts'

type Options = Limits & { program: string; environment?: Record<string, string>; maxReplyBytes?: number }
type Kind = {
  make(options: Options): Transcriber
  program: string
  /** What it prints or writes for what was said. */
  reply(said: Said): string
  /** Shell that hands over what is in `$reply`. */
  handOver: string
  /** Half a reply cannot be told from a whole one. */
  isLineByLine: boolean
}

/** An own temporary folder, so that what is left behind in it is ours. */
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maju-test-'))
  await mkdir(join(folder, 'tmp'))
  vi.stubEnv('TMPDIR', join(folder, 'tmp'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const kinds = {
  whisperCppTranscriber: {
    make: (options) => whisperCppTranscriber({ modelPath: '/models/ggml-small.bin', ...options }),
    program: 'whisper-cli',
    reply: ({ text, words }) => {
      const segments = words.map((word) => ({
        offsets: { from: word.startSecond * 1000, to: word.endSecond * 1000 },
        text: ` ${word.text}`,
        tokens: [
          { text: '[_BEG_]', p: 0.1 },
          { text: ` ${word.text}`, p: word.confidence ?? 0.5 },
        ],
      }))
      const alone = { offsets: { from: 0, to: 0 }, text, tokens: [] }
      return JSON.stringify({ transcription: words.length > 0 || text === '' ? segments : [alone] })
    },
    handOver: 'while [ $# -gt 0 ]; do [ "$1" = --output-file ] && out="$2"; shift; done; cat "$reply" > "$out.json"',
    isLineByLine: false,
  },
  'pocketSphinxTranscriber (0.8)': {
    make: (options) => pocketSphinxTranscriber(options),
    program: 'pocketsphinx_continuous',
    reply: ({ text, words }) =>
      [
        text.replaceAll('\u0007', ''),
        '<s> 0.000 0.170 0.99',
        ...words.map((word) => `${word.text} ${word.startSecond} ${word.endSecond} ${word.confidence ?? 0.5}`),
        '</s> 1.9 2.0 1.0',
      ].join('\n'),
    handOver: 'cat "$reply"',
    isLineByLine: true,
  },
  'pocketSphinxTranscriber (5)': {
    make: (options) => pocketSphinxTranscriber(options),
    program: 'pocketsphinx',
    reply: ({ text, words }) =>
      JSON.stringify({
        b: 0,
        d: 2,
        p: 1,
        t: text,
        w: [
          { t: '<s>', b: 0, d: 0.1, p: 1 },
          ...words.map((word) => ({
            t: word.text,
            b: word.startSecond,
            d: word.endSecond - word.startSecond,
            p: word.confidence ?? 0.5,
          })),
        ],
      }),
    handOver: 'cat "$reply"',
    isLineByLine: true,
  },
} satisfies Record<string, Kind>

const wait = 'sleep 60 & echo $! >> "$here/pids"; echo $$ >> "$here/pids"; wait'

/** The shell of a program that behaves so, once its reply lies at `reply`; null where a program has no such behaviour. */
function shellOf(behaviour: Behaviour<Said>, kind: Kind): { shell: string; reply: string } | null {
  if ('say' in behaviour) return { shell: kind.handOver, reply: kind.reply(behaviour.say) }
  if ('bytes' in behaviour) return { shell: kind.handOver, reply: behaviour.bytes }
  if ('hang' in behaviour) return { shell: wait, reply: '' }
  if ('stall' in behaviour) return { shell: `echo half a li; ${wait}`, reply: '' }
  if ('flood' in behaviour) return { shell: 'exec yes a-word-without-end', reply: '' }
  if ('truncate' in behaviour && !kind.isLineByLine) return { shell: kind.handOver, reply: '{"transcription": [{' }
  return null
}

let made = 0

/** A tiny program that plays a behaviour, writes down how it was called, and what of it still runs. */
async function fakeProgram(kind: Kind, shell: string, reply: string): Promise<{ program: string; here: string }> {
  const here = join(folder, `fake-${(made += 1)}`)
  await mkdir(here)
  await writeFile(join(here, 'reply'), reply)
  const program = join(here, kind.program)
  const note = 'printf "%s\\n" "$@" > "$here/called"; env > "$here/environment"'
  await writeFile(program, `#!/bin/sh\nhere='${here}'\nreply="$here/reply"\n${note}\n${shell}\n`)
  await chmod(program, 0o700)
  return { program, here }
}

const isRunning = (pid: number): boolean => {
  // A killed child stays as a zombie until its parent, or the one that took it over, looks after it.
  const path = `/proc/${pid}/stat`
  return existsSync(path) && !/\) Z /.test(readFileSync(path, 'utf8'))
}

const numbersIn = (path: string): number[] =>
  existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').map(Number) : []

for (const [name, kind] of Object.entries(kinds) as [string, Kind][]) {
  /** Programs have to be made before the subject, which is made at once: one lies ready for every behaviour. */
  const ready: { behaviour: string; program: string; here: string }[] = []
  behavesLikeATranscriber({
    name,
    make(behaviours, limits) {
      const [behaviour] = behaviours
      const played = behaviour && behaviours.length === 1 ? shellOf(behaviour, kind) : null
      if (!played) return null
      const making = fakeProgram(kind, played.shell, played.reply)
      let here = ''
      const transcriber = (program: string) =>
        kind.make({ ...limits, program, environment: { PATH: '/usr/bin:/bin' }, maxReplyBytes: replyBytes })
      return {
        transcriber: {
          describe: () => transcriber(kind.program).describe(),
          async transcribe(request) {
            const fake = await making
            here = fake.here
            ready.push({ behaviour: JSON.stringify(behaviour), ...fake })
            return await transcriber(fake.program).transcribe(request)
          },
        },
        underWay: () => numbersIn(join(here, 'pids')).filter(isRunning).length,
        asked: () => (existsSync(join(here, 'called')) ? 1 : 0),
        leftBehind: () => readdirSync(join(folder, 'tmp')),
      }
    },
  })
}

const { signal } = new AbortController()
const recording = { samples: silence(2), sampleRateHertz: 16_000, language: 'en', signal } as const
const good = { text: 'a b', words: [{ text: 'a', startSecond: 0.1, endSecond: 0.2, confidence: 0.75 }] }

describe.each(Object.entries(kinds) as [string, Kind][])('%s', (_name, kind) => {
  const fake = async (shell: string, reply = kind.reply(good)) => {
    const { program, here } = await fakeProgram(kind, shell, reply)
    const read = async (file: string) => await readFile(join(here, file), 'utf8')
    return { transcriber: kind.make({ program, environment: { PATH: '/usr/bin:/bin', LANG: 'C' } }), here, read }
  }

  test('gives the program a WAV file that only we can read, and nothing of our environment', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'sk-of-the-house')
    const look = `for each in "$@"; do case "$each" in *.wav) ls -l "$each" > "$here/listed"; head -c 12 "$each" > "$here/wav";; esac; done`
    const { transcriber, read } = await fake(`${look}; ${kind.handOver}`)
    await transcriber.transcribe(recording)
    expect((await read('wav')).slice(0, 4)).toBe('RIFF')
    expect(await read('listed')).toMatch(/^-rw------- /)
    const environment = await read('environment')
    expect(environment).toContain('LANG=C')
    expect(environment).not.toContain('sk-of-the-house')
  })

  test('lets no shell read a hint', async () => {
    const { transcriber, here } = await fake(kind.handOver)
    const hint = `"; touch ${here}/owned; $(touch ${here}/owned) \`touch ${here}/owned\` --output-file /etc/x`
    await transcriber.transcribe({ ...recording, hint })
    expect(existsSync(join(here, 'owned'))).toBe(false)
  })

  test('removes the recording however the program ends', async () => {
    for (const shell of [kind.handOver, 'exit 3', 'kill -9 $$', 'exec yes']) {
      const { transcriber } = await fake(shell)
      await transcriber.transcribe(recording).catch(() => {})
      expect(await readdir(join(folder, 'tmp'))).toEqual([])
    }
  })

  test('takes an exit code for broken for good, and a kill from outside for broken for now', async () => {
    const failed = (await fake('echo secret-of-the-program; echo secret-of-the-program >&2; exit 3')).transcriber
    const error: unknown = await failed.transcribe(recording).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ kind: 'broken', retryable: false })
    expect(String(error)).toContain('exit code 3')
    expect(String(error)).not.toContain('secret-of-the-program')
    const killed = (await fake('kill -9 $$')).transcriber
    await expect(killed.transcribe(recording)).rejects.toMatchObject({ kind: 'broken', retryable: true })
  })

  test('takes a program that is not there for broken', async () => {
    const missing = kind.make({ program: join(folder, 'not-there', kind.program) })
    await expect(missing.transcribe(recording)).rejects.toMatchObject({ kind: 'broken', retryable: false })
    expect(await readdir(join(folder, 'tmp'))).toEqual([])
  })

  test('says nothing leaves the machine, and hands on the confidence', async () => {
    const { transcriber } = await fake(kind.handOver)
    expect(transcriber.describe().audioLeavesMachine).toBe(false)
    expect((await transcriber.transcribe(recording)).words?.[0]?.confidence).toBe(0.75)
  })
})

describe('whisperCppTranscriber alone', () => {
  const kind = kinds.whisperCppTranscriber

  test('asks for one segment a word, in the language of the answer', async () => {
    const { program, here } = await fakeProgram(kind, kind.handOver, kind.reply(good))
    const transcriber = whisperCppTranscriber({ program, modelPath: '/m/ggml-small.bin', threads: 2 })
    await transcriber.transcribe({ ...recording, language: 'ko', hint: '마주' })
    const called = (await readFile(join(here, 'called'), 'utf8')).trim().split('\n')
    for (const [flag, value] of [
      ['--model', '/m/ggml-small.bin'],
      ['--language', 'ko'],
      ['--max-len', '1'],
      ['--threads', '2'],
      ['--prompt', '마주'],
    ])
      expect(called[called.indexOf(flag ?? '') + 1]).toBe(value)
    expect(called).toContain('--split-on-word')
  })

  test('reads a file with halves of characters and line breaks in its texts', async () => {
    const reply = `{"transcription":[{"offsets":{"from":100,"to":400},"text":" 네\n","tokens":[{"text":"\\u00eb","p":0.5}]}]}`
    const { program } = await fakeProgram(kind, kind.handOver, reply)
    await writeFile(
      join(program, '..', 'reply'),
      Buffer.from(reply.replace('\\u00eb', 'X'), 'utf8').map((byte) => (byte === 0x58 ? 0xeb : byte)),
    )
    const heard = await whisperCppTranscriber({ program, modelPath: '/m/x.bin' }).transcribe(recording)
    expect(heard.words).toEqual([{ text: '네', startSecond: 0.1, endSecond: 0.4, confidence: 0.5 }])
  })

  test('says that a version is too old where it writes no result', async () => {
    const { program } = await fakeProgram(kind, 'exit 0', '')
    await expect(whisperCppTranscriber({ program, modelPath: '/m/x.bin' }).transcribe(recording)).rejects.toThrow(
      'too old',
    )
  })

  test.each([
    ['ggml-small.bin', ['ko', 'en']],
    ['ggml-small.en.bin', ['en']],
    ['ggml-small.en-q5_1.bin', ['en']],
    ['ggml-large-v3-turbo-q5_0.bin', ['ko', 'en']],
  ])('the model %s knows %j', (file, languages) => {
    const { describe: say } = whisperCppTranscriber({ program: '/x', modelPath: `/m/${file}` })
    expect(say().languages).toEqual(languages)
  })
})

test('PocketSphinx spells a word as it is written, and leaves out silences, noises and ends', async () => {
  const reply = [
    'we want to go',
    '<s> 0.000 0.170 0.997902',
    "we're(2) 0.180 0.390 0.974722",
    'to(3) 0.400 0.540 0.958002',
    '<sil> 0.550 0.940 0.987774',
    '[NOISE] 0.950 1.150 0.889039',
    '++COUGH++ 1.160 1.200 0.5',
    'go 1.210 1.530 0.017489',
    '</s> 1.540 1.660 1.000000',
  ].join('\n')
  const { program } = await fakeProgram(kinds['pocketSphinxTranscriber (0.8)'], 'cat "$reply"', reply)
  const transcriber = pocketSphinxTranscriber({ program, environment: { PATH: '/usr/bin:/bin' } })
  const { text, words } = await transcriber.transcribe(recording)
  expect(text).toBe("we're to go")
  expect(words?.[1]).toEqual({ text: 'to', startSecond: 0.4, endSecond: 0.54, confidence: 0.958002 })
})

test('runProgram leaves nothing hanging on the signal, however it ends', async () => {
  const controller = new AbortController()
  const run = { provider: 'x', parameters: [], signal: controller.signal, maxOutputBytes: 100 }
  for (const shell of ['echo 1', 'exit 3', 'kill -9 $$', 'exec yes']) {
    const { program } = await fakeProgram(kinds['pocketSphinxTranscriber (5)'], shell, '')
    await runProgram({ ...run, program }).catch(() => {})
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0)
  }
})

const installed = findProgram(['pocketsphinx_continuous', 'pocketsphinx'], '/usr/bin:/usr/local/bin')
if (installed === null)
  process.stderr.write('Skipped: the real PocketSphinx (apt-get install pocketsphinx pocketsphinx-en-us)\n')

describe.runIf(installed !== null)('the real PocketSphinx', () => {
  test('hears nothing in silence and something in order in speech-like noise', async () => {
    const transcriber = pocketSphinxTranscriber({ program: installed ?? '' })
    const silent = await transcriber.transcribe({ ...recording, samples: new Float32Array(3 * 16_000) })
    expect([silent.text, silent.words]).toEqual(['', []])
    const samples = silence(4).map((_, i) => Math.sin((i * i) / 90_000) * Math.sin(i / 2500) ** 2 * 0.5)
    const heard = await transcriber.transcribe({ ...recording, samples })
    expect(heard.writtenBy).toBe('pocketsphinx/en-us')
    for (const word of heard.words ?? []) expect(word.endSecond).toBeLessThanOrEqual(4)
  })
})
