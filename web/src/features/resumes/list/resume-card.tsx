import type { ResumeCard as Card } from '@maju/contracts/resumes'
import { Link } from '@tanstack/react-router'
import { Archive, ArchiveRestore, Copy, Ellipsis, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { formatDate } from '../../../shared/format.ts'
import { useSharedText } from '../../../shared/shared-text.ts'
import { useTargets } from '../../../shared/targets.ts'
import { useLanguage } from '../../../shared/text.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Button, IconButton } from '../../../shared/ui/button.tsx'
import { Card as Box } from '../../../shared/ui/card.tsx'
import { Confirm } from '../../../shared/ui/confirm.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Menu, MenuItem } from '../../../shared/ui/menu.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useCardActions } from '../resume-queries.ts'
import { useResumesText } from '../resumes-text.ts'

/** What a résumé is for, in which language and look, and how much is in it. */
function Facts({ resume }: { resume: Card }) {
  const say = useResumesText()
  const shared = useSharedText()
  const language = useLanguage()
  const { data: targets = [] } = useTargets()
  const target = targets.find(({ id }) => id === resume.targetId)
  const facts = [
    say('card.entries', { count: resume.entries }),
    ...(resume.letters > 0 ? [say('card.letters', { count: resume.letters })] : []),
    say('card.updated', { date: formatDate(resume.updatedAt, language) }),
  ]
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Badge>{shared(`language.${resume.language}`)}</Badge>
        <Badge>{say(`template.${resume.template}`)}</Badge>
        {target && <Badge look="accent">{target.company}</Badge>}
      </div>
      <h3 className="text-xl font-bold break-words">{resume.title}</h3>
      <p className="text-sm text-muted">{facts.join(' · ')}</p>
    </div>
  )
}

/** One résumé of the list, with all that can be done to it as a whole. */
export function ResumeCard({ resume }: { resume: Card }) {
  const say = useResumesText()
  const shared = useSharedText()
  const toast = useToast()
  const [asked, setAsked] = useState(false)
  const { duplicating, filing, removing } = useCardActions()
  const { id, title, status } = resume
  const isArchived = status === 'archived'
  const duplicate = () =>
    duplicating.mutate(
      { resumeId: id, title: say('card.copyOf', { title }).slice(0, 200) },
      { onSuccess: () => toast(say('card.duplicated')) },
    )
  const file = () =>
    filing.mutate(
      { id, status: isArchived ? 'active' : 'archived' },
      { onSuccess: () => toast(say(isArchived ? 'card.restored' : 'card.archived')) },
    )
  const remove = () => removing.mutate(id, { onSuccess: () => toast(say('card.deleted')) })
  const error = duplicating.error ?? filing.error
  return (
    <li className="min-w-0">
      <Box className="grid h-full grid-cols-1 content-between gap-5">
        <Facts resume={resume} />
        <div className="flex flex-wrap items-center gap-2">
          <Button asChild look={isArchived ? 'secondary' : 'primary'}>
            <Link to="/resumes/$resumeId" params={{ resumeId: id }}>
              {say('card.open')}
              <span className="sr-only">: {title}</span>
            </Link>
          </Button>
          <Menu
            trigger={
              <IconButton label={say('card.more', { title })}>
                <Ellipsis size={20} aria-hidden />
              </IconButton>
            }
          >
            <MenuItem onSelect={duplicate}>
              <Copy size={18} aria-hidden />
              {say('card.duplicate')}
            </MenuItem>
            <MenuItem onSelect={file}>
              {isArchived ? <ArchiveRestore size={18} aria-hidden /> : <Archive size={18} aria-hidden />}
              {say(isArchived ? 'card.restore' : 'card.archive')}
            </MenuItem>
            <MenuItem danger onSelect={() => setAsked(true)}>
              <Trash2 size={18} aria-hidden />
              {say('card.delete')}
            </MenuItem>
          </Menu>
        </div>
        {error && <ErrorState error={error} />}
        <Confirm
          open={asked}
          title={say('delete.title', { title })}
          confirmLabel={shared('action.delete')}
          busy={removing.isPending}
          onConfirm={remove}
          onClose={() => setAsked(false)}
        >
          <p>{say('delete.body')}</p>
          {removing.error && <ErrorState error={removing.error} />}
        </Confirm>
      </Box>
    </li>
  )
}
