import { randomUUID } from 'node:crypto'
import {
  CAREER_LIMITS,
  careerEntry,
  type CareerEntry,
  type CareerProfile,
  type CareerTaken,
} from '@maju/contracts/career'
import {
  type CareerSection,
  careerSection,
  type CareerValue,
  type ProtectedSection,
  protectedSection,
  singleSection,
} from '@maju/contracts/career-sections'
import type { Resume } from '@maju/contracts/resume'
import type { Actor } from '../../platform/actor.ts'
import { type Db, isDuplicate } from '../../platform/database/db.ts'
import { Malformed, NotFound, Refused } from '../../platform/errors.ts'
import { sealing } from '../../platform/sealing.ts'
import type { CareerStore } from './career.store.ts'
import type { CareerRow } from './career.table.ts'
import { entriesOfResume } from './entries-of-resume.ts'
import { sortFound } from './sort-found.ts'

type Needs = { db: Db; store: CareerStore; secret: Uint8Array; now: () => Date }

const isProtected = (section: CareerSection): section is ProtectedSection => protectedSection.safeParse(section).success
const limitOf = (section: CareerSection) =>
  singleSection.safeParse(section).success ? CAREER_LIMITS.single : CAREER_LIMITS.entries

/** What a person says of themselves: education, work and the rest, in their order. Protected sections lie encrypted. */
export function careerService({ db, store, secret, now }: Needs) {
  const { seal, open } = sealing(secret, 'career profile')

  /** What an entry says, as it is written down. */
  const written = (entryId: string, { section, value }: CareerValue) =>
    isProtected(section) ? { value: null, sealed: seal(JSON.stringify(value), entryId) } : { value, sealed: null }

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
  function present({ sealed, value, createdAt, updatedAt, ...row }: CareerRow): CareerEntry | null {
    const opened: unknown = sealed === null ? value : JSON.parse(open(sealed, row.id) ?? 'null')
    if (opened === null) return null
    return careerEntry.parse({
      ...row,
      value: opened,
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

    async add(actor: Actor, { id = randomUUID(), ...given }: { id?: string | undefined } & CareerValue) {
      const there = await store.find(db, actor, id)
      if (there) return presentOwn(there)
      try {
        return presentOwn(await db.transaction((tx) => insert(tx, actor, id, given)))
      } catch (error) {
        if (!isDuplicate(error)) throw error
        // The same request came twice at once; or the id is taken, and the caller has to think of another.
        const twin = await store.find(db, actor, id)
        if (!twin) throw new Refused('conflict', 'This id is in use. Choose another one.')
        return presentOwn(twin)
      }
    },

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
        const { fresh, known, leftOut } = sortFound(entriesOfResume(resume), { entries, isOpen, places, limitOf })
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
