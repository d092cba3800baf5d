import type { ReadPostingReply } from '@maju/contracts/posting'
import { formatDate } from '../../shared/format.ts'
import { useWarningsText } from '../../shared/sources/warnings-text.ts'
import { useLanguage } from '../../shared/text.ts'
import { useTargetsText } from './targets-text.ts'

type Posting = ReadPostingReply['posting']
const LISTS = ['duties', 'requirements', 'preferences'] as const

/** What was found in a posting and what was not, in words: the person knows what to look at. */
export function PostingFound({
  read: { posting, text, hidden, recognised, warnings, cut },
}: {
  read: ReadPostingReply
}) {
  const say = useTargetsText()
  const warn = useWarningsText()
  const found = useFound(posting)
  const missing = (['company', 'title', ...LISTS] as const).filter((part) => isMissing(posting, part))
  const speaks = warnings.some(({ kind }) => kind === 'instruction')
  if (text === '') return <p>{say('link.found.nothing')}</p>
  return (
    <div className="grid gap-1 break-words">
      <p className="font-semibold">{say('link.found.title')}</p>
      <ul className="list-disc pl-5">
        {found.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p>{say('link.missing', { parts: missing.map((part) => say(`link.part.${part}`)).join(', ') })}</p>
      )}
      {hidden > 0 && <p>{say('link.hidden', { count: hidden })}</p>}
      {speaks && <p>{warn('warning.instruction')}</p>}
      {recognised && <p>{say('link.recognised')}</p>}
      {cut && <p>{say('link.cut')}</p>}
    </div>
  )
}

const isMissing = (posting: Posting, part: 'company' | 'title' | (typeof LISTS)[number]) =>
  Array.isArray(posting[part]) ? posting[part].length === 0 : posting[part] === null

function useFound(posting: Posting): string[] {
  const say = useTargetsText()
  const language = useLanguage()
  const { deadline } = posting
  const lastDay = deadline && (deadline.day === null ? say('link.noDeadline') : formatDate(deadline.day, language))
  const single = (['company', 'title', 'location', 'employment'] as const).flatMap((part) =>
    posting[part] ? `${say(`link.part.${part}`)}: ${posting[part].value}` : [],
  )
  const lists = LISTS.flatMap((part) => {
    const count = posting[part].length
    return count > 0 ? `${say(`link.part.${part}`)}: ${say('link.items', { count })}` : []
  })
  return [...single, ...(lastDay ? [`${say('link.part.deadline')}: ${lastDay}`] : []), ...lists]
}
