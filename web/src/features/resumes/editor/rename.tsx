import { LIMITS } from '@maju/contracts/basics'
import { PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useSharedText } from '../../../shared/shared-text.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { TextField } from '../../../shared/ui/field.tsx'
import { useResumesText } from '../resumes-text.ts'

/** What a résumé is called; files are called so too. */
export function Rename({ title, onRename }: { title: string; onRename: (title: string) => void }) {
  const say = useResumesText()
  const shared = useSharedText()
  const [name, setName] = useState<string | null>(null)
  const typed = name?.trim() ?? ''
  return (
    <>
      <Button onClick={() => setName(title)}>
        <PencilLine size={18} aria-hidden />
        {say('edit.rename')}
      </Button>
      <Dialog open={name !== null} onClose={() => setName(null)} title={say('edit.rename')}>
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            if (typed === '') return
            onRename(typed)
            setName(null)
          }}
        >
          <TextField
            label={say('new.name')}
            hint={say('new.name.hint')}
            value={name ?? ''}
            maxLength={LIMITS.shortTextCharacters}
            error={typed === '' ? shared('field.required') : null}
            onChange={({ target }) => setName(target.value)}
          />
          <Button type="submit" look="primary" className="justify-self-end">
            {shared('action.save')}
          </Button>
        </form>
      </Dialog>
    </>
  )
}
