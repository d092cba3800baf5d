import type { Citation, PlanDocument } from '@maju/contracts/plan'
import { DocumentQuote } from '../ui/document-quote.tsx'
import { Notice } from '../ui/notice.tsx'
import { LibraryPlace } from './library-place.tsx'
import { useSourcesText } from './sources-text.ts'

type Props = { source: Citation; documents: readonly PlanDocument[] }

/** The cited line in its document, or alone where the document does not hold it any more. What a company said opens in the library. */
export function CitedPlace({ source, documents }: Props) {
  const say = useSourcesText()
  const document = documents.find(({ kind }) => kind === source.document)
  if (document?.text.slice(source.start, source.end) !== source.quote) {
    return (
      <div className="grid gap-4">
        <Notice>{say('missing')}</Notice>
        <blockquote className="border-l-2 border-accent pl-3">{source.quote}</blockquote>
      </div>
    )
  }
  const origin = document.passages?.find(({ start, end }) => start <= source.start && source.end <= end)
  if (!origin) return <DocumentQuote text={document.text} start={source.start} end={source.end} />
  const start = origin.from + source.start - origin.start
  const place = { ...origin, quote: source.quote, start, end: start + source.quote.length }
  const passage = document.text.slice(origin.start, origin.end)
  const kept = { text: passage, start: source.start - origin.start, end: source.end - origin.start }
  return <LibraryPlace place={place} kept={kept} />
}
