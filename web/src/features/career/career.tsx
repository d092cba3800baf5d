import { type CareerSection, careerSection, protectedSection } from '@maju/contracts/career-sections'
import { SectionPart } from '../../shared/career-entries/section-part.tsx'
import { isText, useDraft } from '../../shared/draft.ts'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useCareer, useCareerActions } from './career-queries.ts'
import { useCareerText } from './career-text.ts'
import { ProtectedPart } from './protected-part.tsx'
import { TakePart } from './take-part.tsx'

const openSections = careerSection.exclude(protectedSection.options).options

/** What a person says of themselves, section by section. A form that was open is open again after a reload. */
export function Career() {
  const say = useCareerText()
  const { data: profile, error, refetch, isFetching } = useCareer()
  const actions = useCareerActions()
  const opened = useDraft('career.open', '', isText)
  const part = (section: CareerSection) => {
    const [openSection, openEntry = null] = opened.value.split('/')
    return (
      <SectionPart
        key={section}
        section={section}
        actions={actions}
        entries={(profile?.entries ?? []).filter((entry) => entry.section === section)}
        open={openSection === section ? openEntry : null}
        onOpen={(entryId) => (entryId === null ? opened.discard() : opened.change(() => `${section}/${entryId}`))}
      />
    )
  }
  return (
    <div className="mx-auto max-w-3xl">
      <Page title={say('page.title')} lead={say('page.lead')}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} busy={isFetching} />}
        {!profile && !error && <Skeleton lines={6} />}
        {profile && (
          <>
            {profile.unreadable > 0 && (
              <Notice look="warning">{say('page.unreadable', { count: profile.unreadable })}</Notice>
            )}
            {profile.entries.length === 0 && (
              <EmptyState title={say('page.empty')}>{say('page.empty.body')}</EmptyState>
            )}
            <TakePart />
            {openSections.map(part)}
            <ProtectedPart profile={profile}>{part}</ProtectedPart>
          </>
        )}
      </Page>
    </div>
  )
}
