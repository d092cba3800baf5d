import type { DocumentAnalysis } from '@maju/contracts/resume-analysis'
import type { DocumentKind } from '@maju/contracts/target'
import { Link } from '@tanstack/react-router'
import { Notice } from '../../../shared/ui/notice.tsx'
import { useAnalysisText } from './analysis-text.ts'

const wanted = ['resume', 'posting', 'cover-letter'] as const satisfies readonly DocumentKind[]

/** Which texts are missing, what they would bring, and where they are added. */
export function MissingDocuments({ documents, targetId }: Pick<DocumentAnalysis, 'documents'> & { targetId: string }) {
  const say = useAnalysisText()
  const missing = wanted.filter((kind) => !documents.some((document) => document.kind === kind))
  if (missing.length === 0) return null
  return (
    <div className="no-print">
      <Notice>
        <ul className="grid gap-2">
          {missing.map((kind) => (
            <li key={kind}>
              {say(`missing.${kind}`)}{' '}
              <span className="inline-flex flex-wrap gap-x-3">
                <Link to="/targets/$targetId" params={{ targetId }} hash={`text-${kind}`} className="link">
                  {say(kind === 'posting' ? 'missing.link' : 'missing.paste')}
                </Link>
                {kind !== 'posting' && (
                  <Link to="/documents" className="link">
                    {say('missing.files')}
                  </Link>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
