import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { useAccount } from '../shared/session.ts'
import { ErrorState } from '../shared/ui/error-state.tsx'
import { Skeleton } from '../shared/ui/skeleton.tsx'

/** Lets anybody with an account through, a guest too; others sign in first and come back to where they wanted to go. */
export function AccountGate() {
  const { data: account, error, refetch, isFetching } = useAccount()
  const { href } = useLocation()
  if (account) return <Outlet />
  if (account === null) return <Navigate to="/sign-in" search={{ next: href }} replace />
  if (error) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  return <Skeleton />
}
