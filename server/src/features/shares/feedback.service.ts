import { randomUUID } from 'node:crypto'
import { type Comment, type CommentPlace, type Mark } from '@maju/contracts/feedback'
import { SHARE_LIMITS } from '@maju/contracts/share'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { FeedbackStore } from './feedback.store.ts'
import type { ShareService } from './share.service.ts'
import type { ShareStore } from './share.store.ts'
import type { CommentRow, ShareRow } from './share.table.ts'

type Needs = { db: Db; store: FeedbackStore; links: ShareStore; shares: ShareService; now: () => Date }

type Said = { name: string; questionId: string }

/** What others marked and said of an interview. The callers have found the link by its token, or with its owner. */
export function feedbackService({ db, store, links, shares, now }: Needs) {
  /** Whoever writes by a link first has given it their name; the link is held until the transaction ends. */
  async function takeName(tx: Db, { id }: ShareRow, name: string) {
    const row = await links.lock(tx, id)
    if (!row || row.revokedAt !== null) throw new NotFound('shared report')
    if (row.mentor === null) await links.name(tx, id, name)
  }

  return {
    /** Marks stand as they were given: what the program says has been seen since. @throws Refused `conflict` */
    mark: (share: ShareRow, { name, questionId, marks, revision }: Said & { marks: Mark[]; revision: number }) =>
      db.transaction(async (tx) => {
        await takeName(tx, share, name)
        const added = await store.addMarks(tx, { shareId: share.id, questionId, marks, revision, at: now() })
        if (!added) throw new Refused('conflict', 'This question was marked before. Its marks stay as they were given.')
      }),

    /** @throws Refused `conflict` where there are very many. */
    comment: (share: ShareRow, { name, questionId, place, text }: Said & { place: CommentPlace; text: string }) =>
      db.transaction(async (tx) => {
        await takeName(tx, share, name)
        if ((await store.countComments(tx, share.id)) >= SHARE_LIMITS.comments)
          throw new Refused('conflict', `There are ${SHARE_LIMITS.comments} comments by this link already.`)
        const { accountId, id: shareId } = share
        const row = { id: randomUUID(), shareId, accountId, questionId, body: text, at: now(), ...columnsOf(place) }
        await store.addComment(tx, row)
      }),

    async takeBack(share: ShareRow, commentId: string) {
      if (!(await store.takeBack(db, share.id, commentId))) throw new NotFound('comment')
    },

    async removeComment(actor: Actor, commentId: string) {
      if (!(await store.removeComment(db, actor, commentId))) throw new NotFound('comment')
    },

    /** Everything of one person goes, and their link ends. */
    removeAll: (actor: Actor, shareId: string) =>
      db.transaction(async (tx) => {
        await shares.revoke(actor, shareId, tx)
        await store.removeAllOf(tx, shareId)
        await links.name(tx, shareId, null)
      }),

    /** By which links what was marked, and what was said. */
    async of(rows: readonly ShareRow[]) {
      const ids = rows.map(({ id }) => id)
      const [marks, comments] = await Promise.all([store.marksOf(db, ids), store.commentsOf(db, ids)])
      return { marks, comments }
    },

    move: store.move,
  }
}
export type FeedbackService = ReturnType<typeof feedbackService>
export type { CommentRow, MarkRow } from './share.table.ts'

const nowhere = { second: null, recordingId: null, turn: null, spanStart: null, spanEnd: null, quote: null }

function columnsOf(place: CommentPlace) {
  if (place.kind === 'second') return { ...nowhere, second: place.second, recordingId: place.recordingId }
  if (place.kind === 'question') return nowhere
  return { ...nowhere, turn: place.turn, spanStart: place.start, spanEnd: place.end, quote: place.quote }
}

/** A comment as the contract shows it, its words as they were said. */
export function presentComment(row: CommentRow): Comment {
  const { id, questionId, body: text, at } = row
  return { id, questionId, text, at: at.toISOString(), place: placeOf(row) }
}

function placeOf({ second, recordingId, turn, spanStart, spanEnd, quote }: CommentRow): CommentPlace {
  if (second !== null) return { kind: 'second', second, recordingId }
  if (turn === null || spanStart === null || spanEnd === null || quote === null) return { kind: 'question' }
  return { kind: 'quote', turn, start: spanStart, end: spanEnd, quote }
}
