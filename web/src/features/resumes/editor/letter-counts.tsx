import type { LetterFields } from '@maju/contracts/resumes'
import { countCharacters } from '@maju/text/character-counts'
import { formatNumber } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/text.ts'
import { useResumesText } from '../resumes-text.ts'

/** How long an answer is in every way that forms count, and against its limit. Too long is said calmly: it is a draft. */
export function LetterCounts({ answer, limit }: Pick<LetterFields, 'answer' | 'limit'>) {
  const say = useResumesText()
  const language = useLanguage()
  const counts = countCharacters(answer)
  const number = (value: number) => formatNumber(value, language)
  const used =
    limit &&
    { 'with-spaces': counts.characters, 'without-spaces': counts.charactersWithoutSpaces, bytes: counts.bytes }[
      limit.counting
    ]
  return (
    <div className="grid gap-0.5 text-sm text-muted">
      {limit && used !== null && (
        <p className="font-medium text-ink">
          {say(`letter.limited.${limit.counting}`, { amount: number(limit.amount), used: number(used) })}
        </p>
      )}
      {limit && used !== null && used > limit.amount && (
        <p className="text-notice">{say('letter.over', { over: number(used - limit.amount) })}</p>
      )}
      <p>
        {say('letter.counts', {
          characters: number(counts.characters),
          bare: number(counts.charactersWithoutSpaces),
          bytes: number(counts.bytes),
        })}
      </p>
    </div>
  )
}
