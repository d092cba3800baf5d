import type { DocumentWarning } from '@maju/contracts/target'
import { useInterviewWords } from '../interview-words.ts'
import { withVisibleCharacters } from '../ui/document-quote.tsx'
import { Notice } from '../ui/notice.tsx'
import { useWarningsText } from './warnings-text.ts'

const kinds = ['instruction', 'hidden-characters', 'personal-number', 'blind-hiring'] as const

type Props = { warnings: readonly DocumentWarning[]; onOpen: (warning: DocumentWarning) => void }

/** One sentence for each kind of warning, and below it every place it is about. */
export function DocumentWarnings({ warnings, onOpen }: Props) {
  const say = useWarningsText()
  const word = useInterviewWords()
  if (warnings.length === 0) return null
  const groups = kinds.map((kind) => ({ kind, found: warnings.filter((warning) => warning.kind === kind) }))
  return (
    <Notice look="warning">
      <p className="font-semibold">{say('warnings.title', { count: warnings.length })}</p>
      {groups
        .filter(({ found }) => found.length > 0)
        .map(({ kind, found }) => (
          <div key={kind} className="mt-3">
            <p className="text-sm">{say(`warning.${kind}`)}</p>
            <ul className="mt-1 grid justify-items-start gap-1">
              {found.map((warning) => (
                <li key={`${warning.document}-${warning.start}`}>
                  <button type="button" className="link text-left text-sm" onClick={() => onOpen(warning)}>
                    {word(`document.${warning.document}`)}: “{withVisibleCharacters(warning.quote.slice(0, 120))}”
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </Notice>
  )
}
