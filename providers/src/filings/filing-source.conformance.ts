import { expect, test } from 'vitest'
import {
  describeSubjects,
  failsLikeAProvider,
  leavesNothing,
  type SubjectSource,
  tellsWhatIsNoReply,
} from '../wire/provider.conformance.ts'
import type { FilingSource } from './filing-source.ts'
import type { Limits } from '../wire/request.ts'

/** What a register says of the annual reports of one company. */
export type Said = { reports: readonly { published: string; title: string }[] }
export type Subject = { source: FilingSource; companyId: string }

const good: Said = {
  reports: [
    { published: '2026-03-10', title: 'newest' },
    { published: '2025-03-11', title: 'older' },
  ],
}
const patient = new AbortController().signal

/** Every register passes these. */
export function behavesLikeAFilingSource(source: SubjectSource<Subject, Said, Limits>): void {
  describeSubjects(source, 'a register of filings', { timeoutSeconds: 5 }, (subject) => {
    const call = ({ source: register, companyId }: Subject, signal = patient) => register.listFilings(companyId, signal)
    failsLikeAProvider({ subject, call, good })
    tellsWhatIsNoReply({ subject, call })

    test('lists annual reports, the newest first, each with its day and the address for people', async (context) => {
      const made = subject(context, [{ say: good }])
      const filings = await made.source.listFilings(made.companyId, patient)
      expect(filings.map(({ published }) => published)).toEqual(['2026-03-10', '2025-03-11'])
      for (const { address, companyId } of filings) {
        expect(address).toMatch(/^https:\/\//)
        expect(companyId).toBe(made.companyId)
      }
      await leavesNothing(made)
    })

    test('lists nothing for a company without reports', async (context) => {
      const made = subject(context, [{ say: { reports: [] } }])
      expect(await made.source.listFilings(made.companyId, patient)).toEqual([])
    })
  })
}
