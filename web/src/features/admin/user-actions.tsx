import type { AdminUser } from '@maju/contracts/admin'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../../shared/ui/button.tsx'
import { Confirm } from '../../shared/ui/confirm.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Menu, MenuItem } from '../../shared/ui/menu.tsx'
import { useSharedText } from '../../shared/shared-text.ts'
import { useToast } from '../../shared/ui/toast.tsx'
import { useDeleteUser, useUpdateUser } from './admin-queries.ts'
import { useAdminText } from './admin-text.ts'
import { UserLimits } from './limits/user-limits.tsx'

/** What an administrator may do with one account. */
export function UserActions({ user }: { user: AdminUser }) {
  const say = useAdminText()
  const shared = useSharedText()
  const toast = useToast()
  const [asked, setAsked] = useState(false)
  const [limiting, setLimiting] = useState(false)
  const update = useUpdateUser()
  const remove = useDeleteUser()
  const isAdmin = user.role === 'admin'
  const change = (part: { role?: 'admin' | 'candidate'; disabled?: boolean }) =>
    update.mutate({ accountId: user.id, ...part }, { onSuccess: () => toast(say('users.changed')) })
  return (
    <>
      <Menu
        trigger={
          <IconButton label={say('users.menu', { name: user.name })}>
            <Ellipsis size={18} aria-hidden />
          </IconButton>
        }
      >
        {!user.guest && (
          <MenuItem onSelect={() => change({ role: isAdmin ? 'candidate' : 'admin' })}>
            {say(isAdmin ? 'users.makeCandidate' : 'users.makeAdmin')}
          </MenuItem>
        )}
        <MenuItem onSelect={() => setLimiting(true)}>{say('users.limits')}</MenuItem>
        <MenuItem onSelect={() => change({ disabled: !user.disabled })}>
          {say(user.disabled ? 'users.enable' : 'users.disable')}
        </MenuItem>
        <MenuItem danger onSelect={() => setAsked(true)}>
          {say('users.delete')}
        </MenuItem>
      </Menu>
      {limiting && <UserLimits user={user} onClose={() => setLimiting(false)} />}
      <Confirm
        open={asked}
        title={say('users.delete.title', { name: user.name })}
        confirmLabel={say('users.delete')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate(user.id, { onSuccess: () => toast(say('users.deleted')) })}
        onClose={() => setAsked(false)}
      >
        <p>{say('users.delete.body')}</p>
        {remove.error && <ErrorState error={remove.error} />}
      </Confirm>
      <Dialog
        open={update.isError}
        onClose={update.reset}
        title={say('users.menu', { name: user.name })}
        actions={<Button onClick={update.reset}>{shared('action.close')}</Button>}
      >
        <ErrorState error={update.error} />
      </Dialog>
    </>
  )
}
