import { resumeTemplate, type ResumeVersion } from '@maju/contracts/resumes'
import { TakeResume } from '../../../shared/resumes/take-resume.tsx'
import { useSharedText } from '../../../shared/shared-text.ts'
import { useTargets } from '../../../shared/targets.ts'
import { Card } from '../../../shared/ui/card.tsx'
import { SelectField } from '../../../shared/ui/field.tsx'
import { Segmented } from '../../../shared/ui/segmented.tsx'
import type { ResumeWish } from '../resume-queries.ts'
import { useResumesText } from '../resumes-text.ts'
import { TargetSelect } from '../target-select.tsx'

type Props = { resume: ResumeVersion; onChange: (wish: ResumeWish) => void }

/** Template, language and target; each choice holds at once. */
export function LooksPart({ resume, onChange }: Props) {
  const say = useResumesText()
  const shared = useSharedText()
  const { data: targets = [] } = useTargets()
  const target = targets.find(({ id }) => id === resume.targetId)
  return (
    <Card className="grid gap-5">
      <h2 className="text-lg font-bold">{say('edit.looks')}</h2>
      <SelectField
        label={say('field.template')}
        hint={resume.template === 'english' && say('edit.english')}
        value={resume.template}
        options={resumeTemplate.options.map((value) => ({ value, label: say(`template.${value}`) }))}
        onChange={(template) => onChange({ template })}
      />
      <Segmented
        label={say('field.language')}
        value={resume.language}
        options={(['ko', 'en'] as const).map((value) => ({ value, label: shared(`language.${value}`) }))}
        onChange={(language) => onChange({ language })}
      />
      <TargetSelect
        value={resume.targetId ?? ''}
        onChange={(targetId) => onChange({ targetId: targetId === '' ? null : targetId })}
      />
      {target && <TakeResume resume={resume} target={target} />}
    </Card>
  )
}
