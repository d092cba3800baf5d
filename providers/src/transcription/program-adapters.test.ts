import { existsSync, readdirSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { Behaviour } from '../wire/bad-server.conformance.ts'
import { replyBytes } from '../wire/provider.conformance.ts'
import { fakeProgram, ownFolder, stillRunning, waiting } from '../programs/fake-program.fixture.ts'
import { good, type Kind, kinds, recording } from './transcribing-programs.fixture.ts'
import { behavesLikeATranscriber, type Said } from './transcriber.conformance.ts'

const folder = ownFolder()

/** The shell of a program that behaves so, once its reply lies at `reply`; null where a program has no such behaviour. */
function shellOf(behaviour: Behaviour<Said>, kind: Kind): { shell: string; reply: string } | null {
  if ('say' in behaviour) return { shell: kind.handOver, reply: kind.reply(behaviour.say) }
  if ('bytes' in behaviour) return { shell: kind.handOver, reply: behaviour.bytes }
  if ('hang' in behaviour) return { shell: waiting, reply: '' }
  if ('stall' in behaviour) return { shell: `echo half a li; ${waiting}`, reply: '' }
  if ('flood' in behaviour) return { shell: 'exec yes a-word-without-end', reply: '' }
  if ('truncate' in behaviour && !kind.isLineByLine) return { shell: kind.handOver, reply: '{"transcription": [{' }
  return null
}

for (const [name, kind] of Object.entries(kinds) as [string, Kind][]) {
  behavesLikeATranscriber({
    name,
    make(behaviours, limits) {
      const [behaviour] = behaviours
      const played = behaviour && behaviours.length === 1 ? shellOf(behaviour, kind) : null
      if (!played) return null
      const making = fakeProgram(folder(), kind, played.shell, played.reply)
      let here = ''
      const transcriber = (program: string) =>
        kind.make({ ...limits, program, environment: { PATH: '/usr/bin:/bin' }, maxReplyBytes: replyBytes })
      return {
        transcriber: {
          describe: () => transcriber(kind.program).describe(),
          async transcribe(request) {
            const fake = await making
            here = fake.here
            return await transcriber(fake.program).transcribe(request)
          },
        },
        underWay: () => stillRunning(here),
        asked: () => (existsSync(join(here, 'called')) ? 1 : 0),
        leftBehind: () => readdirSync(join(folder(), 'tmp')),
      }
    },
  })
}

describe.each(Object.entries(kinds) as [string, Kind][])('%s', (_name, kind) => {
  const fake = async (shell: string, reply = kind.reply(good)) => {
    const { program, here } = await fakeProgram(folder(), kind, shell, reply)
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
      expect(await readdir(join(folder(), 'tmp'))).toEqual([])
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
    const missing = kind.make({ program: join(folder(), 'not-there', kind.program) })
    await expect(missing.transcribe(recording)).rejects.toMatchObject({ kind: 'broken', retryable: false })
    expect(await readdir(join(folder(), 'tmp'))).toEqual([])
  })

  test('says nothing leaves the machine, and hands on the confidence', async () => {
    const { transcriber } = await fake(kind.handOver)
    expect(transcriber.describe().audioLeavesMachine).toBe(false)
    expect((await transcriber.transcribe(recording)).words?.[0]?.confidence).toBe(0.75)
  })
})
