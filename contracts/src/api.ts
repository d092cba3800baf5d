import * as account from './account.ts'
import * as admin from './admin.ts'
import * as calendar from './calendar.ts'
import * as career from './career.ts'
import * as comparison from './comparison.ts'
import * as chat from './chat.ts'
import * as company from './company.ts'
import * as correction from './correction.ts'
import * as documents from './documents.ts'
import * as googleCalendar from './google-calendar.ts'
import * as feedback from './feedback.ts'
import * as interview from './interview.ts'
import * as library from './library.ts'
import * as libraryFile from './library-file.ts'
import * as libraryImport from './library-import.ts'
import * as limits from './limits.ts'
import * as mailReminders from './mail-reminders.ts'
import * as plan from './plan.ts'
import * as posting from './posting.ts'
import * as practice from './practice.ts'
import * as progress from './progress.ts'
import * as recognition from './recognition.ts'
import * as recording from './recording.ts'
import * as report from './report.ts'
import * as road from './road.ts'
import * as resumeContents from './resume-contents.ts'
import * as resumes from './resumes.ts'
import type { Route } from './route.ts'
import * as share from './share.ts'
import * as sharedReport from './shared-report.ts'
import * as stories from './stories.ts'
import * as target from './target.ts'
import * as transcribing from './transcribing.ts'

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value

/** Every route of /api/v2: what OpenAPI is printed from and what the stranger's test walks over. */
export const apiRoutes: readonly Route[] = [
  account,
  target,
  career,
  resumes,
  resumeContents,
  company,
  posting,
  plan,
  interview,
  limits,
  documents,
  recognition,
  library,
  libraryFile,
  libraryImport,
  recording,
  report,
  progress,
  correction,
  share,
  sharedReport,
  feedback,
  comparison,
  practice,
  stories,
  transcribing,
  calendar,
  googleCalendar,
  mailReminders,
  road,
  chat,
  admin,
].flatMap((module) => Object.values(module as Record<string, unknown>).filter(isRoute))
