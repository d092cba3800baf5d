import type { OwnDocument } from '@maju/contracts/documents'
import { formatDate, formatNumber } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/text.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { useDocumentsText } from '../documents-text.ts'

/** What a document is and how much of it there is, on one line. */
export function DocumentFacts({ document }: { document: OwnDocument }) {
  const say = useDocumentsText()
  const language = useLanguage()
  const { format, pages, characters, status, createdAt } = document
  const facts = [
    format && say(`format.${format}`),
    pages && say('fact.pages', { count: pages }),
    status === 'read' && say('fact.characters', { amount: formatNumber(characters, language) }),
    say('page.added', { date: formatDate(createdAt, language) }),
  ]
  return <p className="text-sm text-muted">{facts.filter(Boolean).join(' · ')}</p>
}

/** What deserves to be known of a document before it is opened. */
export function DocumentBadges({ document: { hidden, corrected, takenBy } }: { document: OwnDocument }) {
  const say = useDocumentsText()
  const targets = new Set(takenBy.map(({ targetId }) => targetId)).size
  if (hidden + targets === 0 && !corrected) return null
  return (
    <p className="flex flex-wrap gap-2">
      {hidden > 0 && <Badge look="notice">{say('fact.hidden', { count: hidden })}</Badge>}
      {corrected && <Badge>{say('fact.corrected')}</Badge>}
      {targets > 0 && <Badge look="accent">{say('fact.taken', { count: targets })}</Badge>}
    </p>
  )
}
