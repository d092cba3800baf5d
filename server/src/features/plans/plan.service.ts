import { randomUUID } from 'node:crypto'
import type { Plan, PlanDocument, PlanEdit, PlanRequest, ProgressEvent } from '@maju/contracts/plan'
import type { Bank } from '@maju/interviewer/bank/bank'
import { editPlan, PlanRefusal } from '@maju/interviewer/plan/edit-plan'
import { makePlan, type PlanDraft } from '@maju/interviewer/plan/make-plan'
import type { Db } from '../../platform/database/db.ts'
import { Malformed, NotFound, Refused } from '../../platform/errors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Look } from '../../platform/follow.ts'
import { lastUsed } from '../../platform/last-used.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import { documentsOf, type TargetService } from '../targets/target.service.ts'
import { deepenPlanJob } from './plan.jobs.ts'
import type { PlanStore } from './plan.store.ts'
import type { PlanRow } from './plan.table.ts'

const DEEPENING: ProgressEvent = { stage: 'deepening', done: 0, total: 1 }
const READY: ProgressEvent = { stage: 'ready', done: 1, total: 1 }

/** Enough for every interview that is held at one time on one machine; a body is some tens of kilobytes. */
const MOST_BODIES = 500

type Needs = {
  db: Db
  store: PlanStore
  queue: Pick<Queue, 'enqueue'>
  targets: TargetService
  bank: Bank
  /** What is known of a company, for somebody; null where nothing is. Never fails. */
  knownOfCompany: (actor: Actor, company: string) => Promise<PlanDocument | null>
  /** Whether a language model is configured that could deepen a plan. */
  modelIsConfigured: () => boolean
  now: () => Date
}

/** Plans of interviews: made by the engine at once, edited by the candidate, improved by a model where there is one. */
export function planService({ db, store, queue, targets, bank, knownOfCompany, modelIsConfigured, now }: Needs) {
  /** A plan that an interview uses never changes, so a turn need not read and parse it again. */
  const bodies = lastUsed<Pick<PlanRow, 'body' | 'request'>>(MOST_BODIES)

  async function changeable(tx: Db, actor: Actor, planId: string): Promise<PlanRow> {
    const row = await store.findForUpdate(tx, actor, planId)
    if (!row) throw new NotFound('plan')
    if (row.used)
      throw new Refused('conflict', 'An interview already uses this plan. Make a new plan to change the questions.')
    return row
  }

  async function inUse(reader: Db, planId: string) {
    const kept = bodies.get(planId)
    if (kept) return kept
    const row = await store.findForJob(reader, planId)
    if (!row) throw new NotFound('plan')
    return row.used ? bodies.keep(planId, row) : row
  }

  const modelTakesPart = ({ request }: Pick<PlanRow, 'request'>) => modelIsConfigured() && !request.builtInOnly

  async function get(actor: Actor, planId: string): Promise<PlanRow> {
    const row = await store.find(db, actor, planId)
    if (!row) throw new NotFound('plan')
    return row
  }

  return {
    /** `from` fixes what the questions are drawn from and how chance falls; otherwise the whole bank, and anew each time. */
    async create(
      actor: Actor,
      targetId: string,
      request: PlanRequest,
      from: { bank: Bank; seed: string } = { bank, seed: randomUUID() },
    ): Promise<PlanRow> {
      const target = await targets.row(actor, targetId)
      // The demonstration is written out: what others know of a company of its name has no place in it.
      const known = target.demo ? null : await knownOfCompany(actor, target.company)
      const body = makePlan({
        request,
        target: {
          company: target.company,
          jobTitle: target.jobTitle,
          ncsMajor: target.ncsMajor,
          documents: [...documentsOf(target), ...(known ? [known] : [])],
        },
        ...from,
      })
      const deepens = modelIsConfigured() && !request.builtInOnly
      const row: PlanRow = {
        id: randomUUID(),
        accountId: actor.accountId,
        targetId,
        status: deepens ? 'deepening' : 'ready',
        used: false,
        request,
        body,
        createdAt: now(),
      }
      await db.transaction(async (tx) => {
        await store.insert(tx, row)
        if (deepens) await queue.enqueue(deepenPlanJob, [{ accountId: row.accountId, planId: row.id }], tx)
      })
      return row
    },

    get,

    /** A plan that the caller made, in the caller's transaction; no model changes it. */
    async keep(tx: Db, { accountId }: Actor, made: Pick<PlanRow, 'targetId' | 'request' | 'body'>): Promise<PlanRow> {
      const row = { ...made, id: randomUUID(), accountId, status: 'ready' as const, used: false, createdAt: now() }
      await store.insert(tx, row)
      return row
    },

    edit: (actor: Actor, planId: string, edit: PlanEdit): Promise<PlanRow> =>
      db.transaction(async (tx) => {
        const row = await changeable(tx, actor, planId)
        const body = askedAs(() => editPlan(row.body, edit, { bank, seed: randomUUID() }))
        await store.update(tx, planId, { body })
        return { ...row, body }
      }),

    /** Marks the plan as used by an interview: from now on it never changes. */
    async use(tx: Db, actor: Actor, planId: string): Promise<PlanRow> {
      const row = await store.findForUpdate(tx, actor, planId)
      if (!row) throw new NotFound('plan')
      await store.update(tx, planId, { used: true, status: 'ready' })
      return row
    },

    /** The body of a plan that an interview uses. The caller has made sure whose interview it is. */
    bodyInUse: async (reader: Db, planId: string): Promise<PlanDraft> => (await inUse(reader, planId)).body,

    /** Whether a language model may take part: there is one, and the candidate has not left it out. */
    usesModel: async (reader: Db, planId: string): Promise<boolean> => modelTakesPart(await inUse(reader, planId)),

    modelTakesPart,

    /** For the deepening job: the plan as it is, or null when it is gone or an interview has begun with it. */
    async toDeepen(planId: string): Promise<PlanRow | null> {
      const row = await store.findForJob(db, planId)
      return row && !row.used && row.status === 'deepening' ? row : null
    },

    /** Applies what a model proposed to the plan as it is by then; keeps out of the way of an interview that has begun. */
    finishDeepening: (planId: string, improve: (current: PlanDraft) => PlanDraft): Promise<void> =>
      db.transaction(async (tx) => {
        const row = await store.lockForJob(tx, planId)
        if (!row || row.used) return
        await store.update(tx, planId, { body: improve(row.body), status: 'ready' })
      }),

    /** How far the deepening of a plan is. */
    async deepening(actor: Actor, planId: string): Promise<Look<ProgressEvent>> {
      const over = (await get(actor, planId)).status !== 'deepening'
      return { seen: over ? READY : DEEPENING, over }
    },

    list: (actor: Actor) => store.list(db, actor),
    questionsOf: (actor: Actor) => store.questionsOf(db, actor),
    move: store.move,
  }
}
export type PlanService = ReturnType<typeof planService>

/** Runs what may find that a person's question cannot be asked, and says so as a problem of what they sent. */
export function askedAs<Made>(make: () => Made, path = 'body.text'): Made {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof PlanRefusal)) throw error
    if (error.code === 'unknown-question') throw new NotFound('question in this plan')
    if (error.code === 'private' || error.code === 'not-a-question')
      throw new Malformed([{ path, message: error.message }])
    throw new Refused('conflict', error.message)
  }
}

/** A row as the contract shows it. */
export function presentPlan(row: PlanRow): Plan {
  return { ...row.body, id: row.id, targetId: row.targetId, status: row.status, createdAt: row.createdAt.toISOString() }
}
