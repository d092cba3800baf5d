import type { CompanyBrief } from '@maju/contracts/company'
import type { Target } from '@maju/contracts/target'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { AddKnown } from './add-known.tsx'
import { useAddDocument, useAddFile, useCompanyBrief } from './company-queries.ts'
import { useCompanyText } from './company-text.ts'
import { DocumentList } from './document-list.tsx'
import { LibrarySearch } from './library-search.tsx'
import { Statements } from './statements.tsx'

type Of = { target: Pick<Target, 'id' | 'company'> }

/** Documents, and the form that adds one. */
function Documents({ target, brief }: Of & { brief: CompanyBrief }) {
  const say = useCompanyText()
  const [adding, setAdding] = useState(false)
  const text = useAddDocument(target)
  const file = useAddFile(target)
  const open = (
    <Button onClick={() => setAdding(true)}>
      <Plus size={18} aria-hidden />
      {say('add.open')}
    </Button>
  )
  const known = { draftName: `company.${target.id}`, text, file, onDone: () => setAdding(false) }
  if (adding) return <AddKnown {...known} />
  if (!brief.company || brief.company.documents === 0) {
    return (
      <EmptyState title={say('empty.title', { company: target.company })} action={open}>
        {say('empty.body')}
      </EmptyState>
    )
  }
  return (
    <div className="grid grid-cols-1 justify-items-stretch gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="font-bold">{say('own.title')}</h3>
        {open}
      </div>
      <p className="-mt-2 text-sm text-muted">{say('own.lead')}</p>
      <DocumentList company={brief.company} targetId={target.id} />
    </div>
  )
}

/** What is known of the company of a target: a brief, a search, its documents. */
export function CompanyPart({ target }: Of) {
  const say = useCompanyText()
  const { data: brief, error, refetch, isFetching } = useCompanyBrief(target.id)
  const known = brief?.company && brief.company.documents > 0 ? brief.company : null
  return (
    <Section title={say('title')} className="gap-7">
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!brief && !error && <Skeleton />}
      {known && brief && (
        <>
          <p className="-mt-5 max-w-measure text-muted">
            {say('read', { count: known.documents })} {say('lead')}
          </p>
          <Statements brief={brief} />
          <LibrarySearch companyId={known.id} />
        </>
      )}
      {brief && <Documents target={target} brief={brief} />}
    </Section>
  )
}
