import type { LibraryDocument } from '@maju/contracts/library'
import type { TableContext } from '@maju/documents/passages/table-context'
import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import { type Db, rowsOf } from '../../platform/database/db.ts'

/** What is searched: what one actor can read, of one company or of all. */
export type Scope = { actor: Actor; companyKey: string | null }

/** All that is searched, as a number. */
export type Searched = { passages: number; terms: number }

/** A passage that was found, with its document. */
export type FoundPassage = {
  number: number
  documentId: string
  companyId: string
  company: string
  title: string
  kind: LibraryDocument['kind']
  isShared: boolean
  source: string | null
  published: string | null
  sectionPath: string[]
  page: number | null
  starts: number
  ends: number
  text: string
  tableContext: TableContext
}

/** Whose a company may be: nobody's (shared) or the actor's own. Part of every statement that reads passages. */
const readable = (actor: Actor): SQL => sql`(c.account_id is null or c.account_id = ${actor.accountId})`

const visible = ({ actor, companyKey }: Scope): SQL =>
  sql`select d.number, d.passages, d.terms from library_document d join library_company c on c.id = d.company_id
      where d.ready and ${readable(actor)} and (${companyKey}::text is null or c.key = ${companyKey})`

/** Finds passages, always among those that one actor may read. */
export function passageSearchStore(db: Db) {
  return {
    async searched(scope: Scope): Promise<Searched> {
      const [row] = await rowsOf<Searched>(
        db,
        sql`select coalesce(sum(passages), 0)::int as passages, coalesce(sum(terms), 0)::float8 as terms from (${visible(scope)}) as v`,
      )
      return row ?? { passages: 0, terms: 0 }
    },

    /**
     * The lists of these terms, the rarest first, as long as all of them together name no more passages than `most`; the rarest is always among them.
     * A term that stands in every other passage tells little and costs most.
     */
    async lists(scope: Scope, terms: readonly number[], most: number): Promise<Uint8Array[]> {
      const rows = await rowsOf<{ list: string }>(
        db,
        sql`with visible as materialized (${visible(scope)}),
              found as (select p.term, string_agg(p.passages, ''::bytea) as list, sum(octet_length(p.passages)) as bytes
                from library_posting p join visible v on v.number = p.document where p.term = any(${sql.param(terms)}::int[]) group by p.term),
              counted as (select list, bytes, sum(bytes) over (order by bytes, term) as so_far from found)
            select encode(list, 'hex') as list from counted where so_far <= ${most * BYTES_PER_PASSAGE} or so_far = bytes`,
      )
      return rows.map(({ list }) => Buffer.from(list, 'hex'))
    },

    /** The passages of these numbers, as far as this actor may read them. */
    found: (scope: Scope, numbers: readonly number[]): Promise<FoundPassage[]> =>
      rowsOf<FoundPassage>(
        db,
        sql`select p.number, d.id as "documentId", c.id as "companyId", c.name as company, d.title, d.kind, c.account_id is null as "isShared", d.source,
              d.published::text as published, p.section_path as "sectionPath", p.page, p.starts, p.ends, p.text, p.table_context as "tableContext"
            from library_passage p join library_document d on d.number = p.document join library_company c on c.id = d.company_id
            where p.number = any(${sql.param(numbers)}::int[]) and d.ready and ${readable(scope.actor)}`,
      ),
  }
}
export type PassageSearchStore = ReturnType<typeof passageSearchStore>

/** As documents/src/search/postings.ts keeps them. */
const BYTES_PER_PASSAGE = 7
