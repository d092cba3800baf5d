import { layOutResume } from '@maju/contracts/resume-contents'
import { resumeContent, type ResumeContent } from '@maju/contracts/resumes'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useClient } from '../../../shared/client.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { useResumesText } from '../resumes-text.ts'
import { PageBlocks } from './page-blocks.tsx'

const restMilliseconds = 250

/** It stays in sight while one scrolls through the forms. */
const besideTheForms = 'grid grid-cols-1 gap-3 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto'

/** The same once it has been at rest for a moment: nobody reads a page while typing a word. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMilliseconds)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

/** The résumé as a page, as it is being written. */
export function Preview({ content }: { content: ResumeContent }) {
  const say = useResumesText()
  const { call } = useClient()
  // A text, so that the same content drawn anew is the same.
  const wanted = useRested(JSON.stringify(resumeContent.parse(content)))
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['resume-page', wanted],
    queryFn: ({ signal }) => call(layOutResume, { body: resumeContent.parse(JSON.parse(wanted)), signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
  })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a wide screen it scrolls, and what scrolls must be reachable by keyboard
    <section aria-labelledby="preview" tabIndex={0} className={besideTheForms}>
      <div>
        <h2 id="preview" className="text-lg font-bold">
          {say('page.title')}
        </h2>
        <p className="text-sm text-muted">{say('page.lead')}</p>
      </div>
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && <PageBlocks page={data} />}
    </section>
  )
}
