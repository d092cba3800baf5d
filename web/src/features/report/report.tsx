import { getReport } from '@maju/contracts/report'
import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { queryKeys } from '../../shared/query-keys.ts'
import { defineText } from '../../shared/text.ts'
import { Card } from '../../shared/ui/card.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { reportEn } from './report.en.ts'
import { reportKo } from './report.ko.ts'

const useText = defineText('report', { ko: reportKo, en: reportEn })

/** The report of an interview: advice, each with the words it rests on. */
export function Report({ interviewId }: { interviewId: string }) {
  const say = useText()
  const { call } = useClient()
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: queryKeys.report(interviewId),
    queryFn: ({ signal }) => call(getReport, { params: { interviewId }, signal }),
  })
  return (
    <Page title={say('title')} lead={data && `${data.company} · ${data.jobTitle}`}>
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data?.advice.map((advice) => (
        <Card key={advice.text}>
          <p>{advice.text}</p>
          {advice.evidence.map(({ quote }) => (
            <blockquote key={quote} className="mt-2 border-l-2 border-accent pl-3 text-muted">
              {quote}
            </blockquote>
          ))}
        </Card>
      ))}
    </Page>
  )
}
