import { expect, test } from 'vitest'
import { fakeProgram, ownFolder } from '../programs/fake-program.fixture.ts'
import { kinds, recording } from './transcribing-programs.fixture.ts'
import { findProgram } from '../programs/find-program.ts'
import { pocketSphinxTranscriber } from './pocket-sphinx.ts'
import { silence } from './transcriber.conformance.ts'

const folder = ownFolder()

test('it spells a word as it is written, and leaves out silences, noises and ends', async () => {
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
  const { program } = await fakeProgram(folder(), kinds['pocketSphinxTranscriber (0.8)'], 'cat "$reply"', reply)
  const transcriber = pocketSphinxTranscriber({ program, environment: { PATH: '/usr/bin:/bin' } })
  const { text, words } = await transcriber.transcribe(recording)
  expect(text).toBe("we're to go")
  expect(words?.[1]).toEqual({ text: 'to', startSecond: 0.4, endSecond: 0.54, confidence: 0.958002 })
})

const installed = findProgram(['pocketsphinx_continuous', 'pocketsphinx'], '/usr/bin:/usr/local/bin')
if (installed === null)
  process.stderr.write(
    'Skipped: the real PocketSphinx: it is not installed (apt-get install pocketsphinx pocketsphinx-en-us)\n',
  )

test.runIf(installed !== null)(
  'the real program hears nothing in silence and something in order in speech-like noise',
  async () => {
    const transcriber = pocketSphinxTranscriber({ program: installed ?? '' })
    const silent = await transcriber.transcribe({ ...recording, samples: new Float32Array(3 * 16_000) })
    expect([silent.text, silent.words]).toEqual(['', []])
    const samples = silence(4).map((_, i) => Math.sin((i * i) / 90_000) * Math.sin(i / 2500) ** 2 * 0.5)
    const heard = await transcriber.transcribe({ ...recording, samples })
    expect(heard.writtenBy).toBe('pocketsphinx/en-us')
    for (const word of heard.words ?? []) expect(word.endSecond).toBeLessThanOrEqual(4)
  },
)
