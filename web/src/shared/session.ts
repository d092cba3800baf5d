import { becomeGuest, getMe, signOut, type Account } from '@maju/contracts/account'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ApiProblem } from './api-problem.ts'
import { useClient } from './client.tsx'
import { forgetDrafts } from './draft.ts'
import { keptText } from './kept.ts'
import { agreeToRecogniser } from './recognition/agreed-recogniser.ts'
import { forgetRecordings } from './recording-storage.ts'
import { useLanguage } from './text.ts'

const signedInKey = 'maju.signed-in'
export const accountKey = ['account'] as const

/** False on a first visit: then nobody need be asked who is there. The cookie itself cannot be read by a page. */
export const mayBeSignedIn = (): boolean => keptText.read(signedInKey) !== null

/** The account of this browser's session; null when there is none. */
export function useAccount() {
  const { call } = useClient()
  return useQuery({
    queryKey: accountKey,
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }): Promise<Account | null> => {
      if (!mayBeSignedIn()) return null
      try {
        return await call(getMe, { signal })
      } catch (thrown) {
        if (!(thrown instanceof ApiProblem) || thrown.status !== 401) throw thrown
        keptText.remove(signedInKey)
        return null
      }
    },
  })
}

/** Notes that this browser now has a session. What another account had loaded is forgotten. */
export function useEnterSession() {
  const queries = useQueryClient()
  return (account: Account) => {
    keptText.write(signedInKey, '1')
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== accountKey[0] })
    queries.setQueryData(accountKey, account)
  }
}

/** Goes to the first page, then forgets the session and everything that was loaded or drafted under it. */
export function useLeaveSession() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    keptText.remove(signedInKey)
    forgetDrafts()
    forgetRecordings()
    agreeToRecogniser('')
    // First, for a page that needs an account would send whoever has none to sign in.
    await navigate({ to: '/', replace: true })
    queries.setQueryData(accountKey, null)
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== accountKey[0] })
  }
}

/** Makes sure that there is an account to practise under: the present one, or a new guest. */
export function useBecomeGuest() {
  const { call } = useClient()
  const language = useLanguage()
  const enter = useEnterSession()
  const { data: account } = useAccount()
  return useMutation({
    mutationFn: async (): Promise<Account> => {
      if (account) return account
      const signedIn = await call(becomeGuest, { body: { language } })
      enter(signedIn.account)
      return signedIn.account
    },
  })
}

export function useSignOut() {
  const { call } = useClient()
  const leave = useLeaveSession()
  return useMutation({ mutationFn: () => call(signOut, {}), onSuccess: leave })
}
