import { readPostingFile, type ReadPostingReply } from '@maju/contracts/posting'
import { useState } from 'react'
import { FileToRead } from '../../shared/files/file-to-read.tsx'
import { megabytesOf } from '../../shared/files/file-bytes.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { PostingFound } from './posting-found.tsx'
import { PostingLink } from './posting-link.tsx'
import type { TargetDraft } from './target-draft.ts'
import { useTargetsText } from './targets-text.ts'
import { useReadPosting } from './use-read-posting.ts'

type Props = { draft: TargetDraft; change: (next: (before: TargetDraft) => TargetDraft) => void }

/** The draft with what the posting says; a company and a job that somebody typed stay as they are. */
const withPosting = (draft: TargetDraft, { posting, text }: ReadPostingReply): TargetDraft => ({
  ...draft,
  posting: text,
  company: typedOr(draft.company, posting.company?.value),
  jobTitle: typedOr(draft.jobTitle, posting.title?.value),
})

const typedOr = (typed: string, read: string | undefined) => (typed.trim() === '' ? (read ?? '') : typed)

/** Reads a posting at an address or in a file into the form, for correction; one press brings back what was there before. */
export function PostingSource({ draft, change }: Props) {
  const say = useTargetsText()
  const [before, setBefore] = useState<TargetDraft | null>(null)
  const reading = useReadPosting((read) => {
    setBefore(draft)
    change((now) => withPosting(now, read))
  })
  const { found, error } = reading
  const undo = () => {
    if (before)
      change((now) => ({ ...now, posting: before.posting, company: before.company, jobTitle: before.jobTitle }))
    setBefore(null)
    reading.forget()
  }
  return (
    <div className="grid gap-4">
      <PostingLink
        busy={reading.isReading}
        reading={reading.isReading && reading.file === null}
        trouble={reading.linkTrouble}
        onRead={reading.readAt}
      />
      <FileToRead
        label={say('file.choose')}
        about={say('file.about', { megabytes: megabytesOf(readPostingFile) })}
        reading={reading.file}
        trouble={reading.fileTrouble}
        onChoose={reading.readFile}
        onCancel={reading.cancel}
      />
      {error && <ErrorState error={error} kept={say('error.kept')} />}
      <div aria-live="polite">
        {found && before && (
          <Notice look={found.recognised ? 'warning' : 'info'}>
            <PostingFound read={found} />
            <Button size="small" look="quiet" className="mt-2 -ml-3" onClick={undo}>
              {say('link.undo')}
            </Button>
          </Notice>
        )}
      </div>
    </div>
  )
}
