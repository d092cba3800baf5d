import type { OwnDocumentReading } from '@maju/contracts/documents'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { formatNumber } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/text.ts'
import { IconButton } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { TextField } from '../../../shared/ui/field.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { HiddenTexts } from './hidden-texts.tsx'
import { matchesOf } from './matches.ts'
import { StructuredText } from './structured-text.tsx'
import { useTextText } from './text-text.ts'

/** Letters that were recognised in a picture may be wrong: on which pages, and by what. */
function Recognised({ recognised }: { recognised: NonNullable<OwnDocumentReading['recognised']> }) {
  const say = useTextText()
  const language = useLanguage()
  const { pages, by, confidence, insteadOf } = recognised
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(pages.map(String))
  return (
    <Notice look="warning">
      {say('recognised', { pages: list, by, percent: formatNumber(confidence * 100, language) })}
      {insteadOf && ` ${say('recognised.insteadOf', { name: insteadOf })}`}
    </Notice>
  )
}

function Search({ text, onFound }: { text: string; onFound: (query: string, at: number) => void }) {
  const say = useTextText()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const count = useMemo(() => matchesOf(text, query).length, [text, query])
  const go = (next: string, place: number) => {
    setQuery(next)
    setAt(place)
    onFound(next, place)
  }
  const move = (by: number) => count > 0 && go(query, (at + by + count) % count)
  const said = query.trim() === '' ? '' : count === 0 ? say('search.none') : say('search.at', { at: at + 1, count })
  return (
    <search className="flex flex-wrap items-end gap-2">
      <TextField
        type="search"
        className="min-w-0 flex-1 basis-52"
        label={say('search')}
        value={query}
        onChange={({ target }) => go(target.value, 0)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') move(event.shiftKey ? -1 : 1)
        }}
      />
      <div className="flex items-center">
        <output className="min-w-20 px-2 text-sm text-muted">{said}</output>
        <IconButton label={say('search.previous')} disabled={count === 0} onClick={() => move(-1)}>
          <ChevronUp size={18} aria-hidden />
        </IconButton>
        <IconButton label={say('search.next')} disabled={count === 0} onClick={() => move(1)}>
          <ChevronDown size={18} aria-hidden />
        </IconButton>
      </div>
    </search>
  )
}

/** What the document says, in the order and structure in which it was read, and what in it nobody would see. */
export function TextTab({ document }: { document: OwnDocumentReading }) {
  const say = useTextText()
  const { text, pieces, hiddenTexts, recognised } = document
  const [found, setFound] = useState({ query: '', at: 0 })
  const shown = useDeferredValue(found)
  const matches = useMemo(() => matchesOf(text, shown.query), [text, shown.query])
  return (
    <div className="grid grid-cols-1 gap-6">
      <h2 className="sr-only">{say('title')}</h2>
      {recognised && <Recognised recognised={recognised} />}
      {hiddenTexts.length > 0 && <HiddenTexts hidden={hiddenTexts} />}
      <Search text={text} onFound={(query, at) => setFound({ query, at })} />
      <Card className="min-w-0">
        <StructuredText text={text} pieces={pieces} matches={matches} current={shown.at} />
      </Card>
    </div>
  )
}
