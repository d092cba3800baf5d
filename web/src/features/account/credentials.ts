import { register, signIn } from '@maju/contracts/account'
import { useMutation } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { useEnterSession } from '../../shared/session.ts'
import { useLanguage } from '../../shared/text.ts'

export type Credentials = { name: string; email: string; password: string }
export type FieldName = keyof Credentials

/** Fields that the contract would refuse, so that they can be marked before anything is sent. */
export function wrongFields(kind: 'sign-in' | 'sign-up', given: Credentials): FieldName[] {
  const result =
    kind === 'sign-in' ? signIn.body.safeParse(given) : register.body.safeParse({ ...given, language: 'ko' })
  return result.success
    ? []
    : (['name', 'email', 'password'] as const).filter((name) =>
        result.error.issues.some((issue) => issue.path[0] === name),
      )
}

/** Signs in or registers; a guest's practice moves along on the server. */
export function useSubmitCredentials(kind: 'sign-in' | 'sign-up') {
  const { call } = useClient()
  const language = useLanguage()
  const enter = useEnterSession()
  return useMutation({
    mutationFn: ({ name, email, password }: Credentials) =>
      kind === 'sign-in'
        ? call(signIn, { body: { email, password } })
        : call(register, { body: { name, email, password, language } }),
    onSuccess: ({ account }) => enter(account),
  })
}
