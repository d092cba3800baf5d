import {
  type Advance,
  commandInterview,
  deleteInterview,
  getInterview,
  type Interview,
  type InterviewSummary,
  listInterviews,
  startInterview,
  submitAnswer,
  watchWording,
  type WordingEvent,
} from '@maju/contracts/interview'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Mount } from '../../platform/http/mount.ts'

/** What the routes need of the flows that join interviews with plans, scores and models. */
export type Holding = {
  start: (actor: Actor, planId: string) => Promise<Interview>
  answer: (
    actor: Actor,
    interviewId: string,
    said: z.output<typeof submitAnswer.body>,
    key: string | null,
  ) => Promise<Advance>
  command: (
    actor: Actor,
    interviewId: string,
    asked: z.output<typeof commandInterview.body>,
    key: string | null,
  ) => Promise<Advance>
  read: (actor: Actor, interviewId: string) => Promise<Interview>
  list: (actor: Actor, only: { targetId?: string | undefined; limit: number }) => Promise<InterviewSummary[]>
  remove: (actor: Actor, interviewId: string) => Promise<void>
  wording: (actor: Actor, interviewId: string, seq: number, signal: AbortSignal) => Promise<AsyncIterable<WordingEvent>>
}

export function interviewRoutes(mount: Mount, holding: Holding) {
  mount.account(startInterview, ({ actor, params }) => holding.start(actor, params.planId))
  mount.account(listInterviews, ({ actor, query }) => holding.list(actor, query))
  mount.account(getInterview, ({ actor, params }) => holding.read(actor, params.interviewId))
  mount.keyed(submitAnswer, ({ actor, params, body, key }) => holding.answer(actor, params.interviewId, body, key))
  mount.keyed(commandInterview, ({ actor, params, body, key }) => holding.command(actor, params.interviewId, body, key))
  mount.account(deleteInterview, ({ actor, params }) => holding.remove(actor, params.interviewId))
  mount.events(watchWording, ({ actor, params, signal }) =>
    holding.wording(actor, params.interviewId, params.seq, signal),
  )
}
