import type { Company } from '@maju/contracts/library'
import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { classNames } from '../../../shared/ui/class-names.ts'
import { Confirm } from '../../../shared/ui/confirm.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useRemoveCompany } from './companies-queries.ts'
import { useCompaniesText } from './companies-text.ts'
import { SharedDocuments } from './shared-documents.tsx'

function RemoveCompany({ company: { id, name } }: { company: Company }) {
  const say = useCompaniesText()
  const toast = useToast()
  const [asked, setAsked] = useState(false)
  const { mutate, isPending, error } = useRemoveCompany(id)
  return (
    <>
      <Button look="quiet" size="small" onClick={() => setAsked(true)}>
        <span aria-hidden>{say('remove')}</span>
        <span className="sr-only">{say('remove.of', { name })}</span>
      </Button>
      <Confirm
        open={asked}
        title={say('remove.title', { name })}
        confirmLabel={say('remove')}
        busy={isPending}
        onConfirm={() => mutate(undefined, { onSuccess: () => toast(say('remove.done')) })}
        onClose={() => setAsked(false)}
      >
        <p className="max-w-measure">{say('remove.body')}</p>
        {error && <ErrorState error={error} />}
      </Confirm>
    </>
  )
}

/** A company with how much is known of it; its documents are unfolded below. */
export function CompanyRow({ company, isOpen: first }: { company: Company; isOpen: boolean }) {
  const say = useCompaniesText()
  const id = useId()
  const [isOpen, setOpen] = useState(first)
  const { name, documents, passages } = company
  return (
    <li className="min-w-0">
      <Card className="grid grid-cols-1 gap-3 !p-4 sm:!p-5">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <div className="min-w-0 [overflow-wrap:anywhere]">
            <h3 className="font-bold">{name}</h3>
            <p className="text-sm text-muted">
              {say('documents', { count: documents })} · {say('passages', { count: passages })}
            </p>
          </div>
          <div className="flex gap-1">
            <Button size="small" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
              <ChevronDown size={16} aria-hidden className={classNames(isOpen && 'rotate-180')} />
              <span aria-hidden>{say('open')}</span>
              <span className="sr-only">{say('open.of', { name })}</span>
            </Button>
            <RemoveCompany company={company} />
          </div>
        </div>
        <div id={id} hidden={!isOpen}>
          {isOpen && <SharedDocuments companyId={company.id} />}
        </div>
      </Card>
    </li>
  )
}
