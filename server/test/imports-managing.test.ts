import { libraryImport, listImports, removeImport, retryImport, watchImports } from '@maju/contracts/library-import'
import { ProviderError } from '@maju/providers/provider-error'
import { beforeAll, describe, expect, test } from 'vitest'
import { importStore } from '../src/features/imports/import.store.ts'
import { failures, importingHouse, type ImportingHouse, said } from './imports.fixture.ts'

let house: ImportingHouse['house']
let admin: ImportingHouse['admin']
let start: ImportingHouse['start']
let stateOf: ImportingHouse['stateOf']
let importOf: ImportingHouse['importOf']
beforeAll(async () => {
  ;({ house, admin, start, stateOf, importOf } = await importingHouse())
})

describe('an import', () => {
  const watched = async () => {
    const reply = await admin.send(watchImports)
    return reply.body.split('\n\n').flatMap((block) => /^data: (.*)$/m.exec(block)?.[1] ?? [])
  }

  test('that waits is cancelled: it is gone from the list, and its job brings nothing', async () => {
    said.fetched = 0
    await start(['1'])
    const { id: importId } = await importOf('1')
    await admin.call(removeImport, { params: { importId } })
    await house.queue.drain()
    expect(said.fetched).toBe(0)
    expect((await admin.call(listImports)).map(({ sourceId }) => sourceId)).not.toContain('1')
    expect((await admin.send(removeImport, { params: { importId } })).statusCode).toBe(404)
  })

  test('that failed is tried again by hand, and one that did not is left alone', async () => {
    failures.push(new ProviderError('opendart', 'unauthorised'))
    await start(['1'])
    await house.queue.drain()
    const { id: importId } = await importOf('1')
    expect(await admin.call(retryImport, { params: { importId } })).toMatchObject({ state: 'waiting', reason: null })
    expect((await admin.send(retryImport, { params: { importId } })).statusCode).toBe(404)
    await house.queue.drain()
    expect(await stateOf('1')).toMatchObject({ state: 'done' })
  })

  test('is watched until none is under way any more', async () => {
    expect(await watched()).toHaveLength(1)
    await start(['1'])
    const told = watched()
    await new Promise((later) => setTimeout(later, 50))
    await house.queue.drain()
    const states = (await told).map(
      (data) =>
        libraryImport
          .array()
          .parse(JSON.parse(data))
          .find(({ sourceId }) => sourceId === '1')?.state,
    )
    expect([states[0], states.at(-1)]).toEqual(['waiting', 'done'])
  })

  test('that is being indexed is not cancelled: it comes in a moment', async () => {
    const { id: importId } = await importOf('1')
    const updatedAt = new Date()
    await importStore().step(house.database.db, importId, { state: 'indexing', updatedAt })
    const reply = await admin.send(removeImport, { params: { importId } })
    expect(reply.json()).toMatchObject({ code: 'conflict' })
    await importStore().step(house.database.db, importId, { state: 'done', updatedAt })
  })

  test('is nobody’s to watch, cancel or try again but the administrator’s', async () => {
    const visitor = await house.registered()
    const params = { importId: (await importOf('1')).id }
    for (const [route, given] of [
      [watchImports, {}],
      [retryImport, { params }],
      [removeImport, { params }],
    ] as const) {
      expect((await visitor.send(route, given)).statusCode).toBe(403)
      expect((await house.stranger().send(route, given)).statusCode).toBe(401)
    }
    expect((await importOf('1')).state).toBe('done')
  })
})
