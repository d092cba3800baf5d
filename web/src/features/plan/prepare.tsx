import type { PlanRequest } from '@maju/contracts/plan'
import type { Target } from '@maju/contracts/target'
import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { WriterSwitch } from '../../shared/answer/writer-switch.tsx'
import { CompanyGlance } from '../../shared/company/company-glance.tsx'
import { useCompetencyNames } from '../../shared/competency-names.ts'
import { useDraft } from '../../shared/draft.ts'
import { LimitNotice } from '../../shared/limits/limit-notice.tsx'
import { RecordingCard } from '../../shared/recording/recording-card.tsx'
import { useTarget } from '../../shared/targets.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useCreatePlan } from './plan-queries.ts'
import { usePlanText } from './plan-text.ts'
import { isPlanRequest, PrepareForm, usualRequest } from './prepare-form.tsx'

/** What a session of a road asks for; the person may still choose otherwise. */
export type Wish = {
  difficulty?: PlanRequest['difficulty'] | undefined
  focus?: string | undefined
  /** As few questions as there can be: the first one is what it is for. */
  short?: boolean | undefined
}

const asked = ({ difficulty, focus, short }: Wish): Partial<PlanRequest> => ({
  ...(difficulty && { difficulty }),
  ...(focus !== undefined && { focus }),
  ...(short && { questions: 5, minutes: 10 }),
})

function Focus({ competency, onDrop }: { competency: string; onDrop: () => void }) {
  const say = usePlanText()
  const { competency: nameOf } = useCompetencyNames()
  return (
    <Notice>
      {say('prepare.focus', { competency: nameOf(competency) })}{' '}
      <button type="button" className="link" onClick={onDrop}>
        {say('prepare.focus.drop')}
      </button>
    </Notice>
  )
}

function Choices({ target, wish }: { target: Target; wish: Wish }) {
  const say = usePlanText()
  const navigate = useNavigate()
  // What was chosen last time for this target is where one starts next time.
  const { value: kept, change } = useDraft(`prepare.${target.id}`, usualRequest(target.language), isPlanRequest)
  // What a session asks for is for this once and goes before it.
  const [wished, setWished] = useState(() => asked(wish))
  const value = { ...kept, ...wished }
  const choose = (part: Partial<PlanRequest>) => {
    setWished((before) => ({ ...before, ...part }))
    change((before) => ({ ...before, ...part }))
  }
  const { mutate, isPending, error } = useCreatePlan(target.id)
  const create = () =>
    mutate(value, { onSuccess: ({ id }) => void navigate({ to: '/plans/$planId', params: { planId: id } }) })
  return (
    <div className="grid grid-cols-1 gap-6">
      {target.resume === '' && target.posting === '' && (
        <Notice>
          {say('prepare.nothing')}{' '}
          <Link to="/targets/$targetId" params={{ targetId: target.id }} className="link">
            {say('prepare.nothing.link')}
          </Link>
        </Notice>
      )}
      {wished.focus !== undefined && (
        <Focus competency={wished.focus} onDrop={() => setWished(({ focus: _dropped, ...rest }) => rest)} />
      )}
      <LimitNotice budgets={['interviews', 'model-tokens']} />
      <PrepareForm request={value} change={choose} />
      <CompanyGlance target={target} />
      <RecordingCard check>
        <WriterSwitch language={value.language} />
      </RecordingCard>
      {error && <ErrorState error={error} />}
      <Button look="primary" size="large" className="sm:justify-self-start" busy={isPending} onClick={create}>
        {say('prepare.submit')}
        <ArrowRight size={20} aria-hidden />
      </Button>
    </div>
  )
}

/** Choosing the shape of an interview for one target. */
export function Prepare({ targetId, wish }: { targetId: string; wish: Wish }) {
  const say = usePlanText()
  const { data: target, error, refetch, isFetching } = useTarget(targetId)
  const lead = (
    <>
      {target && (
        <p className="font-semibold text-ink">
          {target.company} · {target.jobTitle}
        </p>
      )}
      <p>{say('prepare.lead')}</p>
      {target && (target.resume !== '' || target.coverLetter !== '') && (
        <p>
          <Link to="/targets/$targetId/analysis" params={{ targetId }} className="link">
            {say('prepare.analysis')}
          </Link>
        </p>
      )}
    </>
  )
  return (
    <div className="mx-auto max-w-3xl">
      <Page title={say('prepare.title')} lead={lead}>
        {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
        {!target && !error && <Skeleton />}
        {target && <Choices target={target} wish={wish} />}
      </Page>
    </div>
  )
}
