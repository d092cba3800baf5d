import { careerSection } from '@maju/contracts/career-sections'
import { type ResumeEntry, resumeEntry, type ResumeVersion } from '@maju/contracts/resumes'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound } from '../../platform/errors.ts'
import type { SectionService } from '../career/section.service.ts'
import type { LetterStore } from './letter.store.ts'
import type { ResumeEntryStore } from './resume-entry.store.ts'
import type { ResumeChange, ResumeStore } from './resume.store.ts'
import type { ResumeEntryRow, ResumeLetterRow, ResumeRow } from './resume.table.ts'

type Needs = {
  db: Db
  store: ResumeStore
  entries: ResumeEntryStore
  letters: LetterStore
  sections: SectionService
  now: () => Date
}

/** Reading a whole résumé, and changing what it holds: how all services of résumés begin. */
export function openResume({ db, store, entries, letters, sections, now }: Needs) {
  /** Null where it was sealed with another secret. */
  function present(row: ResumeEntryRow): ResumeEntry | null {
    const value = sections.opened(row)
    return value === null ? null : resumeEntry.parse({ ...row, value, updatedAt: row.updatedAt.toISOString() })
  }

  async function whole(from: Db, row: ResumeRow): Promise<ResumeVersion> {
    const rows = await entries.list(from, row.id)
    const shown = rows.map(present).filter((entry) => entry !== null)
    return {
      ...row,
      entries: careerSection.options.flatMap((section) => shown.filter((entry) => entry.section === section)),
      letters: (await letters.list(from, row.id)).map(presentLetter),
      unreadable: rows.length - shown.length,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    }
  }

  async function find(actor: Actor, resumeId: string): Promise<ResumeRow> {
    const row = await store.find(db, actor, resumeId)
    if (!row) throw new NotFound('résumé')
    return row
  }

  return {
    whole,
    find,

    get: async (actor: Actor, resumeId: string) => whole(db, await find(actor, resumeId)),

    /** Holds a résumé, does something to it, and shows it as it is then. */
    changing: (
      actor: Actor,
      resumeId: string,
      work: (tx: Db, row: ResumeRow) => Promise<void>,
      change: Omit<ResumeChange, 'updatedAt'> = {},
    ): Promise<ResumeVersion> =>
      db.transaction(async (tx) => {
        const row = await store.update(tx, actor, resumeId, { ...change, updatedAt: now() })
        if (!row) throw new NotFound('résumé')
        await work(tx, row)
        return whole(tx, row)
      }),
  }
}
export type OpenResume = ReturnType<typeof openResume>

const presentLetter = ({ resumeId: _own, updatedAt, ...letter }: ResumeLetterRow) => ({
  ...letter,
  updatedAt: updatedAt.toISOString(),
})
