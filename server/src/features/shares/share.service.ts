import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type createShare, type Share, SHARE_LIMITS } from '@maju/contracts/share'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { InterviewService } from '../interviews/interview.service.ts'
import type { ShareStore } from './share.store.ts'
import type { ShareRow } from './share.table.ts'

const MILLISECONDS_A_DAY = 86_400_000
/** What is looked at again within this time is one visit. */
const VISIT_MILLISECONDS = 30 * 60_000
const VISITS_SHOWN = 20
/** Links that have ended stay for a while, so that their owner sees when they were opened. */
const ENDED_STAY_DAYS = 30

/** Nothing can be guessed of 256 random bits, so a fast hash is enough; the token itself is kept nowhere. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

type Needs = { db: Db; store: ShareStore; interviews: InterviewService; now: () => Date }

/** Links to a report: shown once, ended at will, over by themselves after their days. */
export function shareService({ db, store, interviews, now }: Needs) {
  async function presentAll(rows: readonly ShareRow[]): Promise<Share[]> {
    const openings = Map.groupBy(
      await store.openingsOf(
        db,
        rows.map(({ id }) => id),
      ),
      ({ shareId }) => shareId,
    )
    return rows.map((row) => present(row, openings.get(row.id)?.map(({ openedAt }) => openedAt) ?? []))
  }

  return {
    async list(actor: Actor, interviewId: string): Promise<Share[]> {
      const { id } = await interviews.get(actor, interviewId)
      return presentAll(await store.ofInterview(db, actor, id))
    },

    /** @throws NotFound, Refused `not-ready` before the interview is over, `conflict` where there are very many links. */
    async create(actor: Actor, interviewId: string, asked: z.output<typeof createShare.body>) {
      const interview = await interviews.get(actor, interviewId)
      if (interview.status !== 'finished')
        throw new Refused('not-ready', 'A report can be shared once its interview is over.')
      if ((await store.countOf(db, actor, interviewId)) >= SHARE_LIMITS.links)
        throw new Refused(
          'conflict',
          `There are ${SHARE_LIMITS.links} links to this report. Links that ended go after a while.`,
        )
      const token = randomBytes(32).toString('base64url')
      const createdAt = now()
      const row: ShareRow = {
        id: randomUUID(),
        accountId: actor.accountId,
        interviewId,
        tokenHash: hashOf(token),
        label: asked.label,
        shows: asked.shows,
        marking: asked.marking,
        mentor: null,
        createdAt,
        expiresAt: new Date(createdAt.getTime() + asked.days * MILLISECONDS_A_DAY),
        revokedAt: null,
      }
      await store.insert(db, row)
      return { ...present(row, []), path: `/shared/${token}` }
    },

    /** @throws NotFound */
    async revoke(actor: Actor, shareId: string, tx: Db = db) {
      if (!(await store.end(tx, actor, shareId, now()))) throw new NotFound('share')
    },

    /** What a token opens. @throws NotFound for one that is unknown, ended or expired: all the same. */
    async open(token: string): Promise<ShareRow> {
      const row = await store.findOpen(db, hashOf(token), now())
      if (!row) throw new NotFound('shared report')
      return row
    },

    noteVisit: ({ id }: ShareRow) => store.open(db, id, now(), new Date(now().getTime() - VISIT_MILLISECONDS)),

    /** The links of an interview as rows, for what was said by them. */
    rowsOf: (actor: Actor, interviewId: string) => store.ofInterview(db, actor, interviewId),
    allRows: (actor: Actor) => store.ofAccount(db, actor),
    exported: async (actor: Actor) => presentAll(await store.ofAccount(db, actor)),

    forgetEnded: async () => {
      await store.forgetEnded(db, new Date(now().getTime() - ENDED_STAY_DAYS * MILLISECONDS_A_DAY))
    },
    move: store.move,
  }
}
export type ShareService = ReturnType<typeof shareService>
export type { ShareRow } from './share.table.ts'

const present = (row: ShareRow, openings: readonly Date[]): Share => ({
  id: row.id,
  label: row.label,
  shows: row.shows,
  marking: row.marking,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
  mentor: row.mentor,
  openings: { count: openings.length, newest: openings.slice(0, VISITS_SHOWN).map((at) => at.toISOString()) },
})
