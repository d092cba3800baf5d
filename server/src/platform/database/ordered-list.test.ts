import { randomUUID } from 'node:crypto'
import { asc, eq, sql } from 'drizzle-orm'
import { integer, pgTable, uuid } from 'drizzle-orm/pg-core'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from './db.ts'
import { describeOnEachDatabase } from './each-database.conformance.ts'
import { appendAll, clear, makeRoom, moveTo, type OrderedList, removeFrom } from './ordered-list.ts'

const pearls = pgTable('pearl', {
  id: uuid('id').primaryKey(),
  stringId: uuid('string_id').notNull(),
  place: integer('place').notNull(),
})

const listOf = (stringId: string): OrderedList => ({
  table: pearls,
  id: pearls.id,
  place: pearls.place,
  siblings: sql`${pearls.stringId} = ${stringId}`,
  owner: { table: 'pearl_string', id: stringId },
})

const rowsOf = (db: Db, stringId: string) =>
  db.select().from(pearls).where(eq(pearls.stringId, stringId)).orderBy(asc(pearls.place))
const idsOf = async (db: Db, stringId: string) => (await rowsOf(db, stringId)).map(({ id }) => id)

async function newString(db: Db, pearlCount = 0): Promise<string> {
  const stringId = randomUUID()
  await db.execute(sql`insert into pearl_string (id) values (${stringId})`)
  for (let n = 0; n < pearlCount; n += 1) await add(db, stringId)
  return stringId
}

const add = (db: Db, stringId: string, wanted?: number): Promise<string> =>
  db.transaction(async (tx) => {
    const { place } = await makeRoom(tx, listOf(stringId), wanted)
    const id = randomUUID()
    await tx.insert(pearls).values({ id, stringId, place })
    return id
  })
const move = (db: Db, stringId: string, id: string, wanted: number) =>
  db.transaction((tx) => moveTo(tx, listOf(stringId), id, wanted))
const remove = (db: Db, stringId: string, id: string) => db.transaction((tx) => removeFrom(tx, listOf(stringId), id))

/** Numbers in [0, 1) that are the same in every run. */
function randomOf(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

describeOnEachDatabase('an ordered list', (opened) => {
  beforeAll(async () => {
    const { db } = opened()
    await db.execute(sql`create table pearl_string (id uuid primary key)`)
    await db.execute(
      sql`create table pearl (id uuid primary key, string_id uuid not null references pearl_string on delete cascade, place integer not null,
          unique (string_id, place) deferrable initially immediate)`,
    )
  })

  test('does what the same changes do to an array, wherever they aim', async () => {
    const { db } = opened()
    const stringId = await newString(db)
    const random = randomOf(7)
    const expected: string[] = []
    for (let n = 0; n < 150; n += 1) {
      const wanted = Math.floor(random() * (expected.length + 6)) - 3
      const place = Math.max(wanted, 0)
      const chosen = Math.floor(random() * expected.length)
      const kind = random()
      if (expected.length < 4 || kind < 0.3) expected.splice(place, 0, await add(db, stringId, wanted))
      else if (kind < 0.45) {
        expect(await remove(db, stringId, expected[chosen] ?? '')).toBe(true)
        expected.splice(chosen, 1)
      } else {
        const [moved = ''] = expected.splice(chosen, 1)
        expect(await move(db, stringId, moved, wanted)).toBe(true)
        expected.splice(place, 0, moved)
      }
      const rows = await rowsOf(db, stringId)
      expect(rows.map(({ id }) => id)).toEqual(expected)
      expect(rows.map((row) => row.place)).toEqual(expected.map((_id, index) => index))
    }
  })

  test('stays whole under 1 000 changes by 8 callers at once: dense, nothing lost, nothing doubled', async () => {
    const { db } = opened()
    const stringId = await newString(db, 10)
    const there = new Set(await idsOf(db, stringId))
    const done = { added: 0, moved: 0, removed: 0, gone: 0 }
    async function caller(seed: number) {
      const random = randomOf(seed)
      for (let n = 0; n < 125; n += 1) {
        const all = [...there]
        const id = all[Math.floor(random() * all.length)] ?? randomUUID()
        const wanted = Math.floor(random() * 40) - 5
        const kind = random()
        if (kind < 0.25) {
          there.add(await add(db, stringId, wanted))
          done.added += 1
        } else if (kind < 0.45) {
          there.delete(id)
          done[(await remove(db, stringId, id)) ? 'removed' : 'gone'] += 1
        } else done[(await move(db, stringId, id, wanted)) ? 'moved' : 'gone'] += 1
      }
    }
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(caller))
    const rows = await rowsOf(db, stringId)
    expect(rows.map(({ place }) => place)).toEqual(rows.map((_row, index) => index))
    expect(new Set(rows.map(({ id }) => id))).toEqual(there)
    expect(rows).toHaveLength(10 + done.added - done.removed)
    expect(Object.values(done).reduce((sum, n) => sum + n)).toBe(1000)
    expect(done.moved).toBeGreaterThan(400)
  }, 120_000)

  test('does not touch another list, and knows no row of one', async () => {
    const { db } = opened()
    const [mine, other] = [await newString(db, 3), await newString(db, 3)]
    const [before, theirs] = [await rowsOf(db, other), (await idsOf(db, other))[0] ?? '']
    expect(await move(db, mine, theirs, 0)).toBe(false)
    expect(await remove(db, mine, theirs)).toBe(false)
    await add(db, mine, 0)
    expect(await db.transaction((tx) => clear(tx, listOf(mine)))).toBe(4)
    expect(await rowsOf(db, mine)).toEqual([])
    expect(await rowsOf(db, other)).toEqual(before)
  })

  test('is put behind another as it is, also when both do it to each other at once', async () => {
    const { db } = opened()
    const [one, other] = [await newString(db, 3), await newString(db, 2)]
    const behind = (from: string, to: string) =>
      db.transaction((tx) => appendAll(tx, listOf(from), listOf(to), sql`string_id = ${to}`))
    const expected = [...(await idsOf(db, other)), ...(await idsOf(db, one))]
    await behind(one, other)
    expect(await idsOf(db, other)).toEqual(expected)
    expect(await idsOf(db, one)).toEqual([])
    await add(db, one)
    await Promise.all([behind(one, other), behind(other, one), behind(one, other)])
    const rows = [...(await rowsOf(db, one)), ...(await rowsOf(db, other))]
    expect(rows).toHaveLength(6)
    for (const list of [one, other]) {
      const places = (await rowsOf(db, list)).map(({ place }) => place)
      expect(places).toEqual(places.map((_place, index) => index))
    }
  })

  test('goes back to what it was when the transaction does', async () => {
    const { db } = opened()
    const stringId = await newString(db, 4)
    const before = await rowsOf(db, stringId)
    const broken = db.transaction(async (tx) => {
      await moveTo(tx, listOf(stringId), before[3]?.id ?? '', 0)
      await removeFrom(tx, listOf(stringId), before[1]?.id ?? '')
      throw new Error('the power went')
    })
    await expect(broken).rejects.toThrow('the power went')
    expect(await rowsOf(db, stringId)).toEqual(before)
  })
})
