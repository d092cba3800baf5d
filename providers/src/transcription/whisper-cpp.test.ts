import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fakeProgram, ownFolder } from '../programs/fake-program.fixture.ts'
import { good, kinds, recording } from './transcribing-programs.fixture.ts'
import { whisperCppTranscriber } from './whisper-cpp.ts'

const folder = ownFolder()
const kind = kinds.whisperCppTranscriber

test('asks for one segment a word, in the language of the answer', async () => {
  const { program, here } = await fakeProgram(folder(), kind, kind.handOver, kind.reply(good))
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
  const { program } = await fakeProgram(folder(), kind, kind.handOver, reply)
  await writeFile(
    join(program, '..', 'reply'),
    Buffer.from(reply.replace('\\u00eb', 'X'), 'utf8').map((byte) => (byte === 0x58 ? 0xeb : byte)),
  )
  const heard = await whisperCppTranscriber({ program, modelPath: '/m/x.bin' }).transcribe(recording)
  expect(heard.words).toEqual([{ text: '네', startSecond: 0.1, endSecond: 0.4, confidence: 0.5 }])
})

test('says that a version is too old where it writes no result', async () => {
  const { program } = await fakeProgram(folder(), kind, 'exit 0', '')
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
