import type { Citation, Plan } from '@maju/contracts/plan'
import { useNavigate } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { asProblem } from '../../shared/api-problem.ts'
import { useInterviewWords, useMadeByText } from '../../shared/interview-words.ts'
import { CitedPlace } from '../../shared/sources/cited-place.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Progress } from '../../shared/ui/progress.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { PhaseQuestions } from './phase-questions.tsx'
import { usePlan, usePlanProgress, useStartInterview } from './plan-queries.ts'
import { usePlanText } from './plan-text.ts'
import { usePlanEdits } from './use-plan-edits.ts'

const phases = ['warm-up', 'experience', 'situational', 'fit', 'wrap-up'] as const

function StartButton({ planId }: { planId: string }) {
  const say = usePlanText()
  const navigate = useNavigate()
  const { mutate, isPending, error } = useStartInterview(planId)
  const start = () =>
    mutate(undefined, {
      onSuccess: ({ id }) => void navigate({ to: '/interviews/$interviewId', params: { interviewId: id } }),
    })
  return (
    <div className="grid gap-2">
      <Button look="primary" size="large" busy={isPending} onClick={start}>
        {say('plan.start')}
        <ArrowRight size={20} aria-hidden />
      </Button>
      <p className="text-sm text-muted">{say('plan.start.hint')}</p>
      {error && <ErrorState error={error} />}
    </div>
  )
}

function Deepening({ plan }: { plan: Plan }) {
  const say = usePlanText()
  const event = usePlanProgress(plan)
  if (plan.status !== 'deepening') return null
  const stage = say(event?.stage === 'planning' ? 'plan.planning' : 'plan.deepening')
  return (
    <Card>
      <Progress stage={stage} done={event?.done ?? 0} total={event?.total ?? 0} />
    </Card>
  )
}

function Questions({ plan }: { plan: Plan }) {
  const say = usePlanText()
  const word = useInterviewWords()
  const edits = usePlanEdits(plan)
  const [source, setSource] = useState<Citation | null>(null)
  return (
    <div className="grid grid-cols-1 gap-9">
      <Deepening plan={plan} />
      {edits.error && asProblem(edits.error).code === 'conflict' && <Notice look="warning">{say('edit.used')}</Notice>}
      {edits.error && asProblem(edits.error).code !== 'conflict' && (
        <ErrorState error={edits.error} kept={say('edit.kept')} />
      )}
      {phases.map((phase) => (
        <PhaseQuestions key={phase} plan={plan} phase={phase} edits={edits} onOpen={setSource} />
      ))}
      <Dialog
        open={source !== null}
        onClose={() => setSource(null)}
        title={source ? word(`document.${source.document}`) : ''}
      >
        {source && <CitedPlace source={source} documents={plan.documents} />}
      </Dialog>
    </div>
  )
}

/** The plan of an interview: what will be asked, why, and the button that begins it. */
export function PlanView({ planId }: { planId: string }) {
  const say = usePlanText()
  const word = useInterviewWords()
  const madeBy = useMadeByText()
  const { data: plan, error, refetch, isFetching } = usePlan(planId)
  const lead = plan && (
    <>
      <p className="font-semibold text-ink">
        {plan.company} · {plan.jobTitle}
      </p>
      <p>
        {say('plan.lead', {
          persona: word(`persona.${plan.persona}`),
          difficulty: word(`difficulty.${plan.difficulty}`),
          minutes: plan.budget.minutes,
        })}
      </p>
      <p className="text-sm">{madeBy(plan.madeBy)}</p>
    </>
  )
  return (
    <div className="mx-auto max-w-4xl">
      <Page title={say('plan.title')} lead={lead} action={plan && <StartButton planId={planId} />}>
        {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
        {!plan && !error && <Skeleton lines={5} />}
        {plan && <Questions plan={plan} />}
      </Page>
    </div>
  )
}
