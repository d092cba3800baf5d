import type { Company, LibraryDocument } from '@maju/contracts/library'
import { useState } from 'react'
import { formatNumber } from '../format.ts'
import { useLanguage } from '../text.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useToast } from '../ui/toast.tsx'
import { useLibraryDocuments, useRemoveDocument } from './company-queries.ts'
import { useCompanyText } from './company-text.ts'

function DocumentLine({ document, onRemove }: { document: LibraryDocument; onRemove: () => void }) {
  const say = useCompanyText()
  const language = useLanguage()
  const { title, kind, part, characters } = document
  return (
    <li className="flex items-start justify-between gap-3 py-3">
      <div className="grid min-w-0 gap-1 [overflow-wrap:anywhere]">
        <p className="font-medium">{title}</p>
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          <Badge look={part === 'own' ? 'accent' : 'plain'}>{say(part === 'own' ? 'own.mine' : 'own.shared')}</Badge>
          <span>{say(`kind.${kind}`)}</span>
          <span>{say('own.characters', { characters: formatNumber(characters, language) })}</span>
        </p>
      </div>
      {part === 'own' && (
        <Button look="quiet" size="small" className="shrink-0" onClick={onRemove}>
          <span aria-hidden>{say('own.remove')}</span>
          <span className="sr-only">{say('own.remove.of', { title })}</span>
        </Button>
      )}
    </li>
  )
}

/** Everything that can be read of a company; one's own can be removed. */
export function DocumentList({ company, targetId }: { company: Company; targetId: string }) {
  const say = useCompanyText()
  const toast = useToast()
  const { data, error, refetch, isFetching } = useLibraryDocuments(company.id)
  const [asked, setAsked] = useState<LibraryDocument | null>(null)
  const removal = useRemoveDocument(targetId, company.id)
  const remove = () =>
    asked &&
    removal.mutate(asked.id, {
      onSuccess: () => {
        setAsked(null)
        toast(say('own.removed'))
      },
    })
  if (error) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  if (data.length === 0) return <p className="text-muted">{say('own.none')}</p>
  return (
    <>
      <ul className="grid divide-y divide-line">
        {data.map((document) => (
          <DocumentLine key={document.id} document={document} onRemove={() => setAsked(document)} />
        ))}
      </ul>
      <Confirm
        open={asked !== null}
        title={say('own.remove.title')}
        confirmLabel={say('own.remove')}
        busy={removal.isPending}
        onConfirm={remove}
        onClose={() => setAsked(null)}
      >
        <p className="max-w-measure">{say('own.remove.body', { title: asked?.title ?? '' })}</p>
        {removal.error && <ErrorState error={removal.error} />}
      </Confirm>
    </>
  )
}
