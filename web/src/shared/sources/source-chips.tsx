import type { Citation, PlanDocument } from '@maju/contracts/plan'
import { FileText } from 'lucide-react'
import { useState } from 'react'
import { useInterviewWords } from '../interview-words.ts'
import { OpenedPlace } from './opened-place.tsx'
import { useSourcesText } from './sources-text.ts'

type Props = { sources: readonly Citation[]; documents: readonly PlanDocument[] }

/** What a statement cites, one chip a line; a chip opens the document at that line. */
export function SourceChips({ sources, documents }: Props) {
  const say = useSourcesText()
  const word = useInterviewWords()
  const [opened, setOpened] = useState<Citation | null>(null)
  if (sources.length === 0) return null
  return (
    <>
      <ul aria-label={say('list')} className="flex min-w-0 flex-wrap gap-2">
        {sources.map((source) => (
          <li key={`${source.document}-${source.start}-${source.end}`} className="min-w-0 max-w-full">
            <button
              type="button"
              className="flex max-w-full min-h-9 items-center gap-1.5 rounded-full border border-line bg-surface px-3 text-left text-sm hover:border-line-strong hover:bg-sunken"
              onClick={() => setOpened(source)}
            >
              <FileText size={15} aria-hidden className="shrink-0 text-accent" />
              <span className="shrink-0 font-semibold">{word(`document.${source.document}`)}</span>
              <span className="truncate text-muted print:whitespace-normal">‘{source.quote}’</span>
              <span className="sr-only">{say('open')}</span>
            </button>
          </li>
        ))}
      </ul>
      <OpenedPlace opened={opened} documents={documents} onClose={() => setOpened(null)} />
    </>
  )
}
