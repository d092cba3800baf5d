import type { DocumentAnalysis } from '@maju/contracts/resume-analysis'
import type { Citation } from '@maju/contracts/plan'
import { SourceChips } from '../../../shared/sources/source-chips.tsx'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Section } from '../../../shared/ui/card.tsx'

export type Documents = DocumentAnalysis['documents']

export type Statement = { label: string; text: string; note?: string | undefined; sources: readonly Citation[] }
type Props = { title: string; statements: readonly Statement[]; documents: Documents; lang: string }

/** The same said of several places is said once, with all of them. */
function together(statements: readonly Statement[]): (Statement & { key: string })[] {
  const groups = Map.groupBy(statements, ({ label, text, note }) => [label, text, note].join('|'))
  return [...groups].flatMap(([key, group]) => {
    const [first] = group
    return first ? [{ ...first, key, sources: onceEach(group.flatMap(({ sources }) => sources)) }] : []
  })
}

const onceEach = (sources: readonly Citation[]): Citation[] => [
  ...new Map(sources.map((source) => [`${source.document}-${source.start}-${source.end}`, source])).values(),
]

/** A list of statements, each with its kind and what it rests on. Nothing where there are none. */
export function Statements({ title, statements, documents, lang }: Props) {
  if (statements.length === 0) return null
  return (
    <Section title={title}>
      <ul className="grid gap-3">
        {together(statements).map(({ key, label, text, note, sources }) => (
          <li
            key={key}
            className="grid min-w-0 grid-cols-1 gap-2 rounded-2xl border border-line bg-surface p-4 break-inside-avoid"
          >
            <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
              <Badge>{label}</Badge>
              {note && <Badge look="notice">{note}</Badge>}
              <span lang={lang}>{text}</span>
            </p>
            <SourceChips sources={sources} documents={documents} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** A name for a statement: two may be of one kind, never of one kind about one place. */
export const statementKey = (kind: string, sources: readonly Citation[], text = ''): string =>
  [kind, text, ...sources.map(({ document, start, end }) => `${document}-${start}-${end}`)].join('|')
