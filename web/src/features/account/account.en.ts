import type { Translated } from '../../shared/dictionary.ts'
import type { accountKo } from './account.ko.ts'

export const accountEn: Translated<typeof accountKo> = {
  'signIn.title': 'Sign in',
  'signIn.lead': 'Carry on where you left off.',
  'signIn.guest': 'The practice you did without an account moves into it.',
  'signIn.submit': 'Sign in',
  'signIn.none': 'No account yet?',
  'signUp.title': 'Sign up',
  'signUp.lead': 'A name, an e-mail and a password are enough. We send no confirmation mail.',
  'signUp.guest': 'Everything you practised without an account stays with you.',
  'signUp.submit': 'Sign up',
  'signUp.have': 'Already have an account?',
  'guest.start': 'Start without an account',
  'guest.or': 'You can try everything without signing up.',
  name: 'Name',
  'name.hint': 'What the interviewer calls you. It need not be your real name.',
  email: 'E-mail',
  password: 'Password',
  'password.hint': '8 characters or more. A long phrase is safest.',
  'error.email': 'Please check the e-mail address.',
  'error.password': 'Please use 8 characters or more.',
  'error.kept': 'What you typed is still here.',
}
