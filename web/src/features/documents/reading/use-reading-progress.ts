import { watchDocument, type OwnDocument, type ReadingProgress } from '@maju/contracts/documents'
import { useClient } from '../../../shared/client.tsx'
import { useProgressStream } from '../../../shared/progress-stream.ts'
import { useLookAgain } from '../document-queries.ts'

export const isUnderWay = ({ status }: Pick<OwnDocument, 'status'>): boolean =>
  status === 'waiting' || status === 'reading'

const isLast = ({ status }: ReadingProgress) => status === 'read' || status === 'failed'

/** How far the reading of a document is; when it is over, the document is looked at again. */
export function useReadingProgress(document: Pick<OwnDocument, 'id' | 'status'>, follow: boolean) {
  const { events } = useClient()
  const lookAgain = useLookAgain()
  const { latest, end } = useProgressStream({
    enabled: follow && isUnderWay(document),
    open: (signal) => events(watchDocument, { params: { documentId: document.id }, signal }),
    isLast,
    onEnd: () => void lookAgain(),
  })
  const isReading = latest?.status === 'reading' || document.status === 'reading'
  return { stage: isReading ? ('reading' as const) : ('waiting' as const), lost: end === 'lost' }
}
