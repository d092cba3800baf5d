import type { LibraryDocument } from '@maju/contracts/library'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { AddKnown } from '../../../shared/company/add-known.tsx'
import { useCompanyText } from '../../../shared/company/company-text.ts'
import { formatDate } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/text.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Confirm } from '../../../shared/ui/confirm.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { Waiting } from '../waiting.tsx'
import { useAddSharedFile, useAddSharedText, useRemoveSharedDocument, useSharedDocuments } from './companies-queries.ts'
import { useCompaniesText } from './companies-text.ts'

function DocumentRow({ document, onRemove }: { document: LibraryDocument; onRemove: () => void }) {
  const say = useCompaniesText()
  const about = useCompanyText()
  const language = useLanguage()
  const { title, kind, source, published, addedAt, passages, embedded } = document
  const facts = [
    about(`kind.${kind}`),
    published ? say('document.published', { date: formatDate(published, language) }) : null,
    say('document.added', { date: formatDate(addedAt, language) }),
    say('passages', { count: passages }),
    embedded === 0 ? say('document.vectors.none') : say('document.vectors.some', { embedded, passages }),
  ]
  return (
    <li className="flex items-start justify-between gap-3 py-3">
      <div className="grid min-w-0 gap-1 [overflow-wrap:anywhere]">
        <p className="font-medium">{title}</p>
        <p className="text-sm text-muted">{facts.filter((fact) => fact !== null).join(' · ')}</p>
        {source !== null && <p className="text-sm text-muted">{say('document.source', { source })}</p>}
      </div>
      <Button look="quiet" size="small" className="shrink-0" onClick={onRemove}>
        <span aria-hidden>{say('remove')}</span>
        <span className="sr-only">{say('document.remove.of', { title })}</span>
      </Button>
    </li>
  )
}

function AddShared({ companyId }: { companyId: string }) {
  const say = useCompaniesText()
  const [adding, setAdding] = useState(false)
  const text = useAddSharedText(companyId)
  const file = useAddSharedFile(companyId)
  if (adding)
    return <AddKnown draftName={`library.${companyId}`} text={text} file={file} onDone={() => setAdding(false)} />
  return (
    <Button className="justify-self-start" onClick={() => setAdding(true)}>
      <Plus size={18} aria-hidden />
      {say('documents.add')}
    </Button>
  )
}

/** What everybody here reads about a company, and the way to add to it. */
export function SharedDocuments({ companyId }: { companyId: string }) {
  const say = useCompaniesText()
  const toast = useToast()
  const documents = useSharedDocuments(companyId)
  const { data } = documents
  const [asked, setAsked] = useState<LibraryDocument | null>(null)
  const removal = useRemoveSharedDocument(companyId)
  const onSuccess = () => {
    setAsked(null)
    toast(say('remove.done'))
  }
  return (
    <div className="grid grid-cols-1 gap-3 border-t border-line pt-3">
      <Waiting of={documents} />
      {data?.length === 0 && <p className="text-muted">{say('documents.none')}</p>}
      {data && data.length > 0 && (
        <ul className="grid divide-y divide-line">
          {data.map((document) => (
            <DocumentRow key={document.id} document={document} onRemove={() => setAsked(document)} />
          ))}
        </ul>
      )}
      <AddShared companyId={companyId} />
      <Confirm
        open={asked !== null}
        title={say('document.remove.title')}
        confirmLabel={say('remove')}
        busy={removal.isPending}
        onConfirm={() => asked && removal.mutate(asked.id, { onSuccess })}
        onClose={() => setAsked(null)}
      >
        <p className="max-w-measure">{say('document.remove.body', { title: asked?.title ?? '' })}</p>
        {removal.error && <ErrorState error={removal.error} />}
      </Confirm>
    </div>
  )
}
