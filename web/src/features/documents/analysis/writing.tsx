import type { WrittenItem } from '@maju/contracts/resume-analysis'
import { formatNumber } from '../../../shared/format.ts'
import { SourceChips } from '../../../shared/sources/source-chips.tsx'
import { useLanguage } from '../../../shared/text.ts'
import { Card, Section } from '../../../shared/ui/card.tsx'
import { useAnalysisText } from './analysis-text.ts'
import { statementKey, type Documents } from './statements.tsx'

type Props = { documents: Documents; lang: string }

/** How much of its limit an item uses; null where it has none or where only words are counted. */
function usedOf({ limit, characters, charactersWithoutSpaces, bytes }: WrittenItem): number | null {
  if (!limit || limit.unit === 'words') return null
  if (limit.unit === 'bytes') return bytes / limit.amount
  return (limit.spaces === false ? charactersWithoutSpaces : characters) / limit.amount
}

function useLimitText() {
  const say = useAnalysisText()
  const language = useLanguage()
  return ({ amount, unit, spaces }: NonNullable<WrittenItem['limit']>): string => {
    const most = say(`writing.limit.${unit}`, { amount: formatNumber(amount, language) })
    if (unit !== 'characters') return most
    const counted = spaces === null ? 'unsaid' : spaces ? 'with' : 'without'
    return `${most} (${say(`writing.limit.${counted}`)})`
  }
}

function Item({ item, isWhole, documents, lang }: Props & { item: WrittenItem; isWhole: boolean }) {
  const say = useAnalysisText()
  const language = useLanguage()
  const limitText = useLimitText()
  const used = usedOf(item)
  const number = (value: number) => formatNumber(value, language)
  const { title, limit, findings } = item
  const length = say('writing.length', {
    all: number(item.characters),
    bare: number(item.charactersWithoutSpaces),
    bytes: number(item.bytes),
  })
  const share = used === null ? null : say('writing.share', { percent: number(used * 100) })
  return (
    <li className="min-w-0">
      <Card className="grid grid-cols-1 gap-3 break-inside-avoid">
        <h3 lang={lang} className="font-bold">
          {title?.quote ?? say(isWhole ? 'writing.whole' : 'writing.opening')}
        </h3>
        <p className="text-muted">{[length, limit && limitText(limit), share].filter(Boolean).join(' · ')}</p>
        {used !== null && <progress className="progress" aria-label={share ?? ''} value={Math.min(used, 1)} max={1} />}
        {findings.length > 0 && (
          <ul className="grid gap-3">
            {findings.map(({ kind, text, sources }) => (
              <li key={statementKey(kind, sources, text)} className="grid min-w-0 grid-cols-1 gap-1.5">
                <p lang={lang}>{text}</p>
                <SourceChips sources={sources} documents={documents} />
              </li>
            ))}
          </ul>
        )}
      </Card>
    </li>
  )
}

/** The items of a cover letter: how long each is, how long it may be, and how it is written. */
export function Writing({ writing, ...rest }: Props & { writing: readonly WrittenItem[] }) {
  const say = useAnalysisText()
  if (writing.length === 0) return null
  return (
    <Section title={say('writing.title')}>
      <ol className="grid gap-3">
        {writing.map((item) => (
          <Item key={item.start} item={item} isWhole={writing.length === 1} {...rest} />
        ))}
      </ol>
    </Section>
  )
}
