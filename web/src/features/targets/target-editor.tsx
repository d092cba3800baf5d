import type { Target } from '@maju/contracts/target'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { CompanyPart } from '../../shared/company/company-part.tsx'
import { useDraft } from '../../shared/draft.ts'
import { useSharedText } from '../../shared/shared-text.ts'
import { useTarget } from '../../shared/targets.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Section } from '../../shared/ui/card.tsx'
import { Confirm } from '../../shared/ui/confirm.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { Reading } from './reading.tsx'
import { draftOf, isTargetDraft, sameDraft } from './target-draft.ts'
import { TargetForm } from './target-form.tsx'
import { TargetResumes } from './target-resumes.tsx'
import { useDeleteTarget, useSaveTarget } from './target-queries.ts'
import { useTargetsText } from './targets-text.ts'

function DeleteTarget({ target }: { target: Target }) {
  const say = useTargetsText()
  const toast = useToast()
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  const { mutate, isPending, error } = useDeleteTarget(target.id)
  const remove = () =>
    mutate(undefined, {
      onSuccess: () => {
        toast(say('edit.deleted'))
        void navigate({ to: '/targets', replace: true })
      },
    })
  return (
    <>
      <Button look="quiet" className="!text-danger" onClick={() => setAsked(true)}>
        {say('edit.delete')}
      </Button>
      <Confirm
        open={asked}
        title={say('edit.delete.title', { company: target.company })}
        confirmLabel={say('edit.delete.confirm')}
        busy={isPending}
        onConfirm={remove}
        onClose={() => setAsked(false)}
      >
        <p>{say('edit.delete.body')}</p>
        {error && <ErrorState error={error} />}
      </Confirm>
    </>
  )
}

function EditForm({ target }: { target: Target }) {
  const say = useTargetsText()
  const shared = useSharedText()
  const toast = useToast()
  const saved = draftOf(target)
  const { value, change, discard, settle, kept } = useDraft(`target.${target.id}`, saved, isTargetDraft)
  const { mutate, isPending, error } = useSaveTarget(target.id, () => {
    settle()
    toast(say('edit.saved'))
  })
  const changed = !sameDraft(value, saved)
  useEffect(() => {
    // What says the same as what is saved is no draft: it would hide what is saved later.
    if (!changed) settle()
  }, [changed, settle])
  const actions = (
    <>
      <Button type="submit" look="primary" busy={isPending}>
        {say('edit.submit')}
      </Button>
      {changed && <Button onClick={discard}>{say('edit.revert')}</Button>}
      <span className="ml-auto">
        <DeleteTarget target={target} />
      </span>
    </>
  )
  return (
    <div className="grid content-start gap-4">
      {changed && <Notice>{say('edit.unsaved')}</Notice>}
      {!kept && <Notice look="warning">{shared('draft.notKept')}</Notice>}
      <TargetForm
        draft={value}
        change={change}
        onSave={() => mutate(value)}
        error={error}
        targetId={target.id}
        guessedMajor={target.effectiveNcsMajor}
        actions={actions}
      />
    </div>
  )
}

/** One target: its texts beside what was read out of them. */
export function TargetEditor({ targetId }: { targetId: string }) {
  const say = useTargetsText()
  const { data: target, error, refetch, isFetching } = useTarget(targetId)
  const prepare = target && (
    <div className="flex flex-wrap items-center gap-2">
      <Button asChild look="primary" size="large">
        <Link to="/targets/$targetId/prepare" params={{ targetId }}>
          {say('card.practise')}
        </Link>
      </Button>
      <Button asChild size="large">
        <Link to="/targets/$targetId/analysis" params={{ targetId }}>
          {say('card.analysis')}
        </Link>
      </Button>
    </div>
  )
  return (
    <Page
      title={target ? `${target.company} · ${target.jobTitle}` : say('list.title')}
      lead={say('edit.lead')}
      action={prepare}
    >
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!target && !error && <Skeleton />}
      {target && (
        <div className="grid grid-cols-1 gap-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <Section title={say('reading.title')} className="content-start">
            <p className="-mt-2 text-muted">{say('reading.lead')}</p>
            <Reading target={target} />
          </Section>
          <EditForm key={target.updatedAt} target={target} />
          <div id="company" className="scroll-mt-20 lg:col-span-2">
            <CompanyPart key={target.company} target={target} />
          </div>
          <div className="lg:col-span-2">
            <TargetResumes target={target} />
          </div>
        </div>
      )}
    </Page>
  )
}
