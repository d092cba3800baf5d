import type { LibraryHit, LibrarySearch, NoVectorsReason } from '@maju/contracts/library'
import { figuresOf } from '@maju/documents/passages/figures'
import { bm25 } from '@maju/documents/search/bm25'
import { best, type Fused, fuse } from '@maju/documents/search/fusion'
import { questionTerms, unpacked } from '@maju/documents/search/postings'
import { isPair, placedTerms, termsOf } from '@maju/documents/search/terms'
import type { FoundPassage, PassageSearchStore, Scope } from './passage-search.store.ts'
import type { NearPassages } from './near-passages.ts'

/** Passages that the lists of one search name at most: what bounds its time. See docs/decisions/2026-11-29-retrieval.md. */
const MOST_POSTINGS = 30_000
/** Of each list; what is further down is never among the first. */
const LOOKED_AT = 100

export type Question = {
  query: string
  limit: number
  /** Nothing outside is asked: for what is made by rules alone. */
  byKeywords?: boolean
}

type Needs = { store: PassageSearchStore; near: NearPassages }

/** Finds what answers a question: by keywords always, by vectors where there are some, and says which. */
export function searchLibrary({ store, near }: Needs) {
  return async (
    scope: Scope,
    { query, limit, byKeywords = false }: Question,
    signal: AbortSignal,
  ): Promise<LibrarySearch> => {
    const searched = await store.searched(scope)
    const terms = questionTerms(query)
    const lists = searched.passages > 0 && terms.length > 0 ? await store.lists(scope, terms, MOST_POSTINGS) : []
    const collection = { passages: searched.passages, averageLength: searched.terms / searched.passages }
    const scores = bm25(lists.map(unpacked), collection)
    const keyword = best(scores, LOOKED_AT)
    const vectors =
      searched.passages > 0 && !byKeywords ? await near(scope, { query, keyword, most: LOOKED_AT }, signal) : NOTHING
    const fused = fuse(keyword, vectors.similarities, vectors.share).slice(0, limit)
    const found = await store.found(
      scope,
      fused.map(({ passage }) => passage),
    )
    return {
      hits: hitsOf(fused, found, query),
      foundBy: vectors.without === null ? 'keyword+vectors' : 'keyword',
      embedder: vectors.without === null ? vectors.embedder : null,
      withoutVectors: vectors.without,
      searched: searched.passages,
    }
  }
}

const NOTHING = {
  similarities: new Map<number, number>(),
  share: 0,
  embedder: null,
  without: 'nothing-embedded' satisfies NoVectorsReason,
} as const

function hitsOf(fused: readonly Fused[], found: readonly FoundPassage[], query: string): LibraryHit[] {
  const byNumber = new Map(found.map((passage) => [passage.number, passage]))
  const asked = new Set(termsOf(query))
  const highest = fused[0]?.score ?? 1
  return fused.flatMap(({ passage, score, foundBy }) => {
    const at = byNumber.get(passage)
    return at ? [hitOf(at, { score: highest > 0 ? score / highest : 0, foundBy, asked })] : []
  })
}

type HowFound = Pick<Fused, 'score' | 'foundBy'> & { asked: ReadonlySet<string> }

function hitOf(at: FoundPassage, { score, foundBy, asked }: HowFound): LibraryHit {
  const {
    documentId: libraryDocumentId,
    companyId,
    company,
    title,
    kind,
    source,
    published,
    sectionPath,
    page,
    text,
  } = at
  return {
    libraryDocumentId,
    companyId,
    company,
    title,
    kind,
    part: at.isShared ? 'shared' : 'own',
    source,
    published,
    sectionPath,
    page,
    start: at.starts,
    end: at.ends,
    text,
    highlights: highlightsOf(text, asked),
    score,
    foundBy,
    figures: figuresOf({ start: at.starts, text, sectionPath, table: at.tableContext }),
  }
}

/** Words of the text that share a whole term with the question; those that touch are one. */
function highlightsOf(text: string, asked: ReadonlySet<string>): { start: number; end: number }[] {
  const marked: { start: number; end: number }[] = []
  for (const { term, start, end } of placedTerms(text)) {
    if (!asked.has(term) || isPair(term)) continue
    const last = marked.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else marked.push({ start, end })
  }
  return marked
}
