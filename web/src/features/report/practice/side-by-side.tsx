import type { AttemptComparison, ComparedAttempt } from '@maju/contracts/comparison'
import { useId, type ReactNode } from 'react'
import { formatDateTime } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/text.ts'
import { Card } from '../../../shared/ui/card.tsx'
import { useDimensionName } from '../dimension-name.ts'
import { FillersCell, JudgementCell, LengthCell, MadeByCell, PaceCell, SlotsCell } from './cells.tsx'
import { usePracticeText, useTryName } from './practice-text.ts'

type Line = { key: string; name: string; cell: (tried: ComparedAttempt) => ReactNode }

/** What is compared, in order: what an answer holds, how it was said, where it stands. */
function useLines({ attempts, question, language: lang }: AttemptComparison): Line[] {
  const say = usePracticeText()
  const dimensionName = useDimensionName()
  const dimensions = [...new Set(attempts.flatMap(({ judgements }) => judgements.map(({ dimension }) => dimension)))]
  return [
    { key: 'slots', name: say('row.slots'), cell: (tried) => <SlotsCell {...{ tried, lang }} /> },
    { key: 'length', name: say('row.length'), cell: (tried) => <LengthCell {...{ tried, lang }} /> },
    { key: 'pace', name: say('row.rate'), cell: (tried) => <PaceCell {...{ tried, lang }} /> },
    { key: 'fillers', name: say('row.fillers'), cell: (tried) => <FillersCell {...{ tried, lang }} /> },
    ...dimensions.map((dimension) => ({
      key: dimension,
      name: dimensionName(dimension, question.competency),
      cell: ({ judgements }: ComparedAttempt) => (
        <JudgementCell judgement={judgements.find((one) => one.dimension === dimension)} lang={lang} />
      ),
    })),
    { key: 'madeBy', name: say('row.madeBy'), cell: (tried) => <MadeByCell {...{ tried, lang }} /> },
  ]
}

function TryHeading({ tried }: { tried: ComparedAttempt }) {
  const say = usePracticeText()
  const language = useLanguage()
  const nameOf = useTryName()
  return (
    <>
      <span className="block font-bold text-ink">{nameOf(tried.attempt)}</span>
      <span className="block text-sm font-normal text-muted">
        {formatDateTime(tried.at, language)} · {say(`try.${tried.inputMode}`)}
      </span>
    </>
  )
}

/** A table where there is room for one; on a phone one try below the other, the newest first. */
export function SideBySide({ comparison }: { comparison: AttemptComparison }) {
  const say = usePracticeText()
  const lines = useLines(comparison)
  const caption = useId()
  const { attempts } = comparison
  return (
    <div className="grid grid-cols-1 gap-3">
      <h2 id={caption} className="text-xl font-bold">
        {say('table.title')}
      </h2>
      <p className="max-w-measure text-sm text-muted">{say('table.note')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard */}
      <section aria-labelledby={caption} tabIndex={0} className="hidden overflow-x-auto sm:block">
        <table className="w-full border-collapse">
          <thead>
            <tr className="border-b border-line-strong text-left align-bottom">
              <th scope="col" className="w-36 py-2 pr-4 text-sm font-semibold text-muted">
                {say('table.what')}
              </th>
              {attempts.map((tried) => (
                <th key={tried.attempt} scope="col" className="min-w-60 py-2 pr-4">
                  <TryHeading tried={tried} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, name, cell }) => (
              <tr key={key} className="border-b border-line align-top">
                <th scope="row" className="py-3 pr-4 text-left font-semibold">
                  {name}
                </th>
                {attempts.map((tried) => (
                  <td key={tried.attempt} className="py-3 pr-4 break-words">
                    {cell(tried)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ol className="grid grid-cols-1 gap-4 sm:hidden">
        {attempts.toReversed().map((tried) => (
          <li key={tried.attempt} className="min-w-0">
            <Card className="grid grid-cols-1 gap-4 break-words">
              <h3>
                <TryHeading tried={tried} />
              </h3>
              <dl className="grid gap-3">
                {lines.map(({ key, name, cell }) => (
                  <div key={key} className="grid gap-1">
                    <dt className="text-sm font-semibold text-muted">{name}</dt>
                    <dd>{cell(tried)}</dd>
                  </div>
                ))}
              </dl>
            </Card>
          </li>
        ))}
      </ol>
    </div>
  )
}
