import type { Language, Span } from '@maju/contracts/basics'
import type { Citation } from '@maju/contracts/plan'
import type { Resume } from '@maju/contracts/resume'
import type { Claim, DocumentKind, DocumentWarning } from '@maju/contracts/target'
import { readDocuments } from '@maju/text/sources/read-documents'
import { readResume } from '../read-resume.ts'
import { type JobWord, jobWords } from './work-words.ts'

/** What is to be analysed; an empty text was not given. */
export type ToAnalyse = {
  resume: string
  coverLetter: string
  posting: string
  /** In which the statements are written, and by which rules of hiring. */
  language: Language
  /** Whom the documents are for; null where nobody has said. */
  company: string | null
  /** The month in which they are read, as `2026-11`. */
  month: string
}

/** The texts read, for every part of the analysis. */
export type Given = ToAnalyse & {
  documents: { kind: DocumentKind; text: string }[]
  warnings: DocumentWarning[]
  /** What the person claims … */
  own: Claim[]
  /** … and what the posting says. */
  asked: Claim[]
  fields: Resume
  /** The claims with the words in them that say what work is. */
  ownWords: ClaimWords[]
  askedWords: ClaimWords[]
}

type ClaimWords = { claim: Claim; words: JobWord[] }

/** No documents claim more; what comes after is not compared. */
const MOST_OWN = 500
const MOST_ASKED = 200

export function readGiven(given: ToAnalyse): Given {
  const documents = [
    { kind: 'resume' as const, text: given.resume },
    { kind: 'cover-letter' as const, text: given.coverLetter },
    { kind: 'posting' as const, text: given.posting },
  ].filter(({ text }) => text.trim() !== '')
  const { claims, warnings } = readDocuments(documents, given.language)
  const own = claims.filter(({ document }) => document !== 'posting').slice(0, MOST_OWN)
  const asked = claims.filter(({ document }) => document === 'posting').slice(0, MOST_ASKED)
  return {
    ...given,
    documents,
    warnings,
    own,
    asked,
    fields: readResume(given.resume),
    ownWords: own.map(withWords),
    askedWords: asked.map(withWords),
  }
}

const withWords = (claim: Claim): ClaimWords => ({ claim, words: jobWords(claim.quote) })

/** A claim as it is cited. */
export const cite = ({ document, section, quote, start, end }: Claim): Citation => ({
  document,
  section,
  quote,
  start,
  end,
})

/** A stretch of one of the texts as it is cited. */
export const citeSpan = (document: DocumentKind, text: string, { start, end }: Span): Citation => ({
  document,
  section: null,
  quote: text.slice(start, end),
  start,
  end,
})
