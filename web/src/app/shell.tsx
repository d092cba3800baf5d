import { Link, Outlet } from '@tanstack/react-router'
import { Languages, Moon, Sun } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useAccount } from '../shared/session.ts'
import { useSharedText } from '../shared/shared-text.ts'
import { chooseLanguage, useLanguage } from '../shared/text.ts'
import { useTheme } from '../shared/theme.ts'
import { Button, IconButton } from '../shared/ui/button.tsx'
import { useAppText } from './app-text.ts'
import { BottomNavigation, HeaderNavigation } from './navigation.tsx'

// The menu brings positioning code along that a first visit does not need.
const AccountMenu = lazy(() => import('./account-menu.tsx').then((module) => ({ default: module.AccountMenu })))

function Brand() {
  const say = useSharedText()
  return (
    <Link to="/" className="flex min-h-11 items-center gap-2.5 text-lg font-extrabold tracking-tight">
      <img src="/icon.svg" alt="" width={28} height={28} />
      {say('app.name')}
    </Link>
  )
}

function LanguageButton() {
  const say = useAppText()
  const language = useLanguage()
  const other = language === 'ko' ? 'en' : 'ko'
  return (
    <Button
      look="quiet"
      className="!px-3"
      lang={other}
      aria-label={say('language.switch')}
      onClick={() => void chooseLanguage(other)}
    >
      <Languages size={18} aria-hidden />
      <span className="max-sm:sr-only">{say('language.other')}</span>
    </Button>
  )
}

function ThemeButton() {
  const say = useAppText()
  const { chooseTheme } = useTheme()
  const change = () => chooseTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark')
  // Which of the two is shown is decided in CSS, so that it is right before anything runs.
  return (
    <>
      <IconButton label={say('theme.toDark')} className="dark:hidden" onClick={change}>
        <Moon size={18} aria-hidden />
      </IconButton>
      <IconButton label={say('theme.toLight')} className="not-dark:hidden" onClick={change}>
        <Sun size={18} aria-hidden />
      </IconButton>
    </>
  )
}

/** Header, page, and on a phone the navigation at the foot. */
export function Shell() {
  const say = useAppText()
  const { data: account } = useAccount()
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="no-print border-b border-line bg-surface">
        <div className="mx-auto flex max-w-6xl items-center gap-1 px-4 py-1.5 sm:px-6">
          <Brand />
          {account && <HeaderNavigation />}
          <div className="ml-auto flex items-center">
            <LanguageButton />
            <ThemeButton />
            {account ? (
              <Suspense fallback={<span className="w-11" />}>
                <AccountMenu account={account} />
              </Suspense>
            ) : (
              <Button asChild look="quiet" className="!px-3">
                <Link to="/sign-in">{say('nav.signIn')}</Link>
              </Button>
            )}
          </div>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 pt-8 pb-28 sm:px-6 sm:pt-12 sm:pb-20"
      >
        <Outlet />
      </main>
      {account && <BottomNavigation />}
    </div>
  )
}
