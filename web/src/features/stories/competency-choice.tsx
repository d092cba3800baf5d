import { STORY_LIMITS } from '@maju/contracts/stories'
import { X } from 'lucide-react'
import { competencyIds, useCompetencyNames } from '../../shared/competency-names.ts'
import { SelectField } from '../../shared/ui/field.tsx'
import { useStoriesText } from './stories-text.ts'

type Props = { chosen: readonly string[]; onChange: (next: string[]) => void }

/** Competencies of a story: chosen one after the other, each a press from being taken away. */
export function CompetencyChoice({ chosen, onChange }: Props) {
  const say = useStoriesText()
  const names = useCompetencyNames()
  const left = competencyIds.filter((id) => !chosen.includes(id))
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-1.5 font-semibold">{say('form.competencies', { most: STORY_LIMITS.competencies })}</legend>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {chosen.map((id) => (
            <li key={id}>
              <button
                type="button"
                className="flex min-h-9 items-center gap-1.5 rounded-full bg-accent-soft px-3 text-sm font-medium text-accent-strong"
                aria-label={say('form.competencies.remove', { name: names.competency(id) })}
                onClick={() => onChange(chosen.filter((one) => one !== id))}
              >
                {names.competency(id)}
                <X size={15} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length < STORY_LIMITS.competencies && (
        <SelectField
          label={say('form.competencies.add')}
          value=""
          options={[
            { value: '', label: say('form.competencies.choose') },
            ...left.map((id) => ({ value: id, label: names.competency(id) })),
          ]}
          onChange={(id) => id !== '' && onChange([...chosen, id])}
        />
      )}
    </fieldset>
  )
}
