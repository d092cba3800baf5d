import { type Importable, IMPORTS_AT_ONCE } from '@maju/contracts/library-import'
import { useId, useState } from 'react'
import { formatDate } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/text.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useStartImports } from './import-queries.ts'
import { useImportsText } from './imports-text.ts'

type Props = {
  label: string
  documents: readonly Importable[]
  /** Where they are, and what the library calls their company. */
  from: Pick<Parameters<ReturnType<typeof useStartImports>['mutate']>[0], 'source' | 'company' | 'name'>
}

function Choice({ label, detail, checked, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className="flex min-h-11 items-start gap-3 py-2">
      <input id={id} type="checkbox" className="mt-1 size-5 shrink-0 accent-accent" {...{ checked, onChange }} />
      <label htmlFor={id} className="min-w-0 cursor-pointer [overflow-wrap:anywhere]">
        {label}
        {detail && <span className="block text-sm text-muted">{detail}</span>}
      </label>
    </div>
  )
}
type ChoiceProps = { label: string; detail?: string; checked: boolean; onChange: () => void }

/** Which documents come in, and the start. */
export function ChooseDocuments({ label, documents, from }: Props) {
  const say = useImportsText()
  const language = useLanguage()
  const toast = useToast()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { mutate, isPending, error } = useStartImports()
  const count = chosen.size
  const toggle = (id: string) =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]))
  const isAll = count === documents.length
  const start = () =>
    mutate(
      { ...from, documents: [...chosen] },
      {
        onSuccess: (started) => {
          setChosen(new Set())
          toast(say('started', { count: started.length }))
        },
      },
    )
  const detailOf = ({ company, published }: Importable) =>
    [company, published && say('documents.published', { date: formatDate(published, language) })]
      .filter(Boolean)
      .join(' · ')
  return (
    <div className="grid grid-cols-1 gap-3">
      <fieldset className="grid min-w-0 grid-cols-1">
        <legend className="mb-1 font-semibold">{label}</legend>
        {documents.length > 1 && (
          <Choice
            label={say('documents.all')}
            checked={isAll}
            onChange={() => setChosen(new Set(isAll ? [] : documents.map(({ id }) => id)))}
          />
        )}
        <div className="max-h-96 divide-y divide-line overflow-y-auto border-y border-line px-1">
          {documents.map((each) => (
            <Choice
              key={each.id}
              label={each.title}
              detail={detailOf(each)}
              checked={chosen.has(each.id)}
              onChange={() => toggle(each.id)}
            />
          ))}
        </div>
      </fieldset>
      {count > IMPORTS_AT_ONCE && (
        <p className="text-sm text-danger">{say('documents.most', { count: IMPORTS_AT_ONCE })}</p>
      )}
      {error && <ErrorState error={error} />}
      <Button
        look="primary"
        className="justify-self-start"
        busy={isPending}
        disabled={count === 0 || count > IMPORTS_AT_ONCE || from.name === ''}
        onClick={start}
      >
        {count === 0 ? say('start.choose') : say('start', { count })}
      </Button>
    </div>
  )
}
