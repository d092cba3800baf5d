import type { Claim, Target } from '@maju/contracts/target'
import { useState } from 'react'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { DocumentWarnings } from '../../shared/sources/document-warnings.tsx'
import { Badge } from '../../shared/ui/badge.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { DocumentQuote } from '../../shared/ui/document-quote.tsx'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useReading } from './target-queries.ts'
import { useTargetsText } from './targets-text.ts'

type Place = Pick<Claim, 'document' | 'start' | 'end'>

const shownAtFirst = 8

function ClaimList({ claims, onOpen }: { claims: readonly Claim[]; onOpen: (place: Place) => void }) {
  const say = useTargetsText()
  const [all, setAll] = useState(false)
  const shown = all ? claims : claims.slice(0, shownAtFirst)
  return (
    <div className="grid justify-items-start gap-2">
      <ul className="grid w-full divide-y divide-line">
        {shown.map((claim) => (
          <li key={claim.id}>
            <button
              type="button"
              className="grid w-full gap-1 rounded-lg px-2 py-2.5 text-left hover:bg-sunken"
              onClick={() => onOpen(claim)}
            >
              <span className="flex flex-wrap items-center gap-2 text-sm text-muted">
                <Badge>{say(`claim.${claim.kind}`)}</Badge>
                {say('reading.line', { line: claim.line })}
              </span>
              <span>{claim.quote}</span>
            </button>
          </li>
        ))}
      </ul>
      {!all && claims.length > shownAtFirst && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {say('reading.more', { count: claims.length - shownAtFirst })}
        </Button>
      )}
    </div>
  )
}

/** What is known of the company is no text of the target: nothing read out of it is shown here. */
const textOf = (target: Target, { document }: Place): string =>
  ({ resume: target.resume, posting: target.posting, 'cover-letter': target.coverLetter, company: '' })[document]

/** What was understood of the texts as saved; each line opens its place in the document. */
export function Reading({ target }: { target: Target }) {
  const say = useTargetsText()
  const word = useInterviewWords()
  const { data, error, refetch, isFetching } = useReading(target)
  const [place, setPlace] = useState<Place | null>(null)
  if (error) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  const nothing = data.claims.length === 0 && data.warnings.length === 0
  if (nothing) return <EmptyState title={say('reading.empty')}>{say('reading.empty.body')}</EmptyState>
  return (
    <div className="grid gap-6">
      <DocumentWarnings warnings={data.warnings} onOpen={setPlace} />
      {(['resume', 'posting', 'cover-letter'] as const).map((document) => {
        const claims = data.claims.filter((claim) => claim.document === document)
        return claims.length === 0 ? null : (
          <section key={document} className="grid gap-1">
            <h3 className="font-bold">{word(`document.${document}`)}</h3>
            <ClaimList claims={claims} onOpen={setPlace} />
          </section>
        )
      })}
      <Dialog
        open={place !== null}
        onClose={() => setPlace(null)}
        title={place ? word(`document.${place.document}`) : ''}
      >
        {place && <DocumentQuote text={textOf(target, place)} start={place.start} end={place.end} />}
      </Dialog>
    </div>
  )
}
