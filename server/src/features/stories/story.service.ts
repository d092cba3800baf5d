import { randomUUID } from 'node:crypto'
import type { MadeBy } from '@maju/contracts/basics'
import { STORY_LIMITS, type Story, type StoryBank, type StoryGiven, type VersionSeconds } from '@maju/contracts/stories'
import type { storyOrigin } from '@maju/contracts/stories'
import { findCompetency } from '@maju/interviewer/bank/competencies'
import { STORY_VERSION } from '@maju/interviewer/stories/speaking-time'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { madeOnce } from '../../platform/database/made-once.ts'
import { Malformed, NotFound, Refused } from '../../platform/errors.ts'
import { presentStory } from './present-story.ts'
import type { StoryStore } from './story.store.ts'
import type { StoryRow } from './story.table.ts'

type Needs = {
  db: Db
  store: StoryStore
  /** Whether an entry of the career profile is this person's. */
  hasEntry: (actor: Actor, careerEntryId: string) => Promise<boolean>
  /** Whether a model can be asked for a version. */
  canSuggest: boolean
  now: () => Date
}
type Origin = z.infer<typeof storyOrigin>

const BY_PERSON: MadeBy = { engine: 'person', model: null, version: STORY_VERSION, fallback: null }

/** Stories that somebody can tell, in their order, with the versions that were written of them. */
export function storyService({ db, store, hasEntry, canSuggest, now }: Needs) {
  async function find(actor: Actor, storyId: string): Promise<StoryRow> {
    const row = await store.find(db, actor, storyId)
    if (!row) throw new NotFound('story')
    return row
  }

  async function shown(row: StoryRow): Promise<Story> {
    return presentStory(row, await store.versionsOf(db, [row.id]))
  }

  async function bank(actor: Actor, from: Db = db): Promise<StoryBank> {
    const rows = await store.list(from, actor)
    const versions = Map.groupBy(
      await store.versionsOf(
        from,
        rows.map(({ id }) => id),
      ),
      ({ storyId }) => storyId,
    )
    return { stories: rows.map((row) => presentStory(row, versions.get(row.id) ?? [])), canSuggest }
  }

  /** @throws Malformed for a competency that there is not, NotFound for an entry that is not this person's. */
  async function check(actor: Actor, { competencies, careerEntryId }: StoryGiven) {
    if (competencies.some((id) => !findCompetency(id)))
      throw new Malformed([{ path: 'body.competencies', message: 'there is no such competency' }])
    if (careerEntryId !== null && !(await hasEntry(actor, careerEntryId))) throw new NotFound('career entry')
  }

  const insert = (actor: Actor, id: string, given: StoryGiven, from: Origin | null): Promise<StoryRow> =>
    db.transaction(async (tx) => {
      const place = await store.roomAtEnd(tx, actor)
      if (place >= STORY_LIMITS.stories)
        throw new Refused('conflict', `The story bank holds at most ${STORY_LIMITS.stories}. Delete one first.`)
      const row: StoryRow = {
        ...given,
        id,
        accountId: actor.accountId,
        place,
        interviewId: from?.interviewId ?? null,
        questionId: from?.questionId ?? null,
        attempt: from?.attempt ?? null,
        createdAt: now(),
        updatedAt: now(),
      }
      await store.insert(tx, row)
      return row
    })

  return {
    bank: (actor: Actor) => bank(actor),
    find,

    add: (actor: Actor, { id = randomUUID(), ...given }: StoryGiven & { id?: string | undefined }): Promise<Story> =>
      madeOnce({
        async find() {
          const there = await store.find(db, actor, id)
          return there && shown(there)
        },
        async make() {
          await check(actor, given)
          return shown(await insert(actor, id, given, null))
        },
      }),

    /** Of an answer that the caller has found with its actor. */
    addFrom: async (actor: Actor, given: StoryGiven, from: Origin): Promise<Story> =>
      shown(await insert(actor, randomUUID(), given, from)),

    async change(actor: Actor, storyId: string, given: StoryGiven): Promise<Story> {
      await find(actor, storyId)
      await check(actor, given)
      const row = await store.update(db, actor, storyId, { ...given, updatedAt: now() })
      if (!row) throw new NotFound('story')
      return shown(row)
    },

    move: (actor: Actor, storyId: string, place: number): Promise<StoryBank> =>
      db.transaction(async (tx) => {
        if (!(await store.move(tx, actor, storyId, place))) throw new NotFound('story')
        return bank(actor, tx)
      }),

    remove: (actor: Actor, storyId: string): Promise<void> =>
      db.transaction(async (tx) => {
        if (!(await store.remove(tx, actor, storyId))) throw new NotFound('story')
      }),

    /** Keeps a version of a story that the caller has found with its actor. */
    async keepVersion(row: StoryRow, seconds: VersionSeconds, { text, madeBy }: { text: string; madeBy: MadeBy }) {
      await store.keepVersion(db, { storyId: row.id, seconds, text, madeBy, updatedAt: now() })
      return shown(row)
    },

    async writeVersion(actor: Actor, storyId: string, seconds: VersionSeconds, text: string): Promise<Story> {
      return this.keepVersion(await find(actor, storyId), seconds, { text, madeBy: BY_PERSON })
    },

    /** Whether the person wrote this version. */
    async isWritten({ id }: StoryRow, seconds: VersionSeconds): Promise<boolean> {
      const kept = await store.versionsOf(db, [id])
      return kept.some((version) => version.seconds === seconds && version.madeBy.engine === 'person')
    },

    async resetVersion(actor: Actor, storyId: string, seconds: VersionSeconds): Promise<void> {
      await store.dropVersion(db, (await find(actor, storyId)).id, seconds)
    },

    exported: async (actor: Actor) => (await bank(actor)).stories,
    moveAll: store.moveAll,
  }
}
export type StoryService = ReturnType<typeof storyService>
