import { useNavigate } from '@tanstack/react-router'
import { useDraft } from '../../shared/draft.ts'
import { DraftNotices } from '../../shared/draft-notices.tsx'
import { useLanguage } from '../../shared/text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { emptyDraft, isTargetDraft } from './target-draft.ts'
import { TargetForm } from './target-form.tsx'
import { useSaveTarget } from './target-queries.ts'
import { useTargetsText } from './targets-text.ts'

/** A target that does not exist yet. */
export function NewTarget() {
  const say = useTargetsText()
  const navigate = useNavigate()
  const { value, change, settle, restored, kept } = useDraft('target.new', emptyDraft(useLanguage()), isTargetDraft)
  const { mutate, isPending, error } = useSaveTarget(null, ({ id }) => {
    settle()
    void navigate({ to: '/targets/$targetId', params: { targetId: id } })
  })
  const actions = (
    <Button type="submit" look="primary" size="large" busy={isPending}>
      {say('new.submit')}
    </Button>
  )
  return (
    <div className="mx-auto max-w-3xl">
      <Page title={say('new.title')} lead={say('new.lead')}>
        <DraftNotices draft={{ restored, kept }} />
        <TargetForm draft={value} change={change} onSave={() => mutate(value)} error={error} actions={actions} />
      </Page>
    </div>
  )
}
