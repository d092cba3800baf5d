import type { ImportState } from '@maju/contracts/library-import'
import { ProviderError, type ProviderErrorKind } from '@maju/providers/provider-error'
import { describe, expect, test } from 'vitest'
import { importDocument } from '../src/flows/import-document.ts'
import { importRow, register } from './imports.fixture.ts'

describe('the job', () => {
  /** The job with a row in this state and a source that fails so; what it says on the way. */
  async function told(state: ImportState, kind: ProviderErrorKind, lastTry: boolean, goneAt?: ImportState) {
    const said: string[] = []
    const say = (words: string) => said.push(words) > 0
    const run = importDocument({
      imports: {
        forJob: async () => ({ ...importRow, state }),
        sourceOf: () => ({
          register: { ...register, fetchFiling: () => Promise.reject(new ProviderError('opendart', kind)) },
        }),
        step: async (_id, step) => say(step) && step !== goneAt,
        done: async () => say('done'),
        failed: async (_id, reason) => say(`failed: ${reason}`),
      },
      library: { addSharedForJob: () => expect.unreachable() },
      readFile: () => expect.unreachable(),
    })
    const thrown = await run({ importId: importRow.id }, { signal: new AbortController().signal, lastTry }).then(
      () => false,
      () => true,
    )
    return { said, thrown }
  }

  test('waits for its next try where that may help, and fails at the last one', async () => {
    expect(await told('waiting', 'overloaded', false)).toEqual({ said: ['fetching', 'waiting'], thrown: true })
    expect(await told('waiting', 'overloaded', true)).toEqual({
      said: ['fetching', 'failed: interrupted'],
      thrown: true,
    })
    expect(await told('waiting', 'unauthorised', false)).toEqual({
      said: ['fetching', 'failed: not-allowed'],
      thrown: false,
    })
  })

  test('whose import was cancelled meanwhile ends without a word', async () => {
    expect(await told('waiting', 'overloaded', false, 'fetching')).toEqual({ said: ['fetching'], thrown: false })
  })

  test('that is run once more after its work is done does nothing', async () => {
    expect(await told('done', 'overloaded', false)).toEqual({ said: [], thrown: false })
  })
})
