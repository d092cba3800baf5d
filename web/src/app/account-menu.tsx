import type { Account } from '@maju/contracts/account'
import { Link } from '@tanstack/react-router'
import {
  BookOpenText,
  BookUser,
  CircleUser,
  FileUser,
  LogOut,
  MessageCircle,
  MessageCircleQuestionMark,
  Settings,
  ShieldCheck,
  UserPlus,
} from 'lucide-react'
import { useSignOut } from '../shared/session.ts'
import { IconButton } from '../shared/ui/button.tsx'
import { Menu, MenuItem, MenuNote } from '../shared/ui/menu.tsx'
import { useAppText } from './app-text.ts'

export function AccountMenu({ account }: { account: Account }) {
  const say = useAppText()
  const { mutate: signOut } = useSignOut()
  return (
    <Menu
      trigger={
        <IconButton label={say('nav.account')}>
          <CircleUser size={20} aria-hidden />
        </IconButton>
      }
    >
      <MenuNote>{account.guest ? say('nav.guest') : (account.email ?? account.name)}</MenuNote>
      {account.guest && (
        <MenuItem asChild>
          <Link to="/sign-up">
            <UserPlus size={18} aria-hidden />
            {say('nav.signUp')}
          </Link>
        </MenuItem>
      )}
      <MenuItem asChild>
        <Link to="/chats">
          <MessageCircle size={18} aria-hidden />
          {say('nav.chats')}
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link to="/career">
          <BookUser size={18} aria-hidden />
          {say('nav.career')}
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link to="/resumes">
          <FileUser size={18} aria-hidden />
          {say('nav.resumes')}
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link to="/questions">
          <MessageCircleQuestionMark size={18} aria-hidden />
          {say('nav.questions')}
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link to="/stories">
          <BookOpenText size={18} aria-hidden />
          {say('nav.stories')}
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link to="/settings">
          <Settings size={18} aria-hidden />
          {say('nav.settings')}
        </Link>
      </MenuItem>
      {account.role === 'admin' && (
        <MenuItem asChild>
          <Link to="/admin">
            <ShieldCheck size={18} aria-hidden />
            {say('nav.admin')}
          </Link>
        </MenuItem>
      )}
      {!account.guest && (
        <MenuItem onSelect={() => signOut()}>
          <LogOut size={18} aria-hidden />
          {say('nav.signOut')}
        </MenuItem>
      )}
    </Menu>
  )
}
