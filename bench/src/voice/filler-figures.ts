import { readdirSync, readFileSync } from 'node:fs'
import { findFillers } from '@maju/analysis/voice/find-fillers'
import type { Language } from '@maju/contracts/basics'
import { sharedFile } from '@maju/text/shared-data.fixture'
import { countSyllables } from '@maju/text/syllables'
import { countWords } from '@maju/text/tokens'
import { z } from 'zod'
import { atMost } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import { round } from '../round.ts'
import { readLines } from '../scoring/interviews.ts'
import { transcript, transcriptOf } from './transcripts.ts'

/** Fillers in verbatim transcripts, as the manifest counts them or as they stand in the words of the clip. */
const COUNTED: readonly { said: string; language: Language; fillers: number }[] = [
  { said: 'montreal uh forced aligner', language: 'en', fillers: 1 },
  { said: 'montreal forced um aligner', language: 'en', fillers: 1 },
  { said: 'montreal uh uh uh uh uh uh forced aligner', language: 'en', fillers: 6 },
  { said: 'montreal forced uh um uh hm hm um forced aligner', language: 'en', fillers: 6 },
  { said: 'you know montreal forced aligner', language: 'en', fillers: 1 },
  { said: "montreal forced aligner i hardly know 'er", language: 'en', fillers: 0 },
  { said: 'm f a is like this is so many words right here', language: 'en', fillers: 0 },
]
const FILES = [
  { name: 'filler/mfa_acoustic_corpus.wav', fillers: 3 },
  { name: 'filler/mfa_cold_corpus.wav', fillers: 5 },
  { name: 'synth/ko_fillers_known.wav', fillers: 6 },
]
/** What was never spoken has no minutes: at these rates it would have. */
const SYLLABLES_PER_MINUTE = 4.21 * 60
const WORDS_PER_MINUTE = 140

const page = z.object({ text: z.string() })
const interview = z.object({ turns: z.array(z.object({ role: z.string(), text: z.string() })) })

/** Fillers found where they are known, and where there are none. */
export async function fillerFigures(): Promise<Required<Result>> {
  const spoken = FILES.flatMap(({ name, fillers }) => {
    const said = transcriptOf(name)
    return said ? [{ file: name, known: fillers, found: findFillers(said, said.language).length }] : []
  })
  const short = COUNTED.map(({ said, language, fillers }) => ({
    file: said,
    known: fillers,
    found: findFillers(transcript(said, language), language).length,
  }))
  const clean = await cleanTexts()
  const off = [...spoken, ...short].map(({ known, found }) => Math.abs(found - known))
  const korean = clean.filter(({ language }) => language === 'ko')
  const english = clean.filter(({ language }) => language === 'en')
  return {
    rows: [
      ...[...spoken, ...short].map((row) => ({ measure: 'fillers', ...row })),
      ...clean.map((row) => ({ measure: 'fillers in clean text', ...row })),
    ],
    bars: [
      atMost('fillers, difference from the count in the worst transcript', Math.max(...off), 1),
      atMost('fillers invented in clean Korean, a minute', perMinute(korean), 0.1),
      atMost('fillers invented in clean English, a minute', perMinute(english), 0.1),
    ],
    notes: [
      'Clean text is written, not spoken: its minutes are those of 4.21 syllables a second, or 140 words a minute.',
    ],
  }
}

type Clean = { file: string; language: Language; words: number; minutes: number; found: number }

const perMinute = (texts: readonly Clean[]): number =>
  round(texts.reduce((sum, { found }) => sum + found, 0) / texts.reduce((sum, { minutes }) => sum + minutes, 0))

const readText = (...path: readonly string[]): string => readFileSync(sharedFile(...path), 'utf8')

async function cleanTexts(): Promise<Clean[]> {
  const questions = readdirSync(sharedFile('qa/jaeyeophan')).filter((file) => !file.endsWith('_en.md'))
  const pages = await readLines(sharedFile('rag/ko_pages/corpus.jsonl'), page)
  const answers = await Promise.all(
    ['gd', 'sales'].map((name) => readLines(sharedFile(`interviews/${name}.jsonl`), interview)),
  )
  const said = answers.flat().flatMap(({ turns }) => turns.filter(({ role }) => role === 'applicant'))
  return [
    cleanText(
      'transcripts of audio/ko',
      'ko',
      readText('audio/ko/azure_ko_training_audio1.txt') + readText('audio/ko/azure_ko_training_audio2.txt'),
    ),
    ...questions.map((file) => cleanText(file, 'ko', readText('qa/jaeyeophan', file))),
    cleanText('ko_pages', 'ko', pages.map(({ text }) => text).join('\n')),
    cleanText('answers of interviews', 'en', said.map(({ text }) => text).join('\n')),
  ]
}

function cleanText(file: string, language: Language, text: string): Clean {
  const words = countWords(text)
  const minutes = language === 'ko' ? countSyllables(text) / SYLLABLES_PER_MINUTE : words / WORDS_PER_MINUTE
  return {
    file,
    language,
    words,
    minutes: round(minutes),
    found: findFillers(transcript(text, language), language).length,
  }
}
