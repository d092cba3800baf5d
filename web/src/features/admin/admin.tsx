import type { ReactNode } from 'react'
import { ApiProblem } from '../../shared/api-problem.ts'
import { useAccount } from '../../shared/session.ts'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Tabs } from '../../shared/ui/tabs.tsx'
import { useAdminText } from './admin-text.ts'
import { CompaniesPart } from './companies/companies-part.tsx'
import { HealthPart } from './health-part.tsx'
import { ImportList } from './imports/import-list.tsx'
import { ImportsPart } from './imports/imports-part.tsx'
import { JobsPart } from './jobs-part.tsx'
import { LimitsPart } from './limits/limits-part.tsx'
import { UsersPart } from './users-part.tsx'

/** What everybody here can know of companies, and where it comes from. */
const Library = () => (
  <div className="grid grid-cols-1 gap-10">
    <CompaniesPart />
    <ImportsPart />
    <ImportList />
  </div>
)

/** Looking after the instance. `engines` is what the page composes in. */
export function Admin({ engines }: { engines: ReactNode }) {
  const say = useAdminText()
  const { data: account } = useAccount()
  const tabs = [
    { id: 'health', label: say('part.health'), content: <HealthPart /> },
    { id: 'users', label: say('part.users'), content: <UsersPart /> },
    { id: 'limits', label: say('part.limits'), content: <LimitsPart /> },
    { id: 'companies', label: say('part.companies'), content: <Library /> },
    { id: 'jobs', label: say('part.jobs'), content: <JobsPart /> },
    { id: 'engines', label: say('part.engines'), content: engines },
  ]
  return (
    <Page title={say('title')} lead={say('lead')}>
      {account?.role === 'admin' ? (
        <Tabs label={say('parts')} tabs={tabs} />
      ) : (
        <ErrorState error={new ApiProblem('forbidden')} />
      )}
    </Page>
  )
}
