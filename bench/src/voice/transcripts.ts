import { existsSync, readFileSync } from 'node:fs'
import type { Language } from '@maju/contracts/basics'
import type { Transcript } from '@maju/contracts/transcript'
import { sharedFile } from '@maju/text/shared-data.fixture'
import { z } from 'zod'

const interviewTruth = z.object({ transcript: z.string() })
const timeline = z.array(z.tuple([z.string(), z.number(), z.number()]).rest(z.string()))

/** What was said in a recording, word for word, as the test data say it; null where they do not. */
export function transcriptOf(name: string): Transcript | null {
  const text = textOf(name)
  return text === null ? null : transcript(text, /(?:^|[/_])ko[._/]/u.test(name) ? 'ko' : 'en')
}

export const transcript = (text: string, language: Language): Transcript => ({
  language,
  text,
  words: null,
  verbatim: true,
  writtenBy: 'person',
})

/** Stretches of the timeline that lies beside a synthesised recording: kind, start and end second, text. */
export function timelineOf(name: string): z.infer<typeof timeline> {
  const file = sharedFile('audio', name.replace(/\.wav$/u, '.json'))
  return existsSync(file) ? timeline.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
}

function textOf(name: string): string | null {
  if (name.startsWith('derived/ko')) return textOfInterview()
  const plain = name.startsWith('derived/en') ? 'en/azure_en_training_audio1.wav' : name
  const file = sharedFile('audio', plain.replace(/\.[a-z0-9]+$/u, '.txt'))
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const said = timelineOf(plain).flatMap(([kind, , , text]) => (kind === 'silence' || !text ? [] : [text]))
  return said.length > 0 ? said.join(' ') : textInManifest(plain)
}

/** The Korean recording that most of derived/ was made of is the sound of this film. */
function textOfInterview(): string | null {
  const file = sharedFile('video/truth/interview_ko_33s.json')
  return existsSync(file) ? interviewTruth.parse(JSON.parse(readFileSync(file, 'utf8'))).transcript : null
}

/** The English row is cut after 35 of its 40 words; this is what the Korean one, which says the same, ends with. */
const CUT_OFF = 'and finally I checked'
const CUT_OFF_ENDING = ' the result with real users.'

/** Synthesised sentences stand behind "text:" in the row of the manifest. */
function textInManifest(name: string): string | null {
  const rows = readFileSync(sharedFile('MANIFEST.md'), 'utf8').split('\n')
  const row = rows.find((each) => each.startsWith(`| audio/${name} `))
  const text = /text: (.+?) \|?\s*$/u.exec(row ?? '')?.[1] ?? null
  return text?.endsWith(CUT_OFF) ? text + CUT_OFF_ENDING : text
}
