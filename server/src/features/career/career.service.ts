import { randomUUID } from 'node:crypto'
import { careerEntry, type CareerEntry, type CareerProfile, type CareerTaken } from '@maju/contracts/career'
import {
  type CareerSection,
  careerSection,
  type CareerValue,
  type ProtectedSection,
} from '@maju/contracts/career-sections'
import type { Resume } from '@maju/contracts/resume'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { madeOnce } from '../../platform/database/made-once.ts'
import { Malformed, NotFound, Refused } from '../../platform/errors.ts'
import type { CareerStore } from './career.store.ts'
import type { CareerRow } from './career.table.ts'
import type { SectionService } from './section.service.ts'

type Needs = { db: Db; store: CareerStore; sections: SectionService; now: () => Date }

/** What a person says of themselves: education, work and the rest, in their order. Protected sections lie encrypted. */
export function careerService({ db, store, sections, now }: Needs) {
  const { isProtected, limitOf, written } = sections

  const rowOf = (actor: Actor, entryId: string, place: number, given: CareerValue): CareerRow => ({
    id: entryId,
    accountId: actor.accountId,
    section: given.section,
    place,
    ...written(entryId, given),
    createdAt: now(),
    updatedAt: now(),
  })

  /** Null where it was sealed with another secret. */
  function present(row: CareerRow): CareerEntry | null {
    const value = sections.opened(row)
    if (value === null) return null
    const { createdAt, updatedAt } = row
    return careerEntry.parse({
      ...row,
      value,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    })
  }

  async function profile(actor: Actor, from: Db = db): Promise<CareerProfile> {
    const rows = await store.list(from, actor)
    const shown = rows.map(present).filter((entry) => entry !== null)
    return {
      entries: careerSection.options.flatMap((section) => shown.filter((entry) => entry.section === section)),
      turnedOn: await store.turnedOn(from, actor),
      unreadable: rows.length - shown.length,
    }
  }

  async function find(from: Db, actor: Actor, entryId: string): Promise<CareerRow> {
    const found = await store.find(from, actor, entryId)
    if (!found) throw new NotFound('career entry')
    return found
  }

  function presentOwn(kept: CareerRow): CareerEntry {
    const shown = present(kept)
    if (!shown) throw new Error('an entry that was just sealed does not open')
    return shown
  }

  /** @throws Refused where a protected section is off or a section is full. */
  async function insert(tx: Db, actor: Actor, entryId: string, given: CareerValue): Promise<CareerRow> {
    const { section } = given
    const place = await store.roomAtEnd(tx, actor, section)
    if (isProtected(section) && !(await store.turnedOn(tx, actor)).includes(section))
      throw new Refused('conflict', 'This section is protected and off. Turn it on, then add to it.')
    if (place >= limitOf(section))
      throw new Refused('conflict', `This section holds at most ${limitOf(section)}. Change or delete what is there.`)
    const made = rowOf(actor, entryId, place, given)
    await store.insert(tx, [made])
    return made
  }

  return {
    profile: (actor: Actor) => profile(actor),

    add: (actor: Actor, { id = randomUUID(), ...given }: { id?: string | undefined } & CareerValue) =>
      madeOnce({
        async find() {
          const there = await store.find(db, actor, id)
          return there && presentOwn(there)
        },
        make: async () => presentOwn(await db.transaction((tx) => insert(tx, actor, id, given))),
      }),

    async change(actor: Actor, entryId: string, given: CareerValue): Promise<CareerEntry> {
      const before = await find(db, actor, entryId)
      if (before.section !== given.section)
        throw new Malformed([
          { path: 'body.section', message: `has to be ${before.section}: an entry stays in its section` },
        ])
      const changed = await store.update(db, actor, entryId, { ...written(entryId, given), updatedAt: now() })
      if (!changed) throw new NotFound('career entry')
      return presentOwn(changed)
    },

    move: (actor: Actor, entryId: string, place: number): Promise<CareerProfile> =>
      db.transaction(async (tx) => {
        if (!(await store.move(tx, actor, await find(tx, actor, entryId), place))) throw new NotFound('career entry')
        return profile(actor, tx)
      }),

    remove: (actor: Actor, entryId: string): Promise<void> =>
      db.transaction(async (tx) => {
        if (!(await store.remove(tx, actor, await find(tx, actor, entryId)))) throw new NotFound('career entry')
      }),

    /** Adds what a document says and the profile does not, each behind its section; says what was left out and why. */
    takeOver: (actor: Actor, resume: Resume): Promise<CareerTaken> =>
      db.transaction(async (tx) => {
        const places = new Map<CareerSection, number>()
        for (const section of careerSection.options) places.set(section, await store.roomAtEnd(tx, actor, section))
        const { entries, turnedOn } = await profile(actor, tx)
        const isOpen = (section: CareerSection) => !isProtected(section) || turnedOn.includes(section)
        const { fresh, known, leftOut } = sections.sorted(resume, { entries, isOpen, places })
        await store.insert(
          tx,
          fresh.map(({ place, ...given }) => rowOf(actor, randomUUID(), place, given)),
        )
        return { profile: await profile(actor, tx), added: fresh.length, known, leftOut }
      }),

    /** @throws Refused where the section would lose entries and nobody said so. */
    turn: (actor: Actor, section: ProtectedSection, { on, deleteEntries }: { on: boolean; deleteEntries: boolean }) =>
      db.transaction(async (tx) => {
        if (on) await store.turnOn(tx, actor, section)
        else {
          const held = await store.clear(tx, actor, section)
          if (held > 0 && !deleteEntries)
            throw new Refused(
              'conflict',
              'Turning this section off deletes what it holds. Send deleteEntries to agree.',
            )
          await store.turnOff(tx, actor, section)
        }
        return profile(actor, tx)
      }),

    /** A guest’s profile goes with them when they sign in. */
    moveAll: (tx: Db, fromAccountId: string, toAccountId: string) =>
      store.moveAll(tx, careerSection.options, fromAccountId, toAccountId),
  }
}
export type CareerService = ReturnType<typeof careerService>
