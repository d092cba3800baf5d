import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useAccount } from '../shared/session.ts'
import { ErrorState } from '../shared/ui/error-state.tsx'
import { Skeleton } from '../shared/ui/skeleton.tsx'

/** Goes to the sign-in page, once: while that is being loaded the location is its own already, and must not become `next`. */
function SignInFirst() {
  const navigate = useNavigate()
  const { href } = useLocation()
  const [next] = useState(href)
  useEffect(() => {
    void navigate({ to: '/sign-in', search: { next }, replace: true })
  }, [navigate, next])
  return <Skeleton />
}

/** Lets anybody with an account through, a guest too; others sign in first and come back to where they wanted to go. */
export function AccountGate() {
  const { data: account, error, refetch, isFetching } = useAccount()
  if (account) return <Outlet />
  if (account === null) return <SignInFirst />
  if (error) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  return <Skeleton />
}
