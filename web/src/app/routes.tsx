import { difficulty } from '@maju/contracts/plan'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { wantedQuestions } from '../features/questions/filter.ts'
import { account, root, shell } from './base-routes.tsx'
import { confirmMail, googleReturn, unsubscribeMail } from './calendar-link-routes.tsx'
import { shared, signIn, signUp, welcome } from './entry-routes.tsx'
import { NotFoundPage } from './fallback-pages.tsx'
import { QuietShell } from './quiet-shell.tsx'

const wish = z.object({
  difficulty: difficulty.optional().catch(undefined),
  focus: z.string().max(60).optional().catch(undefined),
  short: z.boolean().optional().catch(undefined),
})

/** What a practice is to be like, where a session of a road leads to it. */
const wishedPractice = (search: Record<string, unknown>): z.infer<typeof wish> => wish.parse(search)

const home = createRoute({
  getParentRoute: () => account,
  path: '/home',
  component: lazyRouteComponent(() => import('./pages/home-page.tsx'), 'HomePage'),
})

const targets = createRoute({
  getParentRoute: () => account,
  path: '/targets',
  component: lazyRouteComponent(() => import('./pages/target-pages.tsx'), 'TargetsPage'),
})

const newTarget = createRoute({
  getParentRoute: () => account,
  path: '/targets/new',
  component: lazyRouteComponent(() => import('./pages/target-pages.tsx'), 'NewTargetPage'),
})

const target = createRoute({
  getParentRoute: () => account,
  path: '/targets/$targetId',
  component: lazyRouteComponent(() => import('./pages/target-pages.tsx'), 'TargetPage'),
})

const prepare = createRoute({
  getParentRoute: () => account,
  path: '/targets/$targetId/prepare',
  validateSearch: wishedPractice,
  component: lazyRouteComponent(() => import('./pages/plan-pages.tsx'), 'PreparePage'),
})

const analysis = createRoute({
  getParentRoute: () => account,
  path: '/targets/$targetId/analysis',
  component: lazyRouteComponent(() => import('./pages/document-pages.tsx'), 'AnalysisPage'),
})

const documents = createRoute({
  getParentRoute: () => account,
  path: '/documents',
  component: lazyRouteComponent(() => import('./pages/document-pages.tsx'), 'DocumentsPage'),
})

const document = createRoute({
  getParentRoute: () => account,
  path: '/documents/$documentId',
  component: lazyRouteComponent(() => import('./pages/document-pages.tsx'), 'DocumentPage'),
})

const plan = createRoute({
  getParentRoute: () => account,
  path: '/plans/$planId',
  component: lazyRouteComponent(() => import('./pages/plan-pages.tsx'), 'PlanPage'),
})

const report = createRoute({
  getParentRoute: () => account,
  path: '/interviews/$interviewId/report',
  component: lazyRouteComponent(() => import('./pages/report-page.tsx'), 'ReportPage'),
})

const career = createRoute({
  getParentRoute: () => account,
  path: '/career',
  component: lazyRouteComponent(() => import('./pages/career-page.tsx'), 'CareerPage'),
})

const resumes = createRoute({
  getParentRoute: () => account,
  path: '/resumes',
  component: lazyRouteComponent(() => import('./pages/resume-pages.tsx'), 'ResumesPage'),
})

const resume = createRoute({
  getParentRoute: () => account,
  path: '/resumes/$resumeId',
  component: lazyRouteComponent(() => import('./pages/resume-pages.tsx'), 'ResumePage'),
})

const questions = createRoute({
  getParentRoute: () => account,
  path: '/questions',
  validateSearch: (search) => wantedQuestions.parse(search),
  component: lazyRouteComponent(() => import('./pages/practice-pages.tsx'), 'QuestionsPage'),
})

const practice = createRoute({
  getParentRoute: () => account,
  path: '/practice/$interviewId',
  component: lazyRouteComponent(() => import('./pages/practice-pages.tsx'), 'PracticePage'),
})

const openedStory = z.object({ open: z.uuid().optional().catch(undefined) })

const stories = createRoute({
  getParentRoute: () => account,
  path: '/stories',
  validateSearch: (search) => openedStory.parse(search),
  component: lazyRouteComponent(() => import('./pages/practice-pages.tsx'), 'StoriesPage'),
})

const progress = createRoute({
  getParentRoute: () => account,
  path: '/progress',
  component: lazyRouteComponent(() => import('./pages/progress-page.tsx'), 'ProgressPage'),
})

const calendar = createRoute({
  getParentRoute: () => account,
  path: '/calendar',
  component: lazyRouteComponent(() => import('./pages/calendar-page.tsx'), 'CalendarPage'),
})

const chats = createRoute({
  getParentRoute: () => account,
  path: '/chats',
  component: lazyRouteComponent(() => import('./pages/chat-pages.tsx'), 'ChatsPage'),
})

const chat = createRoute({
  getParentRoute: () => account,
  path: '/chats/$chatId',
  component: lazyRouteComponent(() => import('./pages/chat-pages.tsx'), 'ChatPage'),
})

const settings = createRoute({
  getParentRoute: () => account,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings-page.tsx'), 'SettingsPage'),
})

const admin = createRoute({
  getParentRoute: () => account,
  path: '/admin',
  component: lazyRouteComponent(() => import('./pages/admin-page.tsx'), 'AdminPage'),
})

const missing = createRoute({ getParentRoute: () => shell, path: '$', component: NotFoundPage })

/** The interview itself: nothing else on the screen. */
const quiet = createRoute({ getParentRoute: () => root, id: 'quiet', component: QuietShell })

const room = createRoute({
  getParentRoute: () => quiet,
  path: '/interviews/$interviewId',
  component: lazyRouteComponent(() => import('./pages/room-page.tsx'), 'RoomPage'),
})

const accountPages = account.addChildren([
  home,
  targets,
  newTarget,
  target,
  prepare,
  analysis,
  documents,
  document,
  plan,
  report,
  career,
  resumes,
  resume,
  questions,
  practice,
  stories,
  progress,
  calendar,
  googleReturn,
  chats,
  chat,
  settings,
  admin,
])

export const routeTree = root.addChildren([
  shell.addChildren([welcome, signIn, signUp, shared, confirmMail, unsubscribeMail, accountPages, missing]),
  quiet.addChildren([room]),
])
