import type { PlannedQuestion } from '@maju/contracts/plan'
import type { Attempt, Judgement } from '@maju/contracts/report'
import type { ReactNode } from 'react'
import { formatNumber } from '../../shared/format.ts'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { useLanguage } from '../../shared/text.ts'
import { useDimensionName } from './dimension-name.ts'
import { useLevelText } from './level-bar.tsx'
import { Quotes } from './quotes.tsx'
import { useReportText } from './report-text.ts'

/** Characters that were said in an attempt, spaces left out, so that layout does not count. */
function lengthOf({ turns }: Attempt): number {
  return turns.reduce(
    (sum, turn) => (turn.from === 'candidate' ? sum + turn.text.replaceAll(/\s/g, '').length : sum),
    0,
  )
}

function Row({ name, cells }: { name: string; cells: readonly [ReactNode, ReactNode] }) {
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="w-[28%] py-2 pr-2 text-left font-semibold">
        {name}
      </th>
      {cells.map((cell, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- two columns that never change places
        <td key={at} className="py-2 pr-2">
          {cell}
        </td>
      ))}
    </tr>
  )
}

function useCells() {
  const say = useReportText()
  const word = useInterviewWords()
  const language = useLanguage()
  const { number } = useLevelText()
  return {
    length: (attempt: Attempt) => say('attempts.characters', { characters: formatNumber(lengthOf(attempt), language) }),
    slots: ({ score }: Attempt) =>
      score
        ? score.slots.filled.map((slot) => word(`slot.${slot}`)).join(', ') || say('attempts.nothing')
        : say('attempts.waiting'),
    level: (judgement: Judgement | undefined) => {
      if (!judgement) return ''
      if (judgement.level !== null && judgement.verdict === 'scored') {
        return say('level.of', { level: number(judgement.level) })
      }
      return say(judgement.verdict === 'zero' ? 'attempts.noAnswer' : 'level.none')
    },
  }
}

const quotesOf = ({ score }: Attempt, lang: string) => (
  <Quotes evidence={score?.judgements.flatMap(({ evidence }) => evidence) ?? []} lang={lang} />
)

type Props = { first: Attempt; latest: Attempt; question: PlannedQuestion; lang: string }

/** The first answer beside the latest: what it holds, where it stands, how long it is, and the words themselves. */
export function Attempts({ first, latest, question, lang }: Props) {
  const say = useReportText()
  const dimensionName = useDimensionName()
  const cells = useCells()
  const both = [first, latest] as const
  const dimensions = new Set(both.flatMap(({ score }) => score?.judgements.map(({ dimension }) => dimension) ?? []))
  const each = (make: (attempt: Attempt) => ReactNode): [ReactNode, ReactNode] => [make(first), make(latest)]
  return (
    <div className="grid gap-2">
      <h4 className="font-bold">{say('attempts.title')}</h4>
      <p className="max-w-measure text-sm text-muted">{say('attempts.note')}</p>
      <table className="w-full table-fixed border-collapse">
        <caption className="sr-only">{say('attempts.title')}</caption>
        <thead>
          <tr className="border-b border-line-strong text-left text-sm text-muted">
            <th scope="col" className="w-[28%] py-2 pr-2 font-semibold">
              {say('attempts.what')}
            </th>
            <th scope="col" className="py-2 pr-2 font-semibold">
              {say('attempts.first')}
            </th>
            <th scope="col" className="py-2 pr-2 font-semibold">
              {say('attempts.latest', { number: latest.attempt })}
            </th>
          </tr>
        </thead>
        <tbody>
          <Row name={say('attempts.slots')} cells={each(cells.slots)} />
          {[...dimensions].map((dimension) => (
            <Row
              key={dimension}
              name={dimensionName(dimension, question.competency)}
              cells={each(({ score }) => cells.level(score?.judgements.find((one) => one.dimension === dimension)))}
            />
          ))}
          <Row name={say('attempts.length')} cells={each(cells.length)} />
          <Row name={say('attempts.quotes')} cells={[quotesOf(first, lang), quotesOf(latest, lang)]} />
        </tbody>
      </table>
    </div>
  )
}
