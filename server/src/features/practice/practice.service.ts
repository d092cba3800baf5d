import { randomUUID } from 'node:crypto'
import { type OwnQuestionGiven, PRACTICE_LIMITS } from '@maju/contracts/practice'
import { findCompetency } from '@maju/interviewer/bank/competencies'
import { askable } from '@maju/interviewer/plan/own-question'
import { nearestCompetencies } from '@maju/interviewer/practice/guess-competency'
import { guessPhase } from '@maju/interviewer/practice/guess-phase'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { Malformed, NotFound, Refused } from '../../platform/errors.ts'
import { askedAs } from '../plans/plan.service.ts'
import type { ListedDraft } from './listed-draft.ts'
import { listedOwn, OWN_FALLBACK } from './listed-own.ts'
import type { PracticeStore } from './practice.store.ts'
import type { BookmarkRow, OwnQuestionRow, PracticeRow } from './practice.table.ts'

type Needs = { db: Db; store: PracticeStore; now: () => Date }

/** Questions of one’s own, stars on questions, and which interview practises which. */
export function practiceService({ db, store, now }: Needs) {
  /** @throws Malformed for what is no question or is private, and for a competency that there is not. */
  function written(given: OwnQuestionGiven): Omit<OwnQuestionRow, 'id' | 'accountId' | 'createdAt'> {
    const { language, competency, ncsMajor, company, note } = given
    if (competency !== null && !findCompetency(competency))
      throw new Malformed([{ path: 'body.competency', message: 'there is no such competency' }])
    const text = askedAs(() => askable(given.text, language))
    const phase = given.phase ?? guessPhase(text, language)
    const guessed = nearestCompetencies(text, language)[0]?.competency ?? OWN_FALLBACK[phase]
    return {
      language,
      text,
      phase,
      competency: competency ?? guessed,
      competencyBy: competency === null ? 'rules' : 'person',
      company,
      ncsMajor,
      note,
      updatedAt: now(),
    }
  }

  return {
    async addOwn(actor: Actor, given: OwnQuestionGiven): Promise<ListedDraft> {
      if ((await store.ownCount(db, actor)) >= PRACTICE_LIMITS.ownQuestions)
        throw new Refused('conflict', `An account keeps at most ${PRACTICE_LIMITS.ownQuestions} questions of its own.`)
      const row = { id: randomUUID(), accountId: actor.accountId, ...written(given), createdAt: now() }
      await store.ownInsert(db, row)
      return listedOwn(row)
    },

    async changeOwn(actor: Actor, id: string, given: OwnQuestionGiven): Promise<ListedDraft> {
      const found = await store.ownFind(db, actor, id)
      const row = found && (await store.ownUpdate(db, actor, id, written(given)))
      if (!row) throw new NotFound('question of your own')
      return listedOwn(row)
    },

    async removeOwn(actor: Actor, id: string) {
      if (!(await store.ownRemove(db, actor, id))) throw new NotFound('question of your own')
    },

    ownOf: async (actor: Actor): Promise<ListedDraft[]> => (await store.ownList(db, actor)).map(listedOwn),

    async findOwn(actor: Actor, id: string): Promise<ListedDraft | null> {
      const row = await store.ownFind(db, actor, id)
      return row && listedOwn(row)
    },

    stars: (actor: Actor): Promise<BookmarkRow[]> => store.stars(db, actor),

    /** @throws Refused where an account has too many. */
    async star(actor: Actor, on: Omit<BookmarkRow, 'accountId' | 'createdAt'>) {
      if ((await store.stars(db, actor)).length >= PRACTICE_LIMITS.bookmarks)
        throw new Refused('conflict', `An account keeps at most ${PRACTICE_LIMITS.bookmarks} stars. Take some away.`)
      await store.star(db, { ...on, accountId: actor.accountId, createdAt: now() })
    },

    unstar: (actor: Actor, question: string) => store.unstar(db, actor, question),

    practices: (actor: Actor): Promise<PracticeRow[]> => store.practices(db, actor),
    practiceOf: (actor: Actor, targetId: string, question: string) => store.practiceOf(db, actor, targetId, question),
    addPractice: (tx: Db, actor: Actor, row: Omit<PracticeRow, 'accountId' | 'createdAt'>) =>
      store.addPractice(tx, { ...row, accountId: actor.accountId, createdAt: now() }),

    /** For the export: what was written and starred; what was practised is among the interviews. */
    async exported(actor: Actor) {
      const [own, stars] = await Promise.all([store.ownList(db, actor), store.stars(db, actor)])
      return {
        ownQuestions: own.map(({ accountId: _account, ...row }) => row),
        bookmarks: stars.map(({ question, createdAt }) => ({ question, createdAt })),
      }
    },

    move: store.move,
  }
}
export type PracticeService = ReturnType<typeof practiceService>
export { bankDrafts } from './bank-drafts.ts'
export { bareOf, type ListedDraft } from './listed-draft.ts'
export { matchFilter } from './match-filter.ts'
export type { BookmarkRow, PracticeRow } from './practice.table.ts'
