import { getRouteApi } from '@tanstack/react-router'
import { SignIn } from '../../features/account/sign-in.tsx'

const signInRoute = getRouteApi('/shell/sign-in')
const signUpRoute = getRouteApi('/shell/sign-up')

export function SignInPage() {
  const { next } = signInRoute.useSearch()
  return <SignIn kind="sign-in" next={next} />
}

export function SignUpPage() {
  const { next } = signUpRoute.useSearch()
  return <SignIn kind="sign-up" next={next} />
}
