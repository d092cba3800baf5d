import { describe, expect, test } from 'vitest'
import { failure } from '../wire/provider.conformance.ts'
import type { DocumentStore } from './document-store.ts'

const patient = new AbortController().signal

/** A store that holds these files, by path. */
export type StoreSource = { name: string; make(files: Record<string, string>): Promise<DocumentStore> }

/** Every store of documents passes these. */
export function behavesLikeADocumentStore({ name, make }: StoreSource): void {
  describe(`${name} as a store of documents`, () => {
    test('lists files by company in order, and leaves out what lies in no folder or is hidden', async () => {
      const store = await make({
        '한빛/b.pdf': 'bb',
        '한빛/2025/a & b.pdf': 'a',
        'loose.pdf': 'x',
        '한빛/.hidden': 'x',
        '나라/c.txt': 'ccc',
      })
      expect(await store.list(patient)).toEqual([
        { id: '나라/c.txt', company: '나라', title: 'c.txt', bytes: 3 },
        { id: '한빛/2025/a & b.pdf', company: '한빛', title: '2025/a & b.pdf', bytes: 1 },
        { id: '한빛/b.pdf', company: '한빛', title: 'b.pdf', bytes: 2 },
      ])
      expect(await (await make({})).list(patient)).toEqual([])
    })

    test('fetches what is there', async () => {
      const store = await make({ '한빛/a & b #1.txt': '내용' })
      expect(new TextDecoder().decode(await store.fetch('한빛/a & b #1.txt', patient))).toBe('내용')
    })

    test.each(['한빛/none.txt', 'loose.pdf', '../secret', '한빛/../../secret', '/etc/passwd', '한빛/', ''])(
      'fetches nothing at %j',
      async (id) => {
        const store = await make({ '한빛/a.txt': 'a', 'loose.pdf': 'x' })
        expect(['refused', 'broken']).toContain((await failure(store.fetch(id, patient))).kind)
      },
    )

    test('stops on the signal', async () => {
      const store = await make({ '한빛/a.txt': 'a' })
      expect((await failure(store.list(AbortSignal.abort()))).kind).toBe('aborted')
      expect((await failure(store.fetch('한빛/a.txt', AbortSignal.abort()))).kind).toBe('aborted')
    })
  })
}
