import { randomUUID } from 'node:crypto'
import { type LetterFields, RESUME_LIMITS, type ResumeVersion } from '@maju/contracts/resumes'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { madeOnce } from '../../platform/database/made-once.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { LetterStore } from './letter.store.ts'
import type { OpenResume } from './open-resume.ts'

type Needs = { db: Db; letters: LetterStore; open: OpenResume; now: () => Date }

function expectThere(done: boolean) {
  if (!done) throw new NotFound('item of this cover letter')
}

/** Items of the cover letter that goes with a résumé. */
export function letterService({ db, letters, open, now }: Needs) {
  /** @throws Refused when there are as many as there may be. */
  async function append(tx: Db, resumeId: string, id: string, { question, answer, limit }: LetterFields) {
    const place = await letters.roomAtEnd(tx, resumeId)
    if (place >= RESUME_LIMITS.letters)
      throw new Refused('conflict', `A cover letter has at most ${RESUME_LIMITS.letters} items. Delete one first.`)
    await letters.insert(tx, [{ id, resumeId, place, question, answer, limit, updatedAt: now() }])
  }

  return {
    async add(
      actor: Actor,
      resumeId: string,
      { id = randomUUID(), ...given }: { id?: string | undefined } & LetterFields,
    ) {
      const row = await open.find(actor, resumeId)
      return madeOnce<ResumeVersion>({
        async find() {
          const there = (await letters.list(db, resumeId)).some((letter) => letter.id === id)
          return there ? open.whole(db, row) : null
        },
        make: () => open.changing(actor, resumeId, (tx) => append(tx, resumeId, id, given)),
      })
    },

    change: (actor: Actor, resumeId: string, letterId: string, { question, answer, limit }: LetterFields) =>
      open.changing(actor, resumeId, async (tx) =>
        expectThere(await letters.update(tx, resumeId, letterId, { question, answer, limit, updatedAt: now() })),
      ),

    move: (actor: Actor, resumeId: string, letterId: string, place: number) =>
      open.changing(actor, resumeId, async (tx) => expectThere(await letters.move(tx, resumeId, letterId, place))),

    remove: (actor: Actor, resumeId: string, letterId: string) =>
      open.changing(actor, resumeId, async (tx) => expectThere(await letters.remove(tx, resumeId, letterId))),
  }
}
export type LetterService = ReturnType<typeof letterService>
