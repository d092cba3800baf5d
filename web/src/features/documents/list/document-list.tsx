import { DOCUMENT_LIMITS, type OwnDocument } from '@maju/contracts/documents'
import { useDocuments } from '../../../shared/documents/document-queries.ts'
import { DropZone } from '../../../shared/files/drop-zone.tsx'
import { accepted, endings } from '../../../shared/files/readable-files.ts'
import { RecogniserSwitch } from '../../../shared/recognition/recogniser-switch.tsx'
import { Section } from '../../../shared/ui/card.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { useDocumentsText } from '../documents-text.ts'
import { isUnderWay } from '../reading/use-reading-progress.ts'
import { DocumentRow } from './document-row.tsx'
import type { Sending } from './document-sender.ts'
import { SendingRow } from './sending-row.tsx'
import { useSendings } from './use-sendings.ts'

/** A browser holds six connections to a house; files are sent and pages are asked for beside these. */
const MOST_FOLLOWED = 2

/** The oldest of those that are being read: they are read in this order. */
const followedOf = (documents: readonly OwnDocument[]): ReadonlySet<string> =>
  new Set(
    documents
      .filter(isUnderWay)
      .slice(-MOST_FOLLOWED)
      .map(({ id }) => id),
  )

/** One whose file is being sent is shown by its progress and not as one that has none. */
const arrived = (documents: readonly OwnDocument[], sendings: readonly Sending[]) =>
  documents.filter(({ id, status }) => status !== 'empty' || !sendings.some(({ documentId }) => documentId === id))

/** The documents of this person, and the place where more are added. */
export function DocumentList() {
  const say = useDocumentsText()
  const { data, error, refetch, isFetching } = useDocuments()
  const { sendings, add, again, cancel } = useSendings()
  const documents = arrived(data ?? [], sendings)
  const followed = followedOf(documents)
  const types = endings.map((ending) => ending.toUpperCase()).join(', ')
  const about = `${say('add.types', { types, megabytes: DOCUMENT_LIMITS.bytes / 1e6 })} ${say('add.where')}`
  const isEmpty = data !== undefined && documents.length + sendings.length === 0
  return (
    <Page title={say('list.title')} lead={say('list.lead')}>
      <Section title={say('add.title')}>
        <DropZone label={say('add.choose')} about={about} accept={accepted} multiple onChoose={add} />
        <div className="mt-4">
          <RecogniserSwitch />
        </div>
      </Section>
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {isEmpty && <EmptyState title={say('list.empty')}>{say('list.empty.body')}</EmptyState>}
      {documents.length + sendings.length > 0 && (
        <Section title={say('list.yours')}>
          <ul className="grid gap-4">
            {sendings.map((sending) => (
              <SendingRow
                key={sending.id}
                sending={sending}
                onAgain={() => again(sending.id)}
                onCancel={() => cancel(sending.id)}
              />
            ))}
            {documents.map((document) => (
              <DocumentRow key={document.id} document={document} follow={followed.has(document.id)} />
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
