import { randomUUID } from 'node:crypto'
import type { CareerSection } from '@maju/contracts/career-sections'
import {
  type changeResume,
  type createResume,
  type LetterFields,
  RESUME_LIMITS,
  type ResumeCard,
  type ResumeVersion,
} from '@maju/contracts/resumes'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { madeOnce } from '../../platform/database/made-once.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { SectionService } from '../career/section.service.ts'
import type { TargetService } from '../targets/target.service.ts'
import { DEFAULT_PARTS } from './default-parts.ts'
import type { FilledEntry, FillResume, Filling } from './fill-resume.ts'
import type { LetterStore } from './letter.store.ts'
import type { OpenResume } from './open-resume.ts'
import type { ResumeEntryStore } from './resume-entry.store.ts'
import type { ResumeStore } from './resume.store.ts'
import type { ResumeEntryRow, ResumeLetterRow, ResumeRow } from './resume.table.ts'

type Needs = {
  db: Db
  store: ResumeStore
  entries: ResumeEntryStore
  letters: LetterStore
  open: OpenResume
  sections: SectionService
  targets: Pick<TargetService, 'row'>
  fill: FillResume
  now: () => Date
}

type Held = { entries: readonly FilledEntry[]; letters: readonly LetterFields[] }

/** Versions of a person's résumé: made, listed, changed as a whole, copied. */
export function resumeService({ db, store, entries, letters, open, sections, targets, fill, now }: Needs) {
  function entryRows(resumeId: string, held: readonly FilledEntry[]): ResumeEntryRow[] {
    const places = new Map<CareerSection, number>()
    return held.map((entry) => {
      const { section, profileEntryId } = entry
      const place = places.get(section) ?? 0
      places.set(section, place + 1)
      const id = randomUUID()
      return { id, resumeId, section, place, profileEntryId, ...sections.written(id, entry), updatedAt: now() }
    })
  }

  const letterRows = (resumeId: string, held: readonly LetterFields[]): ResumeLetterRow[] =>
    held.map(({ question, answer, limit }, place) => {
      const id = randomUUID()
      return { id, resumeId, place, question, answer, limit, updatedAt: now() }
    })

  /** Null where the actor has no such résumé. */
  async function known(actor: Actor, resumeId: string): Promise<ResumeVersion | null> {
    const row = await store.find(db, actor, resumeId)
    return row && open.whole(db, row)
  }

  /** @throws Refused when the account has as many as it may have. */
  async function keep(row: ResumeRow, actor: Actor, held: Held): Promise<ResumeVersion> {
    if ((await store.countOf(db, actor)) >= RESUME_LIMITS.perAccount)
      throw new Refused(
        'conflict',
        `An account keeps at most ${RESUME_LIMITS.perAccount} résumés. Delete one that you no longer need.`,
      )
    return db.transaction(async (tx) => {
      await store.insert(tx, row)
      await entries.insert(tx, entryRows(row.id, held.entries))
      await letters.insert(tx, letterRows(row.id, held.letters))
      return open.whole(tx, row)
    })
  }

  return {
    async list(actor: Actor): Promise<ResumeCard[]> {
      const rows = await store.list(db, actor)
      return rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        updatedAt: row.updatedAt.toISOString(),
      }))
    },

    get: open.get,

    async create(actor: Actor, { id = randomUUID(), content, ...wish }: z.output<typeof createResume.body>) {
      if (wish.targetId !== null) await targets.row(actor, wish.targetId)
      return madeOnce({
        async find() {
          const resume = await known(actor, id)
          return resume && { resume, leftOut: 0 }
        },
        async make() {
          const filling = await fill(actor, content)
          const at = now()
          const row: ResumeRow = {
            ...looksOf(filling, wish),
            id,
            accountId: actor.accountId,
            targetId: wish.targetId,
            status: 'active',
            summary: filling.summary,
            createdAt: at,
            updatedAt: at,
          }
          return { resume: await keep(row, actor, filling), leftOut: filling.leftOut }
        },
      })
    },

    async change(actor: Actor, resumeId: string, change: z.output<typeof changeResume.body>): Promise<ResumeVersion> {
      if (change.targetId) await targets.row(actor, change.targetId)
      return open.changing(actor, resumeId, async () => {}, change)
    },

    async duplicate(
      actor: Actor,
      resumeId: string,
      { id = randomUUID(), title }: { id?: string | undefined; title: string },
    ) {
      const row = await open.find(actor, resumeId)
      const resume = await open.whole(db, row)
      const at = now()
      return madeOnce({
        find: () => known(actor, id),
        make: () => keep({ ...row, id, title, status: 'active', createdAt: at, updatedAt: at }, actor, resume),
      })
    },

    async remove(actor: Actor, resumeId: string) {
      if (!(await store.remove(db, actor, resumeId))) throw new NotFound('résumé')
    },

    /** Everything, one résumé after the other, for an export. */
    async exported(actor: Actor): Promise<ResumeVersion[]> {
      const all: ResumeVersion[] = []
      for (const row of await store.list(db, actor)) all.push(await open.get(actor, row.id))
      return all
    },

    move: store.move,
  }
}
export type ResumeService = ReturnType<typeof resumeService>

/** What the source itself says of how it looks goes before what was wished. */
function looksOf(
  { title, language, template, parts }: Filling,
  wish: Pick<ResumeRow, 'title' | 'language' | 'template'>,
): Pick<ResumeRow, 'title' | 'language' | 'template' | 'parts'> {
  const looks = {
    title: title ?? wish.title,
    language: language ?? wish.language,
    template: template ?? wish.template,
  }
  return { ...looks, parts: parts ?? [...DEFAULT_PARTS[looks.template]] }
}
