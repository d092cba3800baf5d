import { type OwnDocument, type OwnDocumentKind } from '@maju/contracts/documents'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { useChangeDocument } from '../document-queries.ts'
import { useDocumentsText } from '../documents-text.ts'

const kinds = ['resume', 'cover-letter', 'portfolio'] as const satisfies readonly OwnDocumentKind[]

/** What a document is; the guess by its name can be put right. */
export function DocumentKind({ document }: { document: Pick<OwnDocument, 'id' | 'kind' | 'name'> }) {
  const say = useDocumentsText()
  const { mutate, error, isPending, variables } = useChangeDocument(document.id)
  return (
    <div className="grid gap-2">
      <select
        aria-label={say('kind.of', { name: document.name })}
        className="control !w-auto"
        value={(isPending && variables.kind) || document.kind}
        onChange={({ target }) => {
          const kind = kinds.find((one) => one === target.value)
          if (kind) mutate({ kind })
        }}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {say(`kind.${kind}`)}
          </option>
        ))}
      </select>
      {error && <ErrorState error={error} />}
    </div>
  )
}
