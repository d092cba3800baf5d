import type { LibraryHit, LibrarySearch } from '@maju/contracts/library'
import { figuresOf } from '@maju/documents/passages/figures'
import { bm25 } from '@maju/documents/search/bm25'
import { best, type Fused, fuse } from '@maju/documents/search/fusion'
import { questionTerms, unpacked } from '@maju/documents/search/postings'
import { isPair, placedTerms, termsOf } from '@maju/documents/search/terms'
import type { FoundPassage, PassageSearchStore, Scope } from './passage-search.store.ts'
import type { Near, NearPassages } from './near-passages.ts'
import type { OutsideIndex } from './outside-index.ts'
import type { QuestionVector } from './question-vector.ts'
import { withOutside } from './with-outside.ts'

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

type Needs = {
  store: PassageSearchStore
  near: NearPassages
  vectorOf: QuestionVector
  outside: Pick<OutsideIndex, 'rank'>
}

type Lists = { keyword: ReadonlyMap<number, number>; vectors: Near; outside: LibrarySearch['outside'] }

/** Finds what answers a question: by keywords always, by vectors where there are some, and says which. */
export function searchLibrary({ store, near, vectorOf, outside }: Needs) {
  /** By keywords, among all that the actor may read. */
  async function byKeyword(scope: Scope, terms: readonly number[]) {
    const { passages, terms: length } = await store.searched(scope)
    const lists = passages > 0 && terms.length > 0 ? await store.lists(scope, terms, MOST_POSTINGS) : []
    const scores = bm25(lists.map(unpacked), { passages, averageLength: length / passages })
    return { passages, keyword: best(scores, LOOKED_AT) }
  }

  /** By vectors as well; where an index outside ranks the shared part, its ranking stands in place of the database's. */
  async function withMore(
    scope: Scope,
    { query, terms, keyword }: { query: string; terms: readonly number[]; keyword: ReadonlyMap<number, number> },
    signal: AbortSignal,
  ): Promise<Lists> {
    const vector = once(() => vectorOf(query, signal))
    const [vectors, ranked] = await Promise.all([
      near.find(scope, { vector, keyword, most: LOOKED_AT }),
      outside.rank(scope, { terms, vector, found: [...keyword.keys()], most: LOOKED_AT }, signal),
    ])
    if (!ranked?.ranking) return { keyword, vectors, outside: ranked && { index: ranked.index, state: 'failed' } }
    const own = { keyword, similarities: vectors.similarities }
    const joined = withOutside(own, ranked.ranking, ranked.covered)
    const counting = await near.counting(vectors, joined.similarities)
    return { keyword: joined.keyword, vectors: counting, outside: { index: ranked.index, state: 'used' } }
  }

  return async (scope: Scope, question: Question, signal: AbortSignal): Promise<LibrarySearch> => {
    const { query, limit, byKeywords = false } = question
    const terms = questionTerms(query)
    const { passages, keyword } = await byKeyword(scope, terms)
    const lists =
      passages > 0 && !byKeywords
        ? await withMore(scope, { query, terms, keyword }, signal)
        : { keyword, vectors: NOTHING, outside: null }
    const { similarities, share, embedder, without } = lists.vectors
    const fused = fuse(lists.keyword, similarities, share).slice(0, limit)
    const found = await store.found(
      scope,
      fused.map(({ passage }) => passage),
    )
    return {
      hits: hitsOf(fused, found, query),
      foundBy: without === null ? 'keyword+vectors' : 'keyword',
      embedder: without === null ? embedder : null,
      withoutVectors: without,
      outside: lists.outside,
      searched: passages,
    }
  }
}

const NOTHING: Near = { similarities: new Map(), share: 0, embedder: null, without: 'nothing-embedded' }

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | null = null
  return () => (begun ??= work())
}

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
