import { randomUUID } from 'node:crypto'
import type { Target, TargetReading } from '@maju/contracts/target'
import { guessNcsMajor } from '@maju/interviewer/plan/guess-family'
import { readDocuments } from '@maju/text/sources/read-documents'
import type { Db } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { Actor } from '../../platform/actor.ts'
import type { TargetChange, TargetStore } from './target.store.ts'
import type { TargetRow } from './target.table.ts'

/** More than anybody prepares for; a limit so that one account cannot fill the disk. */
const MOST_TARGETS = 200

type Needs = { db: Db; store: TargetStore; now: () => Date }
type NewTarget = Pick<Target, 'company' | 'jobTitle' | 'language'> & {
  [Field in 'ncsMajor' | 'interviewDay' | 'posting' | 'resume' | 'coverLetter']?: Target[Field] | undefined
}

/** What a candidate prepares for: company, job, and the texts that questions cite. */
export function targetService({ db, store, now }: Needs) {
  async function row(actor: Actor, targetId: string): Promise<TargetRow> {
    const found = await store.find(db, actor, targetId)
    if (!found) throw new NotFound('target')
    return found
  }

  return {
    row,

    async create(actor: Actor, given: NewTarget, demo = false): Promise<TargetRow> {
      if ((await store.countOf(db, actor)) >= MOST_TARGETS) {
        throw new Refused(
          'conflict',
          `An account keeps at most ${MOST_TARGETS} targets. Delete one that you no longer need.`,
        )
      }
      const made = now()
      const target: TargetRow = {
        id: randomUUID(),
        accountId: actor.accountId,
        company: given.company,
        jobTitle: given.jobTitle,
        language: given.language,
        ncsMajor: given.ncsMajor ?? null,
        interviewDay: given.interviewDay ?? null,
        posting: given.posting ?? '',
        resume: given.resume ?? '',
        coverLetter: given.coverLetter ?? '',
        demo,
        createdAt: made,
        updatedAt: made,
      }
      await store.insert(db, target)
      return target
    },

    list: (actor: Actor) => store.list(db, actor),

    async update(actor: Actor, targetId: string, change: TargetChange): Promise<TargetRow> {
      const changed = await store.update(db, actor, targetId, { ...change, updatedAt: now() })
      if (!changed) throw new NotFound('target')
      return changed
    },

    async remove(tx: Db, actor: Actor, targetId: string) {
      if (!(await store.remove(tx, actor, targetId))) throw new NotFound('target')
    },

    async reading(actor: Actor, targetId: string): Promise<TargetReading> {
      const target = await row(actor, targetId)
      return readDocuments(documentsOf(target), target.language)
    },

    /** For a job: the target as it is; null when it is gone. */
    forJob: (targetId: string) => store.findForJob(db, targetId),

    move: store.move,
  }
}
export type TargetService = ReturnType<typeof targetService>
export type { TargetRow } from './target.table.ts'

/** The texts that were given, by kind; an empty one was not given. */
export function documentsOf({ resume, coverLetter, posting }: Pick<TargetRow, 'resume' | 'coverLetter' | 'posting'>) {
  return [
    { kind: 'resume' as const, text: resume },
    { kind: 'cover-letter' as const, text: coverLetter },
    { kind: 'posting' as const, text: posting },
  ].filter(({ text }) => text.trim() !== '')
}

/** A row as the contract shows it. */
export function presentTarget(row: TargetRow, interviews: number): Target {
  return {
    ...row,
    effectiveNcsMajor: row.ncsMajor ?? guessNcsMajor({ jobTitle: row.jobTitle, posting: row.posting }),
    interviews,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
