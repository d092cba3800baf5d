import { CHAT_LIMITS } from '@maju/contracts/chat'
import { useNavigate } from '@tanstack/react-router'
import { EllipsisVertical, Pencil, Trash2 } from 'lucide-react'
import { useState, type SubmitEvent } from 'react'
import { useSharedText } from '../../shared/shared-text.ts'
import { Button, IconButton } from '../../shared/ui/button.tsx'
import { Confirm } from '../../shared/ui/confirm.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { TextField } from '../../shared/ui/field.tsx'
import { Menu, MenuItem } from '../../shared/ui/menu.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { useDeleteChat, useRenameChat } from './chat-queries.ts'
import { useChatText } from './chat-text.ts'

type Named = { id: string; title: string }

function RenameDialog({ chat, onClose }: { chat: Named; onClose: () => void }) {
  const say = useChatText()
  const shared = useSharedText()
  const [title, setTitle] = useState(chat.title)
  const { mutate, isPending, error } = useRenameChat(chat.id)
  function save(event: SubmitEvent) {
    event.preventDefault()
    if (title.trim() !== '') mutate(title.trim(), { onSuccess: onClose })
  }
  const actions = (
    <>
      <Button onClick={onClose}>{shared('action.cancel')}</Button>
      <Button look="primary" type="submit" form="rename-chat" busy={isPending}>
        {shared('action.save')}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={say('rename.title')} actions={actions}>
      <form id="rename-chat" className="grid gap-4" onSubmit={save}>
        <TextField
          label={say('rename.label')}
          value={title}
          maxLength={CHAT_LIMITS.titleCharacters}
          error={title.trim() === '' ? shared('field.required') : null}
          onChange={({ target }) => setTitle(target.value)}
        />
        {error && <ErrorState error={error} />}
      </form>
    </Dialog>
  )
}

function DeleteDialog({ chat, onClose }: { chat: Named; onClose: () => void }) {
  const say = useChatText()
  const toast = useToast()
  const navigate = useNavigate()
  const { mutate, isPending, error } = useDeleteChat(chat.id)
  const remove = () =>
    mutate(undefined, {
      onSuccess: () => {
        toast(say('delete.done'))
        onClose()
        void navigate({ to: '/chats' })
      },
    })
  return (
    <Confirm
      open
      title={say('delete.title')}
      confirmLabel={say('line.delete')}
      busy={isPending}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{say('delete.body', { title: chat.title })}</p>
      {error && <ErrorState error={error} />}
    </Confirm>
  )
}

/** What can be done with a chat: rename and delete. */
export function ChatMenu({ chat }: { chat: Named }) {
  const say = useChatText()
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        trigger={
          <IconButton label={say('line.menu', { title: chat.title })}>
            <EllipsisVertical size={20} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => setOpen('rename')}>
          <Pencil size={18} aria-hidden />
          {say('line.rename')}
        </MenuItem>
        <MenuItem danger onSelect={() => setOpen('delete')}>
          <Trash2 size={18} aria-hidden />
          {say('line.delete')}
        </MenuItem>
      </Menu>
      {open === 'rename' && <RenameDialog chat={chat} onClose={close} />}
      {open === 'delete' && <DeleteDialog chat={chat} onClose={close} />}
    </>
  )
}
