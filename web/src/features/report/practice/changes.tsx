import type { AttemptChange, AttemptComparison } from '@maju/contracts/comparison'
import { formatNumber } from '../../../shared/format.ts'
import { useInterviewWords } from '../../../shared/interview-words.ts'
import { useLanguage } from '../../../shared/text.ts'
import { Section } from '../../../shared/ui/card.tsx'
import { useDimensionName } from '../dimension-name.ts'
import { useJudgedBy } from '../judged-by.ts'
import { useMeasureNames, useValueText } from '../../../shared/measures/measure-values.ts'
import { paceOf } from './cells.tsx'
import { usePracticeText, useTryName } from './practice-text.ts'

type Told = { text: string; quote?: string; unsure?: string; by?: string }

type Of<Kind extends AttemptChange['kind']> = Extract<AttemptChange, { kind: Kind }>

function useSlotText() {
  const say = usePracticeText()
  const word = useInterviewWords()
  return ({ kind, slot, quote }: Of<'slot-gained' | 'slot-lost'>): Told => ({
    text: say(kind === 'slot-gained' ? 'changes.gained' : 'changes.lost', { slot: word(`slot.${slot}`) }),
    quote,
  })
}

function useLevelChangeText({ question }: AttemptComparison) {
  const say = usePracticeText()
  const dimensionName = useDimensionName()
  const judgedBy = useJudgedBy()
  const language = useLanguage()
  const level = (given: number | null) => (given === null ? say('level.none') : formatNumber(given, language, 1))
  return ({ dimension, before, after, unsure, madeBy }: Of<'level'>): Told => {
    const name = dimensionName(dimension, question.competency)
    return {
      text: say('changes.level', { name, before: level(before), after: level(after) }),
      by: say('changes.by', { by: judgedBy(madeBy) }),
      ...(unsure && { unsure: say(`changes.unsure.${unsure}`) }),
    }
  }
}

function useCountText() {
  const say = usePracticeText()
  const language = useLanguage()
  return ({ before, after }: Of<'length'>): Told => ({
    text: say('changes.value', {
      name: say('row.length'),
      before: formatNumber(before, language),
      after: formatNumber(after, language),
    }),
    by: say('changes.counted'),
  })
}

function useVoiceText() {
  const say = usePracticeText()
  const measures = useMeasureNames()
  const value = useValueText()
  return ({
    kind,
    before,
    after,
    certain,
  }: Of<'syllablesPerSecond' | 'wordsPerMinute' | 'fillersPerMinute'>): Told => ({
    text: say('changes.value', {
      name: measures(`name.${kind}`),
      before: value.value(kind, before),
      after: value.value(kind, after),
    }),
    by: say('changes.measured'),
    ...(!certain && { unsure: say('changes.unsure.voice') }),
  })
}

/** A change in words: what, from where to where, how sure, and what says so. */
function useChangeText(comparison: AttemptComparison): (change: AttemptChange) => Told {
  const slot = useSlotText()
  const level = useLevelChangeText(comparison)
  const count = useCountText()
  const voice = useVoiceText()
  return (change) => {
    if (change.kind === 'slot-gained' || change.kind === 'slot-lost') return slot(change)
    if (change.kind === 'level') return level(change)
    return change.kind === 'length' ? count(change) : voice(change)
  }
}

/** What is different between each try and the one before it, the newest first. */
export function Changes({ comparison }: { comparison: AttemptComparison }) {
  const say = usePracticeText()
  const nameOf = useTryName()
  const tell = useChangeText(comparison)
  const { attempts, changes, language: lang } = comparison
  if (attempts.length < 2) return null
  const other = paceOf(lang) === 'wordsPerMinute' ? 'syllablesPerSecond' : 'wordsPerMinute'
  return (
    <Section title={say('changes.title')}>
      <ol className="grid grid-cols-1 gap-5">
        {attempts
          .slice(1)
          .toReversed()
          .map(({ attempt }) => {
            const own = changes.filter(({ to, kind }) => to === attempt && kind !== other)
            return (
              <li key={attempt} className="grid gap-2">
                <h3 className="font-bold">
                  {say('changes.between', { from: nameOf(attempt - 1), to: nameOf(attempt) })}
                </h3>
                {own.length === 0 && <p className="text-muted">{say('changes.none')}</p>}
                <ul className="grid gap-2">
                  {own.map((change) => {
                    const { text, quote, unsure, by } = tell(change)
                    return (
                      <li key={text} className="grid gap-0.5 rounded-xl bg-sunken px-4 py-2.5">
                        <span className="font-medium">{text}</span>
                        {quote && (
                          <q lang={lang} className="text-sm">
                            {quote}
                          </q>
                        )}
                        {unsure && <span className="text-sm text-muted">{unsure}</span>}
                        {by && <span className="text-sm text-muted">{by}</span>}
                      </li>
                    )
                  })}
                </ul>
              </li>
            )
          })}
      </ol>
    </Section>
  )
}
