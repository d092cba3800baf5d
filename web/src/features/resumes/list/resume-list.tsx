import type { ResumeCard as Card } from '@maju/contracts/resumes'
import { Link } from '@tanstack/react-router'
import { useResumes } from '../../../shared/resumes/resume-queries.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Section } from '../../../shared/ui/card.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { useResumesText } from '../resumes-text.ts'
import { ImportResume } from './import-resume.tsx'
import { NewResume } from './new-resume.tsx'
import { ResumeCard } from './resume-card.tsx'

function Cards({ resumes }: { resumes: readonly Card[] }) {
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {resumes.map((resume) => (
        <ResumeCard key={resume.id} resume={resume} />
      ))}
    </ul>
  )
}

/** What is in use, what is put away, and other ways to get a résumé. */
function Lists({ resumes }: { resumes: readonly Card[] }) {
  const say = useResumesText()
  const of = (wanted: Card['status']) => resumes.filter(({ status }) => status === wanted)
  const [active, archived] = [of('active'), of('archived')]
  return (
    <>
      {active.length === 0 && (
        <EmptyState title={say('list.empty')} action={<NewResume />}>
          {say('list.empty.body')}
        </EmptyState>
      )}
      {active.length > 0 && (
        <Section title={say('list.active')} action={<NewResume />}>
          <Cards resumes={active} />
        </Section>
      )}
      {archived.length > 0 && (
        <Section title={say('list.archived')}>
          <Cards resumes={archived} />
        </Section>
      )}
      <div className="grid gap-4">
        <ImportResume />
        <Button asChild look="quiet" className="justify-self-start">
          <Link to="/career">{say('list.career')}</Link>
        </Button>
      </div>
    </>
  )
}

/** The versions of a person's résumé, the newest change first; what is put away comes last. */
export function ResumeList() {
  const say = useResumesText()
  const { data, error, refetch, isFetching } = useResumes()
  return (
    <Page title={say('list.title')} lead={say('list.lead')}>
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && <Lists resumes={data} />}
    </Page>
  )
}
