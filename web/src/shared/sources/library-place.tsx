import { readLibraryPlace } from '@maju/contracts/company'
import type { PassageOrigin } from '@maju/contracts/plan'
import { useQuery } from '@tanstack/react-query'
import { useClient } from '../client.tsx'
import { formatDate } from '../format.ts'
import { queryKeys } from '../query-keys.ts'
import { useLanguage } from '../text.ts'
import { DocumentQuote } from '../ui/document-quote.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useSourcesText } from './sources-text.ts'

/** A quote and where in a document of the library it stands. */
export type QuotedPlace = Pick<
  PassageOrigin,
  'libraryDocumentId' | 'title' | 'source' | 'published' | 'sectionPath' | 'page' | 'start' | 'end'
> & { quote: string }

const isAddress = (source: string): boolean => /^https?:\/\//i.test(source)

/** What the document is and where in it the place is. */
function PlaceFacts({ place }: { place: Omit<QuotedPlace, 'quote' | 'start' | 'end' | 'libraryDocumentId'> }) {
  const say = useSourcesText()
  const language = useLanguage()
  const { title, source, published, sectionPath, page } = place
  return (
    <div className="grid gap-0.5 text-sm [overflow-wrap:anywhere] text-muted">
      <p className="font-semibold text-ink">{title}</p>
      {sectionPath.length > 0 && <p>{sectionPath.join(' › ')}</p>}
      <p className="flex flex-wrap gap-x-3">
        {page !== null && <span>{say('place.page', { page })}</span>}
        {published !== null && <span>{formatDate(published, language)}</span>}
        {source !== null &&
          (isAddress(source) ? (
            <a href={source} target="_blank" rel="noreferrer noopener" className="link">
              {say('place.source')}
            </a>
          ) : (
            <span>{source}</span>
          ))}
      </p>
    </div>
  )
}

type Shown = { text: string; start: number; end: number }

/** The text around the place, if it still says what was quoted. */
function usePlace({ libraryDocumentId, start, end, quote }: QuotedPlace) {
  const { call } = useClient()
  const { data, isPending } = useQuery({
    queryKey: queryKeys.libraryPlace(libraryDocumentId, start, end),
    queryFn: ({ signal }) => call(readLibraryPlace, { params: { libraryDocumentId }, query: { start, end }, signal }),
    retry: false,
  })
  const at: Shown | null = data ? { text: data.text, start: start - data.from, end: end - data.from } : null
  return { isPending, shown: at?.text.slice(at.start, at.end) === quote ? at : null }
}

/** A document about a company, opened at the place of a quote. Where it can no longer be opened, `kept` or the quote is shown. */
export function LibraryPlace({ place, kept = null }: { place: QuotedPlace; kept?: Shown | null }) {
  const say = useSourcesText()
  const { isPending, shown } = usePlace(place)
  return (
    <div className="grid gap-4">
      <PlaceFacts place={place} />
      {isPending && <Skeleton lines={4} />}
      {shown && <DocumentQuote {...shown} />}
      {!isPending && !shown && (
        <>
          <Notice>{say('place.gone')}</Notice>
          <DocumentQuote {...(kept ?? { text: place.quote, start: 0, end: place.quote.length })} />
        </>
      )}
    </div>
  )
}
