import type { ComparedAttempt } from '@maju/contracts/comparison'
import type { Language } from '@maju/contracts/basics'
import type { MeasureName, Measured } from '@maju/contracts/measurement'
import type { Judgement } from '@maju/contracts/report'
import { Check, CircleDashed } from 'lucide-react'
import { formatNumber } from '../../../shared/format.ts'
import { useInterviewWords } from '../../../shared/interview-words.ts'
import { useLanguage } from '../../../shared/text.ts'
import { useJudgedBy } from '../judged-by.ts'
import { LevelBar } from '../level-bar.tsx'
import { useValueText } from '../../../shared/measures/measure-values.ts'
import { useMeasuredBy } from '../measures/measure-text.ts'
import { useQualityText } from '../measures/quality-text.ts'
import { Quotes } from '../quotes.tsx'
import { usePracticeText } from './practice-text.ts'

/** Which measure is the pace of a language. */
export const paceOf = (language: Language) => (language === 'ko' ? 'syllablesPerSecond' : 'wordsPerMinute')

type CellProps = { tried: ComparedAttempt; lang: Language }

/** Parts of the answer, each with the words that fill it. */
export function SlotsCell({ tried, lang }: CellProps) {
  const say = usePracticeText()
  const word = useInterviewWords()
  return (
    <ul className="grid gap-2">
      {tried.slots.map(({ slot, filled, quote }) => (
        <li key={slot} className="grid gap-0.5">
          <span className="flex items-center gap-1.5">
            {filled ? (
              <Check size={16} aria-hidden className="shrink-0 text-accent" />
            ) : (
              <CircleDashed size={16} aria-hidden className="shrink-0 text-muted" />
            )}
            {filled ? (
              <span className="font-medium">{word(`slot.${slot}`)}</span>
            ) : (
              <span className="text-muted">{say('slot.missing', { slot: word(`slot.${slot}`) })}</span>
            )}
          </span>
          {quote && (
            <q lang={lang} className="border-l-2 border-accent pl-2 text-sm">
              {quote}
            </q>
          )}
        </li>
      ))}
    </ul>
  )
}

export function LengthCell({ tried, lang }: CellProps) {
  const say = usePracticeText()
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const { characters, syllables, words } = tried.length
  const values = { characters: number(characters), syllables: number(syllables), words: number(words) }
  return <span>{say(`length.${lang}`, values)}</span>
}

/** One value of the voice, and why it is only a hint or missing. */
function VoiceValue({ measure, measured, text }: { measure: MeasureName; measured: Measured; text?: string }) {
  const value = useValueText()
  const doubt = useQualityText()(measured)
  return (
    <>
      {measured.value !== null && <strong>{text ?? value.value(measure, measured.value)}</strong>}
      {doubt && <span className="block text-sm text-muted">{doubt}</span>}
    </>
  )
}

export function PaceCell({ tried, lang }: CellProps) {
  const say = usePracticeText()
  const by = useMeasuredBy()
  const { voice } = tried
  if (!voice) return <span className="text-muted">{say('voice.none')}</span>
  return (
    <>
      <VoiceValue measure={paceOf(lang)} measured={voice[paceOf(lang)]} />
      <span className="block text-sm text-muted">{say('voice.by', { by: by([voice.measuredBy]) })}</span>
    </>
  )
}

export function FillersCell({ tried }: CellProps) {
  const say = usePracticeText()
  const language = useLanguage()
  const { voice } = tried
  if (!voice) return <span className="text-muted">{say('voice.none')}</span>
  const { fillers, fillersPerMinute } = voice
  const both =
    fillers.value === null || fillersPerMinute.value === null
      ? undefined
      : say('fillers.both', {
          times: formatNumber(fillers.value, language),
          rate: formatNumber(fillersPerMinute.value, language, 1),
        })
  return <VoiceValue measure="fillers" measured={fillers} {...(both !== undefined && { text: both })} />
}

/** A level with the words behind it; without enough evidence there is none, and it says so. */
export function JudgementCell({ judgement, lang }: { judgement: Judgement | undefined; lang: Language }) {
  const say = usePracticeText()
  if (!judgement) return null
  const { verdict, level, spread, evidence } = judgement
  return (
    <div className="grid gap-2">
      {verdict === 'scored' ? (
        <LevelBar level={level} spread={spread} />
      ) : (
        <span className="text-muted">{say(verdict === 'zero' ? 'level.zero' : 'level.none')}</span>
      )}
      <div className="text-sm">
        <Quotes evidence={evidence} lang={lang} />
      </div>
    </div>
  )
}

export function MadeByCell({ tried }: CellProps) {
  const say = usePracticeText()
  const judgedBy = useJudgedBy()
  if (tried.madeBy) return <span className="text-sm text-muted">{judgedBy(tried.madeBy)}</span>
  return <span className="text-muted">{say(tried.scoring === 'failed' ? 'try.failed' : 'try.waiting')}</span>
}
