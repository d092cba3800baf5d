import type { ResumeCard } from '@maju/contracts/resumes'
import type { Target } from '@maju/contracts/target'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { useToast } from '../ui/toast.tsx'
import { useTakeResume } from './resume-queries.ts'
import { useTakeResumeText } from './take-text.ts'

type Props = { resume: Pick<ResumeCard, 'id' | 'title'>; target: Target }

/** Makes the text of a résumé that of a target, for its interviews to ask about; where a text would be lost, that is said first. */
export function TakeResume({ resume: { id, title }, target }: Props) {
  const say = useTakeResumeText()
  const toast = useToast()
  const [asked, setAsked] = useState(false)
  const { company } = target
  const { mutate, isPending, error } = useTakeResume(() => toast(say('taken', { company })))
  const take = () => {
    setAsked(false)
    mutate({ targetId: target.id, resumeId: id })
  }
  return (
    <div className="grid gap-2">
      <Button
        size="small"
        className="justify-self-start"
        busy={isPending}
        onClick={() => (target.resume.trim() === '' ? take() : setAsked(true))}
      >
        {say('take')}
        <span className="sr-only">: {title}</span>
      </Button>
      <p className="text-sm text-muted">{say('take.hint')}</p>
      {error && <ErrorState error={error} />}
      <Confirm
        open={asked}
        title={say('replace.title')}
        confirmLabel={say('take')}
        onConfirm={take}
        onClose={() => setAsked(false)}
      >
        <p>{say('replace.body', { company, title })}</p>
      </Confirm>
    </div>
  )
}
