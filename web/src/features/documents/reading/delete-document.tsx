import type { OwnDocument } from '@maju/contracts/documents'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../../shared/ui/button.tsx'
import { Confirm } from '../../../shared/ui/confirm.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useDeleteDocument } from '../document-queries.ts'
import { useDocumentsText } from '../documents-text.ts'

type Props = { document: Pick<OwnDocument, 'id' | 'name'>; isSmall?: boolean; onDeleted?: () => void }

/** Deletes a document, once somebody said that they mean it. */
export function DeleteDocument({ document, isSmall = false, onDeleted }: Props) {
  const say = useDocumentsText()
  const toast = useToast()
  const [asked, setAsked] = useState(false)
  const { mutate, isPending, error } = useDeleteDocument(document, () => {
    toast(say('delete.done'))
    onDeleted?.()
  })
  const ask = () => setAsked(true)
  return (
    <>
      {isSmall ? (
        <IconButton label={say('delete.of', { name: document.name })} onClick={ask}>
          <Trash2 size={18} aria-hidden />
        </IconButton>
      ) : (
        <Button look="quiet" className="!text-danger" onClick={ask}>
          <Trash2 size={18} aria-hidden />
          {say('delete.label')}
        </Button>
      )}
      <Confirm
        open={asked}
        title={say('delete.title', { name: document.name })}
        confirmLabel={say('delete.label')}
        busy={isPending}
        onConfirm={() => mutate()}
        onClose={() => setAsked(false)}
      >
        <div className="grid gap-3">
          <p>{say('delete.body')}</p>
          {error && <ErrorState error={error} />}
        </div>
      </Confirm>
    </>
  )
}
