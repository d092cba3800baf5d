import type { Span } from '@maju/contracts/basics'
import type { CompanyBrief, CompanyTopic, LibraryPlace } from '@maju/contracts/company'
import { companyTopic } from '@maju/contracts/company'
import type { LibraryHit } from '@maju/contracts/library'
import type { PlanDocument } from '@maju/contracts/plan'
import { companyStatements } from '@maju/documents/company/company-brief'
import { companyDocument } from '@maju/documents/company/company-document'
import { TOPIC_WORDS } from '@maju/documents/company/company-questions'
import { passagesForPlan } from '@maju/documents/company/passages-for-plan'
import { stretchAround } from '@maju/documents/company/stretch-around'
import type { LibraryService } from '../features/library/library.service.ts'
import type { TargetService } from '../features/targets/target.service.ts'
import type { Actor } from '../platform/actor.ts'
import { errorFields, type Log } from '../platform/log.ts'

/** Of each topic; more would only repeat what these say. */
const PASSAGES_OF_TOPIC = 12
/** A plan is made without what cannot be found in this time. */
const PATIENCE_MILLISECONDS = 2000

type Needs = {
  library: Pick<LibraryService, 'companyNamed' | 'search' | 'document'>
  targets: Pick<TargetService, 'row'>
  log: Log
}

/** What the library says of the company that somebody applies to. Found by keywords and rules alone: nothing is asked outside. */
export function knowCompany({ library, targets, log }: Needs) {
  async function foundFor(actor: Actor, company: string, signal: AbortSignal) {
    const found: Record<CompanyTopic, readonly LibraryHit[]> = { business: [], news: [], risks: [], people: [] }
    for (const topic of companyTopic.options) {
      signal.throwIfAborted()
      const question = { query: TOPIC_WORDS[topic], limit: PASSAGES_OF_TOPIC, byKeywords: true }
      found[topic] = (await library.search(actor, { company }, question, signal)).hits
    }
    return found
  }

  async function documentOf(actor: Actor, company: string, signal: AbortSignal): Promise<PlanDocument | null> {
    if ((await library.companyNamed(actor, company)) === null) return null
    return companyDocument(passagesForPlan(await foundFor(actor, company, signal)))
  }

  return {
    /** For a plan; null where nothing is known, or not in time. A plan never fails for it. */
    async forPlan(actor: Actor, company: string): Promise<PlanDocument | null> {
      const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS)
      try {
        return await Promise.race([documentOf(actor, company, signal), rejected(signal)])
      } catch (error) {
        log.warn(errorFields(error), 'company not looked up for a plan')
        return null
      }
    },

    async brief(actor: Actor, targetId: string, signal: AbortSignal): Promise<CompanyBrief> {
      const target = await targets.row(actor, targetId)
      const company = await library.companyNamed(actor, target.company)
      if (company === null) return { company, statements: [] }
      return { company, statements: companyStatements(await foundFor(actor, target.company, signal)) }
    },

    /** A place of a document with what stands around it. */
    async place(actor: Actor, libraryDocumentId: string, place: Span): Promise<LibraryPlace> {
      const { document, text } = await library.document(actor, libraryDocumentId)
      const { title, kind, part, source, published, characters } = document
      const { start, end } = stretchAround(text, place)
      return {
        libraryDocumentId,
        title,
        kind,
        part,
        source,
        published,
        characters,
        from: start,
        text: text.slice(start, end),
      }
    },
  }
}
export type KnowCompany = ReturnType<typeof knowCompany>

const rejected = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
