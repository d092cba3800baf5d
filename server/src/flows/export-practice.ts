import type { InterviewService } from '../features/interviews/interview.service.ts'
import { presentPlan, type PlanService } from '../features/plans/plan.service.ts'
import type { RecordingService } from '../features/recordings/recording.service.ts'
import type { ReportService } from '../features/reports/report.service.ts'
import { presentTarget, type TargetService } from '../features/targets/target.service.ts'
import type { Actor } from '../platform/actor.ts'
import type { HoldInterview } from './hold-interview.ts'

type Needs = {
  targets: TargetService
  plans: PlanService
  interviews: InterviewService
  recordings: RecordingService
  reports: ReportService
  hold: HoldInterview
}
/** No account has as many; the export leaves nothing out. */
const EVERYTHING = { limit: 1_000_000 }

/** What practising keeps about an account, one part a kind of thing, for the export. */
export function exportPractice({ targets, plans, interviews, recordings, reports, hold }: Needs) {
  /** One after the other: an export has time, and the other candidates want the database too. */
  async function ofEach<Part>(actor: Actor, read: (actor: Actor, interviewId: string) => Promise<Part>) {
    const all: Part[] = []
    for (const { id } of await interviews.list(actor, EVERYTHING)) all.push(await read(actor, id))
    return all
  }

  return [
    {
      name: 'targets',
      read: async (actor: Actor) => {
        const rows = await targets.list(actor)
        const counts = await interviews.countByTarget(rows.map(({ id }) => id))
        return rows.map((row) => presentTarget(row, counts.get(row.id) ?? 0))
      },
    },
    { name: 'plans', read: async (actor: Actor) => (await plans.list(actor)).map(presentPlan) },
    { name: 'interviews', read: (actor: Actor) => ofEach(actor, hold.read) },
    // The recordings themselves would not fit into memory: each is fetched by its own address.
    { name: 'recordings', read: async (actor: Actor) => (await ofEach(actor, recordings.exported)).flat() },
    { name: 'reports', read: (actor: Actor) => ofEach(actor, reports.build) },
  ]
}
