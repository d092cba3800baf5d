import type { OwnDocument } from '@maju/contracts/documents'
import { Link } from '@tanstack/react-router'
import { Card } from '../../../shared/ui/card.tsx'
import { DeleteDocument } from '../reading/delete-document.tsx'
import { DocumentBadges, DocumentFacts } from '../reading/document-facts.tsx'
import { DocumentKind } from '../reading/document-kind.tsx'
import { ReadingState } from '../reading/reading-state.tsx'

/** One document: what it is called and is, and how far its reading is. */
export function DocumentRow({ document, follow }: { document: OwnDocument; follow: boolean }) {
  return (
    <li className="min-w-0">
      <Card className="grid gap-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="grid min-w-0 flex-1 basis-56 gap-1">
            <h3 className="text-lg font-bold">
              <Link to="/documents/$documentId" params={{ documentId: document.id }} className="link">
                {document.name}
              </Link>
            </h3>
            <DocumentFacts document={document} />
          </div>
          <div className="flex items-start gap-1">
            <DocumentKind document={document} />
            <DeleteDocument document={document} isSmall />
          </div>
        </div>
        <DocumentBadges document={document} />
        <ReadingState document={document} follow={follow} />
      </Card>
    </li>
  )
}
