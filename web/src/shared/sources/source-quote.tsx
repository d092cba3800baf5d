import type { Citation, PlanDocument } from '@maju/contracts/plan'
import { useState } from 'react'
import { OpenedPlace } from './opened-place.tsx'
import { useSourcesText } from './sources-text.ts'

/** A cited line in full; a press opens the document at it. */
export function SourceQuote({ source, documents }: { source: Citation; documents: readonly PlanDocument[] }) {
  const say = useSourcesText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="max-w-measure justify-self-start rounded-lg text-left underline decoration-line decoration-1 underline-offset-4 hover:bg-sunken hover:decoration-accent"
        onClick={() => setOpen(true)}
      >
        {source.quote}
        <span className="sr-only"> {say('open')}</span>
      </button>
      <OpenedPlace opened={isOpen ? source : null} documents={documents} onClose={() => setOpen(false)} />
    </>
  )
}
