import { LIMITS } from '@maju/contracts/basics'
import type { Company } from '@maju/contracts/library'
import { useState } from 'react'
import { Button } from '../../../shared/ui/button.tsx'
import { Section } from '../../../shared/ui/card.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Field, TextField } from '../../../shared/ui/field.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { Waiting } from '../waiting.tsx'
import { useAddCompany, useSharedCompanies } from './companies-queries.ts'
import { useCompaniesText } from './companies-text.ts'
import { CompanyRow } from './company-row.tsx'

/** More than these are found by their name sooner than by looking. */
const FEW = 8

function AddCompany({ onAdded }: { onAdded: (companyId: string) => void }) {
  const say = useCompaniesText()
  const toast = useToast()
  const [name, setName] = useState('')
  const { mutate, isPending, error } = useAddCompany()
  const add = () =>
    mutate(name.trim(), {
      onSuccess: (company) => {
        setName('')
        onAdded(company.id)
        toast(say('add.done', { name: company.name }))
      },
    })
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '' && !isPending) add()
      }}
    >
      <Field label={say('add.name')}>
        {(control) => (
          <div className="grid grid-cols-1 gap-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:max-w-xl">
            <input
              {...control}
              className="control"
              maxLength={LIMITS.shortTextCharacters}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
            <Button
              type="submit"
              className="min-h-12 justify-self-start"
              busy={isPending}
              disabled={name.trim() === ''}
            >
              {say('add.submit')}
            </Button>
          </div>
        )}
      </Field>
      {error && <ErrorState error={error} />}
    </form>
  )
}

/** Companies by name, to be searched where there are many. */
function CompanyList({ companies, added }: { companies: readonly Company[]; added: string | null }) {
  const say = useCompaniesText()
  const [wanted, setWanted] = useState('')
  const shown = companies.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
  if (companies.length === 0) return <EmptyState title={say('empty')}>{say('empty.body')}</EmptyState>
  return (
    <>
      {companies.length > FEW && (
        <TextField
          type="search"
          className="max-w-md"
          label={say('find')}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      )}
      {shown.length === 0 && <p className="text-muted">{say('find.none')}</p>}
      <ul className="grid grid-cols-1 gap-3">
        {shown.map((company) => (
          <CompanyRow key={company.id} company={company} isOpen={company.id === added} />
        ))}
      </ul>
    </>
  )
}

/** Companies of the shared library, their documents, and the ways to add both. */
export function CompaniesPart() {
  const say = useCompaniesText()
  const companies = useSharedCompanies()
  const [added, setAdded] = useState<string | null>(null)
  return (
    <Section title={say('title')}>
      <p className="max-w-measure text-muted">{say('lead')}</p>
      <AddCompany onAdded={setAdded} />
      <Waiting of={companies} />
      {companies.data && <CompanyList companies={companies.data} added={added} />}
    </Section>
  )
}
