import { Link } from '@tanstack/react-router'
import { Briefcase, CalendarDays, ChartLine, FileText, House } from 'lucide-react'
import { useAppText } from './app-text.ts'

const places = [
  { to: '/home', icon: House, text: 'nav.home' },
  { to: '/targets', icon: Briefcase, text: 'nav.targets' },
  { to: '/documents', icon: FileText, text: 'nav.documents' },
  { to: '/calendar', icon: CalendarDays, text: 'nav.calendar' },
  { to: '/progress', icon: ChartLine, text: 'nav.progress' },
] as const

/** Main menu on a wide screen. */
export function HeaderNavigation() {
  const say = useAppText()
  return (
    <nav aria-label={say('nav.label')} className="ml-4 hidden gap-1 sm:flex">
      {places.map(({ to, text }) => (
        <Link
          key={to}
          to={to}
          className="flex min-h-11 items-center rounded-xl px-3.5 font-semibold text-muted hover:bg-sunken hover:text-ink aria-[current=page]:text-ink"
        >
          {say(text)}
        </Link>
      ))}
    </nav>
  )
}

/** Main menu on a phone, within reach of a thumb. */
export function BottomNavigation() {
  const say = useAppText()
  return (
    <nav
      aria-label={say('nav.label')}
      className="no-print fixed inset-x-0 bottom-0 z-40 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {places.map(({ to, icon: Icon, text }) => (
        <Link
          key={to}
          to={to}
          className="grid min-h-14 flex-1 content-center justify-items-center gap-0.5 text-xs font-medium text-muted -outline-offset-2 aria-[current=page]:text-accent"
        >
          <Icon size={22} aria-hidden />
          {say(text)}
        </Link>
      ))}
    </nav>
  )
}
