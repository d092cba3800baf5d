import type { JobKeyword } from '@maju/contracts/resume-analysis'
import { useState } from 'react'
import { SourceChips } from '../../../shared/sources/source-chips.tsx'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Section } from '../../../shared/ui/card.tsx'
import { classNames } from '../../../shared/ui/class-names.ts'
import { useAnalysisText } from './analysis-text.ts'
import { StandingIcon, standings, StandingSign } from './standing.tsx'
import type { Documents } from './statements.tsx'

type Props = { keywords: readonly JobKeyword[]; documents: Documents }

/** Where a word stands, on both sides. */
function Places({ keyword, documents }: { keyword: JobKeyword; documents: Documents }) {
  const say = useAnalysisText()
  const { word, wanted, posting, own } = keyword
  return (
    <div className="grid min-w-0 grid-cols-1 gap-2 rounded-2xl border border-line bg-surface p-4">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {say('keywords.places', { word })} <Badge>{say(`wanted.${wanted}`)}</Badge>
      </p>
      <SourceChips sources={[...posting, ...own]} documents={documents} />
      {own.length === 0 && <p className="text-muted">{say('match.own.none')}</p>}
    </div>
  )
}

/** The words by which the posting will be searched, grouped by how well they are shown. */
export function Keywords({ keywords, documents }: Props) {
  const say = useAnalysisText()
  const [opened, setOpened] = useState<string | null>(null)
  if (keywords.length === 0) return null
  const keyword = keywords.find(({ word }) => word === opened)
  return (
    <Section title={say('keywords.title')}>
      <p className="no-print max-w-measure text-muted">{say('keywords.press')}</p>
      <div className="grid gap-4">
        {standings
          .map((standing) => ({ standing, words: keywords.filter((one) => one.standing === standing) }))
          .filter(({ words }) => words.length > 0)
          .map(({ standing, words }) => (
            <div key={standing} className="grid gap-2">
              <h3>
                <StandingSign standing={standing} />
              </h3>
              <ul className="flex flex-wrap gap-2">
                {words.map(({ word }) => (
                  <li key={word} className="max-w-full">
                    <button
                      type="button"
                      aria-expanded={word === opened}
                      className={classNames(
                        'flex min-h-9 max-w-full items-center gap-1.5 rounded-full border px-3 text-left text-sm hover:bg-sunken',
                        word === opened ? 'border-accent bg-accent-soft' : 'border-line bg-surface',
                      )}
                      onClick={() => setOpened(word === opened ? null : word)}
                    >
                      <StandingIcon standing={standing} />
                      {word}
                    </button>
                  </li>
                ))}
              </ul>
              {keyword?.standing === standing && <Places keyword={keyword} documents={documents} />}
            </div>
          ))}
      </div>
    </Section>
  )
}
