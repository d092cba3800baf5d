import type { ProgressPoint } from '@maju/contracts/progress'
import type { Road, RoadEntry, Today } from '@maju/contracts/road'
import { addDays, weekdayOf } from '@maju/interviewer/road/days'
import { planRoad } from '@maju/interviewer/road/plan-road'
import { dayOf } from '@maju/text/zoned-clock'
import type { CalendarService } from '../features/calendar/calendar.service.ts'
import type { InterviewService } from '../features/interviews/interview.service.ts'
import type { ReportService } from '../features/reports/report.service.ts'
import type { ScoreService } from '../features/scores/score.service.ts'
import type { TargetRow, TargetService } from '../features/targets/target.service.ts'
import type { Actor } from '../platform/actor.ts'
import { Refused } from '../platform/errors.ts'

type Needs = {
  calendar: CalendarService
  targets: TargetService
  interviews: InterviewService
  scores: ScoreService
  reports: ReportService
  now: () => Date
}

/** Competencies that a road goes round: more would each come too seldom to be better for it. */
const MOST_WEAK = 5
/** No target has as many interviews; a road counts them all. */
const EVERY = 1_000
type Told = { day: string | null; done: boolean }

/** The way to an interview, from its day, what was practised, what is weak and when the person is free; computed at each read. */
export function planRoads({ calendar, targets, interviews, scores, reports, now }: Needs) {
  async function finishedOf(actor: Actor, targetId?: string) {
    const rows = await interviews.list(actor, { targetId, limit: EVERY })
    return rows.filter(({ status, demo }) => status === 'finished' && !demo)
  }

  const roadTo = async (actor: Actor, target: TargetRow, seenZone: string | undefined): Promise<Road> =>
    roadFrom(await reports.progress(actor), actor, target, seenZone)

  async function roadFrom(
    progress: readonly ProgressPoint[],
    actor: Actor,
    target: TargetRow,
    seenZone: string | undefined,
  ): Promise<Road> {
    const { zone, freeMinutes } = await calendar.settingsFor(actor, seenZone)
    const today = dayOf(now(), zone)
    const weak = weakOf(progress)
    const held = (await finishedOf(actor, target.id)).filter(({ oneQuestion }) => !oneQuestion)
    const { id, company, jobTitle, interviewDay } = target
    const entries =
      interviewDay === null
        ? []
        : planRoad({
            today,
            interviewDay,
            freeMinutes,
            levels: weak,
            practised: held.flatMap(({ finishedAt }) => (finishedAt ? [dayOf(finishedAt, zone)] : [])),
            marks: await calendar.marksOf(actor, id),
          })
    const sessions = entries.filter(({ kind }) => kind === 'practice')
    const done = sessions.filter((entry) => entry.done).length
    return {
      targetId: id,
      company,
      jobTitle,
      interviewDay,
      today,
      entries,
      dose: { done, planned: sessions.length - done },
      weak,
    }
  }

  /** The nearest interview from today on; the demonstration is nobody’s. */
  async function nearest(actor: Actor, today: string): Promise<TargetRow | null> {
    const rows = await targets.list(actor)
    const ahead = rows.filter(({ demo, interviewDay }) => !demo && interviewDay !== null && interviewDay >= today)
    return ahead[0] ?? null
  }

  /** Days of this week, from Monday, on which an interview was finished or a question tried again. */
  async function practisedDays(actor: Actor, zone: string, today: string): Promise<string[]> {
    const monday = addDays(today, -weekdayOf(today))
    const held = await finishedOf(actor)
    const tries = await scores.ofInterviews(held.map(({ id }) => id))
    const at = [
      ...held.flatMap(({ finishedAt }) => finishedAt ?? []),
      ...tries.flatMap((row) => (row.attempt > 0 ? [row.at] : [])),
    ]
    const days = new Set(at.map((each) => dayOf(each, zone)))
    return [...days].filter((day) => day >= monday && day <= today).toSorted()
  }

  return {
    read: async (actor: Actor, targetId: string, seenZone: string | undefined): Promise<Road> =>
      roadTo(actor, await targets.row(actor, targetId), seenZone),

    /** @throws Refused `conflict` for a day that is gone or behind the interview. */
    async mark(actor: Actor, at: { targetId: string; number: number }, told: Told, seenZone: string | undefined) {
      const target = await targets.row(actor, at.targetId)
      const today = await calendar.today(actor, seenZone)
      refuseOutside(told, target.interviewDay, today)
      const before = (await calendar.marksOf(actor, at.targetId)).find(({ number }) => number === at.number)
      await calendar.keepMark(actor, { ...at, day: told.day, doneOn: told.done ? (before?.doneOn ?? today) : null })
      return roadTo(actor, target, seenZone)
    },

    /** What is planned until the next interview; nothing without one. */
    async toNearest(actor: Actor, seenZone: string | undefined): Promise<Road | null> {
      const target = await nearest(actor, await calendar.today(actor, seenZone))
      return target && roadTo(actor, target, seenZone)
    },

    async today(actor: Actor, seenZone: string | undefined): Promise<Today> {
      const { zone } = await calendar.settingsFor(actor, seenZone)
      const today = dayOf(now(), zone)
      const target = await nearest(actor, today)
      const progress = await reports.progress(actor)
      const road = target && (await roadFrom(progress, actor, target, seenZone))
      return {
        today,
        next: nextOf(target),
        entries: road?.entries.filter((entry: RoadEntry) => entry.day === today) ?? [],
        reminders: await calendar.reminders(actor, seenZone),
        practisedDays: await practisedDays(actor, zone, today),
        progress,
      }
    },
  }
}
export type PlanRoads = ReturnType<typeof planRoads>

/** The competencies of the newest levels, the weakest first. */
function weakOf(progress: readonly ProgressPoint[]): Road['weak'] {
  const latest = new Map<string, number>()
  for (const { demo, beliefs } of progress) {
    if (demo) continue
    for (const { competency, level } of beliefs) if (level !== null) latest.set(competency, level)
  }
  return [...latest]
    .map(([competency, level]) => ({ competency, level }))
    .toSorted((one, other) => one.level - other.level || (one.competency < other.competency ? -1 : 1))
    .slice(0, MOST_WEAK)
}

function nextOf(target: TargetRow | null) {
  if (!target || target.interviewDay === null) return null
  const { id, company, jobTitle, interviewDay } = target
  return { targetId: id, company, jobTitle, interviewDay }
}

function refuseOutside({ day }: Told, interviewDay: string | null, today: string) {
  if (interviewDay === null)
    throw new Refused(
      'conflict',
      'This application has no day of an interview yet, and so no plan. Enter the day first.',
    )
  if (day !== null && (day < today || day > interviewDay))
    throw new Refused('conflict', 'Choose a day from today to the day of the interview.')
}
