import type { Account } from '@maju/contracts/account'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useSharedText } from '../../shared/shared-text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { TextField } from '../../shared/ui/field.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { PasswordField } from '../../shared/ui/password-field.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { SessionList } from './session-list.tsx'
import { useChangePassword, useUpdateMe } from './settings-queries.ts'
import { useSettingsText } from './settings-text.ts'

function NameForm({ account }: { account: Account }) {
  const say = useSettingsText()
  const shared = useSharedText()
  const toast = useToast()
  const [name, setName] = useState(account.name)
  const { mutate, isPending, error } = useUpdateMe()
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        mutate({ name: name.trim() }, { onSuccess: () => toast(say('name.saved')) })
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          className="min-w-48 flex-1"
          label={say('name')}
          value={name}
          maxLength={80}
          autoComplete="name"
          onChange={({ target }) => setName(target.value)}
        />
        <Button
          type="submit"
          className="mb-1.5"
          busy={isPending}
          disabled={name.trim() === '' || name === account.name}
        >
          {shared('action.save')}
        </Button>
      </div>
      {error && <ErrorState error={error} />}
    </form>
  )
}

function PasswordForm({ email }: { email: string }) {
  const say = useSettingsText()
  const toast = useToast()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [tooShort, setTooShort] = useState(false)
  const { mutate, isPending, error } = useChangePassword()
  const done = () => {
    setCurrent('')
    setNext('')
    toast(say('password.saved'))
  }
  return (
    <form
      className="grid max-w-md gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        setTooShort(next.length < 8)
        if (next.length >= 8) mutate({ current, next }, { onSuccess: done })
      }}
    >
      <h3 className="font-bold">{say('password.title')}</h3>
      {/* Password managers look for the name beside the password. */}
      <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={say('password.current')}
        value={current}
        autoComplete="current-password"
        onChange={({ target }) => setCurrent(target.value)}
      />
      <PasswordField
        label={say('password.next')}
        hint={say('password.next.hint')}
        error={tooShort ? say('password.short') : null}
        value={next}
        autoComplete="new-password"
        onChange={({ target }) => setNext(target.value)}
      />
      {error && <ErrorState error={error} />}
      <Button type="submit" className="justify-self-start" busy={isPending} disabled={current === '' || next === ''}>
        {say('password.submit')}
      </Button>
    </form>
  )
}

/** Name, password and sessions; for a guest the way to an account. */
export function AccountPart({ account }: { account: Account }) {
  const say = useSettingsText()
  return (
    <Card className="grid gap-8">
      {account.guest && (
        <Notice>
          {say('guest')}{' '}
          <Link to="/sign-up" className="link">
            {say('guest.signUp')}
          </Link>
        </Notice>
      )}
      <NameForm account={account} />
      {account.email !== null && (
        <>
          <p>
            <span className="mr-3 font-semibold">{say('email')}</span>
            {account.email}
          </p>
          <PasswordForm email={account.email} />
        </>
      )}
      <SessionList />
    </Card>
  )
}
