import type { InterviewSummary } from '@maju/contracts/interview'
import { Link } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { formatDateTime } from '../../shared/format.ts'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { useLanguage } from '../../shared/text.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Button, IconButton } from '../../shared/ui/button.tsx'
import { Card, Section } from '../../shared/ui/card.tsx'
import { Confirm } from '../../shared/ui/confirm.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { useDeleteInterview } from './progress-queries.ts'
import { useProgressText } from './progress-text.ts'

function Item({ interview, onDelete }: { interview: InterviewSummary; onDelete: () => void }) {
  const say = useProgressText()
  const word = useInterviewWords()
  const language = useLanguage()
  const { id, company, jobTitle, status, demo, persona, difficulty, asked, questions, startedAt } = interview
  const finished = status === 'finished'
  const params = { interviewId: id }
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line py-4 first:border-0 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-2 font-bold">
          {company}
          <Badge look={finished ? 'plain' : 'accent'}>{say(`list.status.${status}`)}</Badge>
          {demo && <Badge>{say('demo')}</Badge>}
        </h3>
        <p className="text-muted">
          {jobTitle} · {word(`persona.${persona}`)} · {word(`difficulty.${difficulty}`)}
        </p>
        <p className="text-sm text-muted">
          {formatDateTime(startedAt, language)} · {say('list.asked', { asked, questions })}
        </p>
      </div>
      <div className="flex items-center gap-2">
        <Button asChild look={finished ? 'secondary' : 'primary'}>
          {finished ? (
            <Link to="/interviews/$interviewId/report" params={params}>
              {say('list.report')}
            </Link>
          ) : (
            <Link to="/interviews/$interviewId" params={params}>
              {say('list.continue')}
            </Link>
          )}
        </Button>
        <IconButton label={say('list.deleteThis', { company })} onClick={onDelete}>
          <Trash2 size={18} aria-hidden />
        </IconButton>
      </div>
    </li>
  )
}

/** Interviews, the newest first: to carry on, to read, to delete. */
export function PastInterviews({ interviews }: { interviews: readonly InterviewSummary[] }) {
  const say = useProgressText()
  const toast = useToast()
  const [doomed, setDoomed] = useState<InterviewSummary | null>(null)
  const remove = useDeleteInterview()
  const close = () => {
    setDoomed(null)
    remove.reset()
  }
  const confirm = () => {
    if (!doomed) return
    remove.mutate(doomed.id, {
      onSuccess: () => {
        close()
        toast(say('list.deleted'))
      },
    })
  }
  return (
    <Section title={say('list.title')}>
      <Card>
        <ul>
          {interviews.map((interview) => (
            <Item key={interview.id} interview={interview} onDelete={() => setDoomed(interview)} />
          ))}
        </ul>
      </Card>
      <Confirm
        open={doomed !== null}
        title={say('delete.title')}
        confirmLabel={say('list.delete')}
        busy={remove.isPending}
        onConfirm={confirm}
        onClose={close}
      >
        <div className="grid gap-4">
          <p className="max-w-measure">{say('delete.body', { company: doomed?.company ?? '' })}</p>
          {remove.error && <ErrorState error={remove.error} kept={say('delete.kept')} />}
        </div>
      </Confirm>
    </Section>
  )
}
