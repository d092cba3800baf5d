import { readPostingAt, type ReadPostingReply } from '@maju/contracts/posting'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useClient } from '../../shared/client.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { TextField } from '../../shared/ui/field.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { PostingFound } from './posting-found.tsx'
import { usePostingTrouble } from './posting-trouble.ts'
import type { TargetDraft } from './target-draft.ts'
import { useTargetsText } from './targets-text.ts'

type Props = { draft: TargetDraft; change: (next: (before: TargetDraft) => TargetDraft) => void }

/** The draft with what the posting says; a company and a job that somebody typed stay as they are. */
const withPosting = (draft: TargetDraft, { posting, text }: ReadPostingReply): TargetDraft => ({
  ...draft,
  posting: text,
  company: typedOr(draft.company, posting.company?.value),
  jobTitle: typedOr(draft.jobTitle, posting.title?.value),
})

const typedOr = (typed: string, read: string | undefined) => (typed.trim() === '' ? (read ?? '') : typed)

/** Fetches the posting at an address into the form, for correction; one press brings back what was there before. */
export function PostingLink({ draft, change }: Props) {
  const say = useTargetsText()
  const trouble = usePostingTrouble()
  const { call } = useClient()
  const [address, setAddress] = useState('')
  const [before, setBefore] = useState<TargetDraft | null>(null)
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: () => call(readPostingAt, { body: { address: address.trim() } }),
    onSuccess: (read) => {
      setBefore(draft)
      change((now) => withPosting(now, read))
    },
  })
  const read = () => address.trim() !== '' && mutate()
  const undo = () => {
    if (before)
      change((now) => ({ ...now, posting: before.posting, company: before.company, jobTitle: before.jobTitle }))
    setBefore(null)
    reset()
  }
  const sentence = error ? trouble(error) : null
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          className="min-w-0 flex-1 basis-60"
          type="url"
          inputMode="url"
          label={say('link.label')}
          hint={say('link.hint')}
          error={sentence}
          optional
          value={address}
          onChange={({ target }) => setAddress(target.value)}
          onKeyDown={(event) => {
            // Enter reads the link; it does not save the form.
            if (event.key !== 'Enter') return
            event.preventDefault()
            read()
          }}
        />
        <Button busy={isPending} disabled={address.trim() === ''} onClick={read}>
          {isPending ? say('link.reading') : say('link.read')}
        </Button>
      </div>
      {error && sentence === null && <ErrorState error={error} kept={say('error.kept')} />}
      <div aria-live="polite">
        {data && before && (
          <Notice>
            <PostingFound read={data} />
            <Button size="small" look="quiet" className="mt-2 -ml-3" onClick={undo}>
              {say('link.undo')}
            </Button>
          </Notice>
        )}
      </div>
    </div>
  )
}
