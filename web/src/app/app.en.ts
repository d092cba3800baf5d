import type { Translated } from '../shared/dictionary.ts'
import type { appKo } from './app.ko.ts'

export const appEn: Translated<typeof appKo> = {
  skip: 'Skip to content',
  'nav.label': 'Main menu',
  'nav.home': 'Home',
  'nav.targets': 'Applications',
  'nav.documents': 'Documents',
  'nav.progress': 'Progress',
  'nav.settings': 'Settings',
  'nav.admin': 'Admin',
  'nav.signIn': 'Sign in',
  'nav.signUp': 'Sign up',
  'nav.signOut': 'Sign out',
  'nav.account': 'Account menu',
  'nav.guest': 'You are practising without an account',
  'nav.guest.hint': 'Sign up and your practice so far is there on your other devices too.',
  'theme.toDark': 'Use the dark theme',
  'theme.toLight': 'Use the light theme',
  'language.other': '한국어',
  'language.switch': '한국어 화면으로 바꾸기',
  'notFound.title': 'There is no such page',
  'notFound.body': 'The address may have changed, or the page was deleted. Your saved practice is still there.',
  'notFound.home': 'Go to the start',
  'crash.title': 'This page stopped working',
  'crash.body': 'What you saved and what you were typing is still there. Reload the page to carry on.',
  'crash.reload': 'Reload',
}
