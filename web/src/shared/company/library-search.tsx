import type { LibraryHit } from '@maju/contracts/library'
import { LIMITS } from '@maju/contracts/basics'
import { Search } from 'lucide-react'
import { useState } from 'react'
import type { QuotedPlace } from '../sources/library-place.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { TextField } from '../ui/field.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLibrarySearch } from './company-queries.ts'
import { useCompanyText } from './company-text.ts'
import { excerptOf } from './excerpt.ts'
import { PlaceDialog } from './statements.tsx'

/** The part of a passage around the first word that was asked for, with every such word marked. */
function Excerpt({ hit }: { hit: LibraryHit }) {
  const pieces = excerptOf(hit.text, hit.highlights)
  return (
    <span>
      {pieces.map(({ text, start, marked }) =>
        marked ? (
          <mark key={start} className="rounded bg-accent-soft px-0.5 font-semibold text-ink">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  )
}

function Hits({ hits, onOpen }: { hits: readonly LibraryHit[]; onOpen: (place: QuotedPlace) => void }) {
  const say = useCompanyText()
  return (
    <ul className="-mx-2 grid divide-y divide-line">
      {hits.map((hit) => (
        <li key={`${hit.libraryDocumentId}-${hit.start}`} className="min-w-0">
          <button
            type="button"
            className="grid w-full gap-1.5 rounded-lg px-2 py-3 text-left [overflow-wrap:anywhere] hover:bg-sunken"
            onClick={() => onOpen({ ...hit, quote: hit.text })}
          >
            <Excerpt hit={hit} />
            <span className="text-sm text-muted">{[hit.title, ...hit.sectionPath.slice(-1)].join(' › ')}</span>
            <span className="sr-only">{say('open')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** A box that finds passages in everything that is known of a company. */
export function LibrarySearch({ companyId }: { companyId: string }) {
  const say = useCompanyText()
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState('')
  const [place, setPlace] = useState<QuotedPlace | null>(null)
  const { data, error, isFetching, refetch } = useLibrarySearch(companyId, asked)
  return (
    <div className="grid grid-cols-1 gap-3">
      <search>
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            setAsked(words.trim())
          }}
        >
          <TextField
            type="search"
            className="min-w-0 grow basis-48"
            label={say('search.label')}
            placeholder={say('search.hint')}
            maxLength={LIMITS.questionCharacters}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <Button type="submit" busy={isFetching}>
            <Search size={18} aria-hidden />
            {say('search.submit')}
          </Button>
        </form>
      </search>
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {isFetching && !data && <Skeleton />}
      <output className="text-sm text-muted empty:hidden">
        {data && (data.hits.length === 0 ? say('search.none') : say('search.found', { count: data.hits.length }))}
      </output>
      {data && data.hits.length > 0 && <Hits hits={data.hits} onOpen={setPlace} />}
      <PlaceDialog place={place} onClose={() => setPlace(null)} />
    </div>
  )
}
