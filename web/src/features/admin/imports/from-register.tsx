import { LIMITS } from '@maju/contracts/basics'
import type { RegisteredCompany } from '@maju/contracts/library-import'
import { useState } from 'react'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Field, TextField } from '../../../shared/ui/field.tsx'
import { Progress } from '../../../shared/ui/progress.tsx'
import { ChooseDocuments } from './choose-documents.tsx'
import { useImportable, useRegisteredCompanies } from './import-queries.ts'
import { useImportsText } from './imports-text.ts'

function Found({
  source,
  name,
  onChoose,
}: {
  source: string
  name: string
  onChoose: (company: RegisteredCompany) => void
}) {
  const say = useImportsText()
  const { data, error, refetch, isFetching } = useRegisteredCompanies(source, name)
  if (error) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  if (!data) return <Progress stage={say('company.finding')} done={0} total={0} />
  if (data.length === 0) return <p>{say('company.none')}</p>
  return (
    <div className="grid grid-cols-1 gap-2">
      <p className="text-sm text-muted">{say('company.found', { count: data.length })}</p>
      <ul className="flex max-h-80 flex-wrap gap-2 overflow-y-auto p-1">
        {data.map((company) => (
          <li key={company.id} className="max-w-full">
            <Button className="max-w-full text-left [overflow-wrap:anywhere]" onClick={() => onChoose(company)}>
              {company.name}
              {company.ticker !== null && <span className="text-sm font-normal text-muted">{company.ticker}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Reports({ source, company, onOther }: { source: string; company: RegisteredCompany; onOther: () => void }) {
  const say = useImportsText()
  const [name, setName] = useState(company.name)
  const { data, error, refetch, isFetching } = useImportable(source, company.id)
  return (
    <div className="grid grid-cols-1 gap-4">
      <Button size="small" className="justify-self-start" onClick={onOther}>
        {say('company.other')}
      </Button>
      <TextField
        className="sm:max-w-md"
        label={say('company.name')}
        hint={say('company.name.hint')}
        maxLength={LIMITS.shortTextCharacters}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <Progress stage={say('documents.looking')} done={0} total={0} />}
      {data?.length === 0 && <p>{say('documents.none')}</p>}
      {data && data.length > 0 && (
        <ChooseDocuments
          label={say('documents.of', { company: company.name })}
          documents={data}
          from={{ source, company: company.id, name: name.trim() }}
        />
      )}
    </div>
  )
}

/** Reports of a register: a company is found, then its reports are chosen from. */
export function FromRegister({ source }: { source: string }) {
  const say = useImportsText()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const [company, setCompany] = useState<RegisteredCompany | null>(null)
  if (company) return <Reports source={source} company={company} onOther={() => setCompany(null)} />
  return (
    <div className="grid grid-cols-1 gap-4">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(typed.trim())
        }}
      >
        <Field
          label={say('company.label')}
          hint={say(source === 'edgar' ? 'company.hint.edgar' : 'company.hint.opendart')}
        >
          {(control) => (
            <div className="grid grid-cols-1 gap-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:max-w-xl">
              <input
                {...control}
                className="control"
                maxLength={LIMITS.shortTextCharacters}
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
              <Button type="submit" className="min-h-12 justify-self-start" disabled={typed.trim() === ''}>
                {say('company.find')}
              </Button>
            </div>
          )}
        </Field>
      </form>
      {asked !== '' && <Found source={source} name={asked} onChoose={setCompany} />}
    </div>
  )
}
