import type { Citation, PlanDocument } from '@maju/contracts/plan'
import { useInterviewWords } from '../interview-words.ts'
import { Dialog } from '../ui/dialog.tsx'
import { CitedPlace } from './cited-place.tsx'

type Props = { opened: Citation | null; documents: readonly PlanDocument[]; onClose: () => void }

/** The document that was opened, at the line that is cited. */
export function OpenedPlace({ opened, documents, onClose }: Props) {
  const word = useInterviewWords()
  return (
    <Dialog open={opened !== null} onClose={onClose} title={opened ? word(`document.${opened.document}`) : ''}>
      {opened && <CitedPlace source={opened} documents={documents} />}
    </Dialog>
  )
}
