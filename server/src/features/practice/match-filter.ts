import type { QuestionFilter } from '@maju/contracts/practice'
import type { ListedDraft } from './listed-draft.ts'

type Wanted = Pick<QuestionFilter, 'language' | 'text' | 'source' | 'company' | 'competency' | 'family' | 'bookmarked'>

/** Case and the two widths of letters make no other word. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase()

/** Whether a filter lets a question through; every word of the text that is searched for has to stand in it. */
export function matchFilter(wanted: Wanted, starred: ReadonlySet<string>): (listed: ListedDraft) => boolean {
  const words = folded(wanted.text ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
  const said = (listed: ListedDraft) =>
    folded([listed.question.text, listed.question.why, listed.company ?? '', listed.note ?? ''].join(' '))
  const conditions: ((listed: ListedDraft) => boolean)[] = [
    ({ language }) => language === wanted.language,
    ({ source }) => wanted.source === undefined || source === wanted.source,
    ({ company }) => wanted.company === undefined || company === wanted.company,
    ({ question }) => wanted.competency === undefined || question.competency === wanted.competency,
    ({ families }) =>
      wanted.family === undefined || families.length === 0 || families.some((family) => family === wanted.family),
    ({ id }) => wanted.bookmarked === undefined || starred.has(id) === wanted.bookmarked,
    (listed) => {
      const text = words.length > 0 ? said(listed) : ''
      return words.every((word) => text.includes(word))
    },
  ]
  return (listed) => conditions.every((holds) => holds(listed))
}
