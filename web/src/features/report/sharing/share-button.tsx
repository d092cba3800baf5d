import { Share2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { LinkList } from './link-list.tsx'
import { NewLink } from './new-link.tsx'
import { useSharingText } from './sharing-text.ts'

/** Opens the dialog in which links to a report are made and closed. */
export function ShareButton({ interviewId }: { interviewId: string }) {
  const say = useSharingText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className="no-print" onClick={() => setOpen(true)}>
        <Share2 size={18} aria-hidden />
        {say('open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={say('title')}>
        <div className="grid grid-cols-1 gap-8">
          <p className="max-w-measure text-muted">{say('lead')}</p>
          <NewLink interviewId={interviewId} />
          <LinkList interviewId={interviewId} />
        </div>
      </Dialog>
    </>
  )
}
