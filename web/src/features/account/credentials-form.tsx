import { useState, type FormEvent } from 'react'
import { asProblem } from '../../shared/api-problem.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { TextField } from '../../shared/ui/field.tsx'
import { PasswordField } from '../../shared/ui/password-field.tsx'
import { useSharedText } from '../../shared/shared-text.ts'
import { useAccountText } from './account-text.ts'
import { useSubmitCredentials, wrongFields, type Credentials, type FieldName } from './credentials.ts'

const nothing: Credentials = { name: '', email: '', password: '' }

function useFieldErrors(serverFields: readonly string[], wrong: readonly FieldName[]) {
  const say = useAccountText()
  const sayShared = useSharedText()
  const texts = { name: sayShared('field.required'), email: say('error.email'), password: say('error.password') }
  return (name: FieldName) => (wrong.includes(name) || serverFields.includes(name) ? texts[name] : null)
}

/** Sign-in and sign-up in one: the same fields, one more name. */
export function CredentialsForm({ kind, onDone }: { kind: 'sign-in' | 'sign-up'; onDone: () => void }) {
  const say = useAccountText()
  const [given, setGiven] = useState(nothing)
  const [wrong, setWrong] = useState<FieldName[]>([])
  const { mutate, isPending, error } = useSubmitCredentials(kind)
  const errorOf = useFieldErrors(
    error ? asProblem(error).fields.map(({ path }) => path.replace(/^body\./, '')) : [],
    wrong,
  )

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const found = wrongFields(kind, given)
    setWrong(found)
    const first = found[0]
    if (first) event.currentTarget.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus()
    else mutate(given, { onSuccess: onDone })
  }
  const field = (name: FieldName) => ({
    name,
    value: given[name],
    error: errorOf(name),
    onChange: ({ target }: { target: HTMLInputElement }) => setGiven({ ...given, [name]: target.value }),
  })
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      {kind === 'sign-up' && (
        <TextField {...field('name')} label={say('name')} hint={say('name.hint')} autoComplete="name" />
      )}
      <TextField {...field('email')} label={say('email')} type="email" inputMode="email" autoComplete="email" />
      <PasswordField
        {...field('password')}
        label={say('password')}
        {...(kind === 'sign-up' ? { hint: say('password.hint') } : {})}
        autoComplete={kind === 'sign-up' ? 'new-password' : 'current-password'}
      />
      {error && <ErrorState error={error} kept={say('error.kept')} />}
      <Button type="submit" look="primary" busy={isPending}>
        {say(kind === 'sign-up' ? 'signUp.submit' : 'signIn.submit')}
      </Button>
    </form>
  )
}
