import type { Language } from '@maju/contracts/basics'
import type { CalendarItem, CalendarService } from '../features/calendar/calendar.service.ts'
import type { SubscriptionService } from '../features/calendar/subscription.service.ts'
import type { AccountService } from '../features/accounts/account.service.ts'
import type { TargetRow, TargetService } from '../features/targets/target.service.ts'
import type { Actor } from '../platform/actor.ts'
import { NotFound } from '../platform/errors.ts'
import type { PlanRoads } from './plan-roads.ts'

type Needs = {
  calendar: CalendarService
  subscriptions: SubscriptionService
  accounts: Pick<AccountService, 'me' | 'actorFor'>
  targets: TargetService
  roads: PlanRoads
  now: () => Date
}

const words = {
  ko: { name: '마주 면접 일정', interview: '면접', practice: '면접 연습', 'first-answer': '첫 답변 말해 보기' },
  en: {
    name: 'Maju interviews',
    interview: 'Interview',
    practice: 'Interview practice',
    'first-answer': 'Say the first answer aloud',
  },
} as const

/** The calendar as other programs read it: events, days of interviews and the practice until the next one; of everything else nothing. */
export function calendarFile({ calendar, subscriptions, accounts, targets, roads, now }: Needs) {
  async function fileOf(actor: Actor, language: Language, seenZone?: string) {
    const say = words[language]
    const items = [
      ...(await calendar.all(actor)).map((event) => ({
        ...event,
        uid: `${event.id}@maju`,
        changedAt: new Date(event.updatedAt),
      })),
      ...(await targets.list(actor)).flatMap((target) => interviewDayOf(target, say.interview)),
      ...(await practiceOf(actor, language, seenZone)),
    ]
    return { name: 'maju.ics', type: 'text/calendar; charset=utf-8', bytes: calendar.write(say.name, items) }
  }

  async function practiceOf(actor: Actor, language: Language, seenZone: string | undefined): Promise<CalendarItem[]> {
    const road = await roads.toNearest(actor, seenZone)
    const open = road?.entries.filter(({ done }) => !done) ?? []
    return open.map(({ number, kind, day }) => ({
      ...onDay(day),
      uid: `practice-${road?.targetId}-${number}@maju`,
      title: `${words[language][kind]} · ${road?.company}`,
      changedAt: now(),
    }))
  }

  return {
    download: async (actor: Actor, seenZone: string | undefined) =>
      fileOf(actor, (await accounts.me(actor)).language, seenZone),

    /** For whoever holds the address. @throws NotFound */
    async read(token: string) {
      const { accountId, language } = await subscriptions.open(token)
      const actor = await accounts.actorFor(accountId)
      if (!actor) throw new NotFound('calendar')
      return fileOf(actor, language)
    },
  }
}
export type CalendarFile = ReturnType<typeof calendarFile>

const onDay = (day: string) => ({
  note: '',
  place: '',
  time: { allDay: true as const, firstDay: day, lastDay: day },
  reminderMinutes: [],
})

function interviewDayOf(
  { id, company, jobTitle, interviewDay, demo, updatedAt }: TargetRow,
  title: string,
): CalendarItem[] {
  if (interviewDay === null || demo) return []
  return [
    {
      ...onDay(interviewDay),
      uid: `interview-${id}@maju`,
      title: `${title} · ${company} · ${jobTitle}`,
      changedAt: updatedAt,
    },
  ]
}
