import { LIMITS } from '@maju/contracts/basics'
import type { OwnDocument } from '@maju/contracts/documents'
import { PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useSharedText } from '../../../shared/shared-text.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { TextField } from '../../../shared/ui/field.tsx'
import { useChangeDocument } from '../document-queries.ts'
import { useDocumentsText } from '../documents-text.ts'

/** What a document is called is only shown, and can be anything. */
export function Rename({ document }: { document: Pick<OwnDocument, 'id' | 'name'> }) {
  const say = useDocumentsText()
  const shared = useSharedText()
  const [name, setName] = useState<string | null>(null)
  const { mutate, isPending, error } = useChangeDocument(document.id, () => setName(null))
  const typed = name?.trim() ?? ''
  return (
    <>
      <Button onClick={() => setName(document.name)}>
        <PencilLine size={18} aria-hidden />
        {say('page.rename')}
      </Button>
      <Dialog open={name !== null} onClose={() => setName(null)} title={say('page.rename')}>
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            if (typed !== '') mutate({ name: typed })
          }}
        >
          <TextField
            label={say('page.name')}
            value={name ?? ''}
            maxLength={LIMITS.shortTextCharacters}
            error={typed === '' ? shared('field.required') : null}
            onChange={({ target }) => setName(target.value)}
          />
          {error && <ErrorState error={error} />}
          <Button type="submit" look="primary" className="justify-self-end" busy={isPending}>
            {shared('action.save')}
          </Button>
        </form>
      </Dialog>
    </>
  )
}
