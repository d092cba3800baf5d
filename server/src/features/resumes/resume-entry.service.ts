import { randomUUID } from 'node:crypto'
import type { CareerSection, CareerValue } from '@maju/contracts/career-sections'
import type { ResumeDifference, ResumeVersion } from '@maju/contracts/resumes'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { madeOnce } from '../../platform/database/made-once.ts'
import { Malformed, NotFound, Refused } from '../../platform/errors.ts'
import type { CareerService } from '../career/career.service.ts'
import type { SectionService } from '../career/section.service.ts'
import { differencesOf } from './differences.ts'
import type { FilledEntry } from './fill-resume.ts'
import type { OpenResume } from './open-resume.ts'
import type { ResumeEntryStore } from './resume-entry.store.ts'
import type { ResumeEntryRow } from './resume.table.ts'

type Needs = {
  db: Db
  entries: ResumeEntryStore
  open: OpenResume
  sections: SectionService
  career: Pick<CareerService, 'profile'>
  now: () => Date
}

/** What a résumé says in its sections, and where that differs from the profile. */
export function resumeEntryService({ db, entries, open, sections, career, now }: Needs) {
  async function find(from: Db, resumeId: string, entryId: string): Promise<ResumeEntryRow> {
    const row = await entries.find(from, resumeId, entryId)
    if (!row) throw new NotFound('entry of this résumé')
    return row
  }

  /** At the end of its section. @throws Refused where that is full. */
  async function append(tx: Db, resumeId: string, entry: FilledEntry, id: string = randomUUID()) {
    const { section, profileEntryId } = entry
    const place = await entries.roomAtEnd(tx, resumeId, section)
    const limit = sections.limitOf(section)
    if (place >= limit)
      throw new Refused('conflict', `This section holds at most ${limit}. Change or delete what is there.`)
    const written = sections.written(id, entry)
    await entries.insert(tx, [{ id, resumeId, section, place, profileEntryId, ...written, updatedAt: now() }])
  }

  async function takeOver(
    tx: Db,
    resumeId: string,
    { kind, profileEntryId, resumeEntryId, profile }: ResumeDifference,
  ) {
    if (profile && kind === 'missing') return append(tx, resumeId, { ...profile, profileEntryId })
    const row = await find(tx, resumeId, resumeEntryId ?? '')
    if (profile)
      await entries.update(tx, row, { ...sections.written(row.id, profile), profileEntryId, updatedAt: now() })
    else await entries.remove(tx, row)
  }

  return {
    async add(
      actor: Actor,
      resumeId: string,
      { id = randomUUID(), ...given }: { id?: string | undefined } & CareerValue,
    ) {
      const row = await open.find(actor, resumeId)
      return madeOnce<ResumeVersion>({
        find: async () => ((await entries.find(db, resumeId, id)) ? open.whole(db, row) : null),
        make: () =>
          open.changing(actor, resumeId, (tx) => append(tx, resumeId, { ...given, profileEntryId: null }, id)),
      })
    },

    /** @throws Malformed where it would leave its section. */
    change: (actor: Actor, resumeId: string, entryId: string, given: CareerValue) =>
      open.changing(actor, resumeId, async (tx) => {
        const row = await find(tx, resumeId, entryId)
        if (row.section !== given.section)
          throw new Malformed([
            { path: 'body.section', message: `has to be ${row.section}: an entry stays in its section` },
          ])
        await entries.update(tx, row, { ...sections.written(entryId, given), updatedAt: now() })
      }),

    move: (actor: Actor, resumeId: string, entryId: string, place: number) =>
      open.changing(actor, resumeId, async (tx) => {
        await entries.move(tx, await find(tx, resumeId, entryId), place)
      }),

    remove: (actor: Actor, resumeId: string, entryId: string) =>
      open.changing(actor, resumeId, async (tx) => {
        await entries.remove(tx, await find(tx, resumeId, entryId))
      }),

    async differences(actor: Actor, resumeId: string): Promise<ResumeDifference[]> {
      const { entries: held, parts } = await open.get(actor, resumeId)
      const { entries: profile } = await career.profile(actor)
      return differencesOf({ entries: held, parts, profile, isSame: sections.isSame })
    },

    /** Takes over a section as the profile says it, or only some of its differences. */
    async take(
      actor: Actor,
      resumeId: string,
      { section, profileEntryIds }: { section: CareerSection; profileEntryIds?: string[] | undefined },
    ) {
      await open.find(actor, resumeId)
      const { entries: profile } = await career.profile(actor)
      return open.changing(actor, resumeId, async (tx, row) => {
        const { entries: held } = await open.whole(tx, row)
        const differences = differencesOf({ entries: held, parts: [section], profile, isSame: sections.isSame })
        for (const difference of differences)
          if (
            difference.section === section &&
            (profileEntryIds === undefined || profileEntryIds.includes(difference.profileEntryId))
          )
            await takeOver(tx, resumeId, difference)
      })
    },
  }
}
export type ResumeEntryService = ReturnType<typeof resumeEntryService>
