import { Link } from '@tanstack/react-router'
import { BookOpenText, FileUser, MessageCircle, MessageCircleQuestionMark } from 'lucide-react'
import { Section } from '../../shared/ui/card.tsx'
import { useHomeText } from './home-text.ts'

const ways = [
  { to: '/questions', icon: MessageCircleQuestionMark, text: 'questions' },
  { to: '/chats', icon: MessageCircle, text: 'chats' },
  { to: '/stories', icon: BookOpenText, text: 'stories' },
  { to: '/resumes', icon: FileUser, text: 'resumes' },
] as const

/** What can be done on a day without time for a whole interview. */
export function MoreWays() {
  const say = useHomeText()
  return (
    <Section title={say('more.title')}>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {ways.map(({ to, icon: Icon, text }) => (
          <li key={to} className="grid">
            <Link
              to={to}
              className="grid content-start gap-1.5 rounded-2xl border border-line bg-surface p-5 shadow-card hover:border-accent"
            >
              <Icon size={22} aria-hidden className="text-accent" />
              <span className="font-bold">{say(`more.${text}`)}</span>
              <span className="text-sm text-muted">{say(`more.${text}.body`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
