import type { CompetencyCover, Story, StoryMatrix } from '@maju/contracts/stories'
import { Check, CircleDashed, Repeat } from 'lucide-react'
import { useCompetencyNames } from '../../shared/competency-names.ts'
import { formatDate, formatNumber } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { Section } from '../../shared/ui/card.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useMatrix } from './stories-queries.ts'
import { useStoriesText } from './stories-text.ts'

const signs = { covered: Check, uncovered: CircleDashed, overused: Repeat } as const

/** Told by word and sign, not by colour. */
function Standing({ standing }: Pick<CompetencyCover, 'standing'>) {
  const say = useStoriesText()
  const Sign = signs[standing]
  return (
    <span className="flex items-center gap-1.5">
      <Sign size={16} aria-hidden className={standing === 'covered' ? 'shrink-0 text-accent' : 'shrink-0 text-muted'} />
      {say(`matrix.${standing}`)}
    </span>
  )
}

type Props = { matrix: StoryMatrix; stories: readonly Story[] }

function Table({ matrix, stories }: Props) {
  const say = useStoriesText()
  const names = useCompetencyNames()
  const language = useLanguage()
  const titleOf = (id: string) => stories.find((story) => story.id === id)?.title ?? ''
  return (
    <table className="w-full table-fixed border-collapse break-words">
      <caption className="sr-only">{say('matrix.caption')}</caption>
      <thead>
        <tr className="border-b border-line-strong text-left align-bottom text-sm text-muted">
          <th scope="col" className="py-2 pr-2 font-semibold">
            {say('matrix.competency')}
          </th>
          <th scope="col" className="py-2 pr-2 font-semibold">
            {say('matrix.standing')}
          </th>
          <th scope="col" className="py-2 pr-2 font-semibold">
            {say('matrix.stories')}
          </th>
          <th scope="col" className="w-16 py-2 text-right font-semibold">
            {say('matrix.asked')}
          </th>
        </tr>
      </thead>
      <tbody>
        {matrix.competencies.map(({ competency, standing, storyIds, asked }) => (
          <tr key={competency} className="border-b border-line align-top">
            <th scope="row" className="py-2 pr-2 text-left font-semibold">
              {names.competency(competency)}
            </th>
            <td className="py-2 pr-2">
              <Standing standing={standing} />
            </td>
            <td className="py-2 pr-2">{storyIds.map(titleOf).join(', ')}</td>
            <td className="py-2 text-right">{asked > 0 ? formatNumber(asked, language) : say('matrix.asked.none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where a story was told, with the words of the answer and of the story. */
function Uses({ matrix, stories }: Props) {
  const say = useStoriesText()
  const names = useCompetencyNames()
  const language = useLanguage()
  const told = stories.filter(({ id }) => matrix.uses.some(({ storyId }) => storyId === id))
  if (told.length === 0) return null
  return (
    <Section title={say('uses.title')}>
      <p className="max-w-measure text-sm text-muted">{say('uses.lead')}</p>
      <ul className="grid grid-cols-1 gap-5">
        {told.map((story) => (
          <li key={story.id} className="grid grid-cols-1 gap-2">
            <h3 className="font-bold">{story.title}</h3>
            {matrix.overused.includes(story.id) && <p className="max-w-measure">{say('uses.overused')}</p>}
            <ul className="grid grid-cols-1 gap-2">
              {matrix.uses
                .filter(({ storyId }) => storyId === story.id)
                .map(({ interviewId, questionId, company, at, competency, quotes }) => (
                  <li key={`${interviewId}-${questionId}`} className="grid gap-1.5 rounded-xl bg-sunken px-4 py-3">
                    <p className="text-sm font-semibold">
                      {say('uses.one', {
                        company,
                        date: formatDate(at, language),
                        competency: names.competency(competency),
                      })}
                    </p>
                    {quotes.map((quote) => (
                      <div key={`${quote.story.part}-${quote.story.start}`} lang={story.language} className="text-sm">
                        <p>
                          {say('uses.answer')}: <q>{quote.answer}</q>
                        </p>
                        <p className="text-muted">
                          {say('uses.story')}: <q>{quote.story.quote}</q>
                        </p>
                      </div>
                    ))}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Which competencies have a story, which have none, and which stories were told too often. */
export function Matrix({ stories }: { stories: readonly Story[] }) {
  const say = useStoriesText()
  const { data: matrix, error, refetch, isFetching } = useMatrix()
  if (error) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  if (!matrix) return <Skeleton lines={8} />
  const { interviews, often } = matrix.counted
  return (
    <div className="grid grid-cols-1 gap-8">
      <div className="grid gap-1 text-muted">
        <p className="max-w-measure">
          {interviews === 0 ? say('matrix.none') : say('matrix.lead', { count: interviews })}
        </p>
        {interviews > 0 && <p className="max-w-measure text-sm">{say('matrix.rule', { often })}</p>}
      </div>
      <Table {...{ matrix, stories }} />
      <Uses {...{ matrix, stories }} />
    </div>
  )
}
