import { type CompanyBrief, type CompanyStatement, companyTopic } from '@maju/contracts/company'
import { useState } from 'react'
import { LibraryPlace, type QuotedPlace } from '../sources/library-place.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useCompanyText } from './company-text.ts'

const SHOWN_AT_FIRST = 3

type OpenPlace = (place: QuotedPlace) => void
/** A topic stands below a heading of its part, or is one of the page itself. */
type Heading = 'h2' | 'h3'

function Statement({ statement, onOpen }: { statement: CompanyStatement; onOpen: OpenPlace }) {
  const say = useCompanyText()
  const { quote, title, sectionPath } = statement
  return (
    <li className="min-w-0">
      <button
        type="button"
        className="grid w-full gap-1 rounded-lg px-2 py-2.5 text-left [overflow-wrap:anywhere] hover:bg-sunken"
        onClick={() => onOpen(statement)}
      >
        <span>{quote}</span>
        <span className="text-sm text-muted">{[title, ...sectionPath.slice(-1)].join(' › ')}</span>
        <span className="sr-only">{say('open')}</span>
      </button>
    </li>
  )
}

function Topic({
  heading: HeadingTag,
  title,
  statements,
  onOpen,
}: {
  heading: Heading
  title: string
  statements: readonly CompanyStatement[]
  onOpen: OpenPlace
}) {
  const say = useCompanyText()
  const [all, setAll] = useState(false)
  const shown = all ? statements : statements.slice(0, SHOWN_AT_FIRST)
  return (
    <section className="grid min-w-0 content-start justify-items-start gap-1">
      <HeadingTag className="px-2 font-bold">{title}</HeadingTag>
      {statements.length === 0 && <p className="px-2 py-2.5 text-muted">{say('topic.none')}</p>}
      <ul className="grid w-full min-w-0 divide-y divide-line">
        {shown.map((statement) => (
          <Statement key={`${statement.libraryDocumentId}-${statement.start}`} statement={statement} onOpen={onOpen} />
        ))}
      </ul>
      {shown.length < statements.length && (
        <Button look="quiet" size="small" onClick={() => setAll(true)}>
          {say('more', { count: statements.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

/** What documents say of a company, topic by topic; each sentence opens its place. */
export function Statements({ brief, heading = 'h3' }: { brief: CompanyBrief; heading?: Heading }) {
  const say = useCompanyText()
  const [place, setPlace] = useState<QuotedPlace | null>(null)
  return (
    <>
      <div className="-mx-2 grid grid-cols-1 gap-x-8 gap-y-6 sm:grid-cols-2">
        {companyTopic.options.map((topic) => (
          <Topic
            key={topic}
            heading={heading}
            title={say(`topic.${topic}`)}
            statements={brief.statements.filter((statement) => statement.topic === topic)}
            onOpen={setPlace}
          />
        ))}
      </div>
      <PlaceDialog place={place} onClose={() => setPlace(null)} />
    </>
  )
}

/** The viewer of documents about companies. */
export function PlaceDialog({ place, onClose }: { place: QuotedPlace | null; onClose: () => void }) {
  const say = useCompanyText()
  return (
    <Dialog open={place !== null} onClose={onClose} title={say('place.title')}>
      {place && <LibraryPlace place={place} />}
    </Dialog>
  )
}
