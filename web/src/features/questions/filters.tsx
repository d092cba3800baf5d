import { questionSource } from '@maju/contracts/practice'
import type { Target } from '@maju/contracts/target'
import { useEffect, useState } from 'react'
import { competencyIds, useCompetencyNames } from '../../shared/competency-names.ts'
import { useNcsMajors } from '../../shared/ncs-majors.ts'
import { Button } from '../../shared/ui/button.tsx'
import { SelectField, TextField } from '../../shared/ui/field.tsx'
import { Switch } from '../../shared/ui/switch.tsx'
import { isNarrowed, type WantedQuestions } from './filter.ts'
import { useQuestionsText } from './questions-text.ts'

type Props = {
  wanted: WantedQuestions
  onWanted: (next: WantedQuestions) => void
  targets: readonly Target[]
  companies: readonly string[]
}

const waitMilliseconds = 250

/** Words are looked for once somebody stops typing. */
function WordsField({ wanted, onWanted }: Pick<Props, 'wanted' | 'onWanted'>) {
  const say = useQuestionsText()
  const [typed, setTyped] = useState(wanted.text ?? '')
  const [before, setBefore] = useState(wanted.text)
  // Cleared from elsewhere.
  if (before !== wanted.text) {
    setBefore(wanted.text)
    if ((wanted.text ?? '') !== typed.trim()) setTyped(wanted.text ?? '')
  }
  useEffect(() => {
    const text = typed.trim() === '' ? undefined : typed.trim()
    if (text === wanted.text) return undefined
    const timer = setTimeout(() => onWanted({ ...wanted, text, page: undefined }), waitMilliseconds)
    return () => clearTimeout(timer)
  }, [typed, wanted, onWanted])
  return (
    <TextField
      label={say('filter.text')}
      type="search"
      value={typed}
      maxLength={200}
      onChange={({ target }) => setTyped(target.value)}
    />
  )
}

const or = (value: string) => (value === '' ? undefined : value)

/** Companies that questions name; one that was chosen stays among them. */
function CompanyField({ wanted, companies, choose }: Pick<Props, 'wanted' | 'companies'> & { choose: Choose }) {
  const say = useQuestionsText()
  const { company = '' } = wanted
  const known = company === '' || companies.includes(company) ? companies : [company, ...companies]
  if (known.length === 0) return null
  return (
    <SelectField
      label={say('filter.company')}
      value={company}
      options={[{ value: '', label: say('filter.all') }, ...known.map((name) => ({ value: name, label: name }))]}
      onChange={(next) => choose({ company: or(next) })}
    />
  )
}

type Choose = (change: Partial<WantedQuestions>) => void

/** Stars only, and a way back to everything. */
function Narrowing({ wanted, onWanted, choose }: Pick<Props, 'wanted' | 'onWanted'> & { choose: Choose }) {
  const say = useQuestionsText()
  return (
    <div className="flex flex-wrap items-center gap-3 self-end">
      <Switch
        label={say('filter.starred')}
        checked={wanted.starred ?? false}
        onChange={(starred) => choose({ starred: starred || undefined })}
      />
      {isNarrowed(wanted) && (
        <Button look="quiet" size="small" onClick={() => onWanted({ target: wanted.target })}>
          {say('filter.clear')}
        </Button>
      )}
    </div>
  )
}

/** What narrows the list. Every choice is in the address of the page. */
export function Filters(props: Props) {
  const { wanted, onWanted, targets, companies } = props
  const say = useQuestionsText()
  const names = useCompetencyNames()
  const majors = useNcsMajors()
  const all = { value: '', label: say('filter.all') }
  const choose: Choose = (change) => onWanted({ ...wanted, ...change, page: undefined })
  return (
    <search aria-label={say('filter.label')} className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      <SelectField
        label={say('filter.target')}
        hint={say('filter.target.hint')}
        className="sm:col-span-2 lg:col-span-3"
        value={wanted.target ?? ''}
        options={[
          { value: '', label: say('filter.target.none') },
          ...targets.map(({ id, company, jobTitle }) => ({ value: id, label: `${company} · ${jobTitle}` })),
        ]}
        onChange={(target) => choose({ target: or(target) })}
      />
      <WordsField {...props} />
      <SelectField
        label={say('filter.competency')}
        value={wanted.competency ?? ''}
        options={[all, ...competencyIds.map((id) => ({ value: id, label: names.competency(id) }))]}
        onChange={(competency) => choose({ competency: or(competency) })}
      />
      <SelectField
        label={say('filter.family')}
        value={wanted.family ?? ''}
        options={[all, ...majors.map(({ code, name }) => ({ value: code, label: name }))]}
        onChange={(family) => choose({ family: or(family) })}
      />
      <SelectField
        label={say('filter.source')}
        value={wanted.source ?? ''}
        options={[all, ...questionSource.options.map((source) => ({ value: source, label: say(`source.${source}`) }))]}
        onChange={(source) => choose({ source: questionSource.safeParse(source).data })}
      />
      <CompanyField {...{ wanted, companies, choose }} />
      <Narrowing {...{ wanted, onWanted, choose }} />
    </search>
  )
}
