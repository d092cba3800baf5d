import { Pencil, Trash2 } from 'lucide-react'
import { IconButton } from './button.tsx'

type Props = { edit: string; onEdit: () => void; remove: string; onDelete: () => void }

/** What can be done to a row; each button is named with what it belongs to. */
export function EditOrDelete({ edit, onEdit, remove, onDelete }: Props) {
  return (
    <>
      <IconButton data-edit label={edit} onClick={onEdit}>
        <Pencil size={18} aria-hidden />
      </IconButton>
      <IconButton label={remove} onClick={onDelete}>
        <Trash2 size={18} aria-hidden />
      </IconButton>
    </>
  )
}
