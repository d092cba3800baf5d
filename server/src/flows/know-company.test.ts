import { expect, test } from 'vitest'
import type { LibraryService } from '../features/library/library.service.ts'
import { makeActor } from '../platform/make-actor.ts'
import { knowCompany } from './know-company.ts'

const actor = makeActor({
  accountId: '00000000-0000-4000-8000-000000000001',
  role: 'candidate',
  guest: false,
  sessionId: null,
})
const company = {
  id: '00000000-0000-4000-8000-000000000002',
  name: '다온',
  part: 'shared' as const,
  documents: 1,
  passages: 1,
}

/** What is known of 다온 where a search does this; and what was written into the log. */
function knowing(search: LibraryService['search']) {
  const warned: string[] = []
  const log = { debug() {}, info() {}, error() {}, warn: (_: unknown, event: string) => void warned.push(event) }
  const nothing = () => Promise.reject(new Error('not asked for'))
  const library = { companyNamed: async () => company, search, document: nothing }
  return { ...knowCompany({ library, targets: { row: nothing }, log }), warned }
}

test('a library that fails leaves a plan without a company, and says so in the log alone', async () => {
  const { forPlan, warned } = knowing(() => Promise.reject(new Error('gone')))
  expect(await forPlan(actor, '다온')).toBeNull()
  expect(warned).toEqual(['company not looked up for a plan'])
})

test('a library that hangs keeps nobody waiting for more than a few seconds', async () => {
  const { forPlan } = knowing(() => new Promise(() => {}))
  const started = performance.now()
  expect(await forPlan(actor, '다온')).toBeNull()
  expect(performance.now() - started).toBeLessThan(4000)
})

test('nothing outside is asked: every search is by keywords', async () => {
  const asked: (boolean | undefined)[] = []
  const { forPlan } = knowing(async (_actor, _which, { byKeywords }) => {
    asked.push(byKeywords)
    return { hits: [], foundBy: 'keyword', embedder: null, withoutVectors: 'no-embedder', outside: null, searched: 0 }
  })
  expect(await forPlan(actor, '다온')).toBeNull()
  expect(asked).toEqual([true, true, true, true])
})
