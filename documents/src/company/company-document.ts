import type { LibraryHit } from '@maju/contracts/library'
import type { PlanDocument } from '@maju/contracts/plan'
import { PASSAGE_MARK } from '@maju/text/sources/company-claims'

/** A passage of the library as far as a plan keeps it. */
export type KnownPassage = Pick<
  LibraryHit,
  'libraryDocumentId' | 'title' | 'source' | 'published' | 'sectionPath' | 'page' | 'start' | 'text'
>

const LONGEST_HEADING = 120

/**
 * What is known of a company as one text that citations can point into: passages in their order, each under a marked line that says where it is
 * from. `passages` leads from a place in this text to the place in the document of the library. Null where there is none.
 */
export function companyDocument(passages: readonly KnownPassage[]): PlanDocument | null {
  let text = ''
  const origins = passages.map((passage) => {
    text += `${text === '' ? '' : '\n\n'}${PASSAGE_MARK}${headingOf(passage)}\n`
    const start = text.length
    text += passage.text
    const { libraryDocumentId, title, source, published, sectionPath, page, start: from } = passage
    return { start, end: text.length, libraryDocumentId, title, source, published, sectionPath, page, from }
  })
  return origins.length === 0 ? null : { kind: 'company', text, passages: origins }
}

const headingOf = ({ title, sectionPath }: KnownPassage): string => {
  const heading = [title, ...sectionPath].join(' > ').replaceAll(/\s+/gu, ' ')
  return heading.length <= LONGEST_HEADING ? heading : `${heading.slice(0, LONGEST_HEADING - 1)}…`
}
