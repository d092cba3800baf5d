import { useTargets } from '../../shared/targets.ts'
import { SelectField } from '../../shared/ui/field.tsx'
import { useResumesText } from './resumes-text.ts'

/** What a résumé is for; '' while that is not decided. */
export function TargetSelect({ value, onChange }: { value: string; onChange: (targetId: string) => void }) {
  const say = useResumesText()
  const { data: targets = [] } = useTargets()
  return (
    <SelectField
      label={say('field.target')}
      optional
      value={targets.some(({ id }) => id === value) ? value : ''}
      options={[
        { value: '', label: say('field.target.none') },
        ...targets.map(({ id, company, jobTitle }) => ({ value: id, label: `${company} · ${jobTitle}` })),
      ]}
      onChange={onChange}
    />
  )
}
