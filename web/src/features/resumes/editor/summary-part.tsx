import { RESUME_LIMITS, type ResumeVersion } from '@maju/contracts/resumes'
import { type SyntheticEvent, useEffect } from 'react'
import { isText, useDraft } from '../../../shared/draft.ts'
import { useSharedText } from '../../../shared/shared-text.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { TextAreaField } from '../../../shared/ui/field.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { useResumesText } from '../resumes-text.ts'

type Props = {
  resume: Pick<ResumeVersion, 'id' | 'summary'>
  onSave: (summary: string, done: () => void) => void
  busy: boolean
  onTyping: (summary: string | null) => void
}

/** The sentences at the head. What is typed is kept in this browser until it is saved. */
export function SummaryPart({ resume, onSave, busy, onTyping }: Props) {
  const say = useResumesText()
  const shared = useSharedText()
  const { value, change, discard, settle, restored, kept } = useDraft(
    `resume.${resume.id}.summary`,
    resume.summary,
    isText,
  )
  const isChanged = value !== resume.summary
  useEffect(() => {
    onTyping(isChanged ? value : null)
    // What says the same as what is saved is no draft: it would hide what is saved later.
    if (!isChanged) settle()
  }, [onTyping, isChanged, value, settle])
  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    if (value.length <= RESUME_LIMITS.summaryCharacters) onSave(value, settle)
  }
  return (
    <section
      aria-label={say('part.summary')}
      className="grid grid-cols-1 gap-3 rounded-2xl border border-line bg-surface p-5"
    >
      <h2 className="text-lg font-bold">{say('part.summary')}</h2>
      {restored && isChanged && <Notice>{shared('draft.restored')}</Notice>}
      {!kept && <Notice look="warning">{shared('draft.notKept')}</Notice>}
      <form noValidate onSubmit={submit} className="grid gap-3">
        <TextAreaField
          label={say('summary.label')}
          optional
          value={value}
          limit={RESUME_LIMITS.summaryCharacters}
          onChange={({ target }) => change(() => target.value)}
        />
        {isChanged && (
          <div className="flex flex-wrap gap-3">
            <Button type="submit" look="primary" busy={busy}>
              {shared('action.save')}
            </Button>
            <Button onClick={discard}>{shared('action.cancel')}</Button>
          </div>
        )}
      </form>
    </section>
  )
}
