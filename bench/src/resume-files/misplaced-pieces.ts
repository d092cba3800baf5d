import type { ResumeContent } from '@maju/contracts/resumes'
import { formText } from '@maju/documents/resume/write/form/form-text'
import { formOf } from '@maju/documents/resume/write/form/form-of'

/** Only what is seen: how letters are spaced, which sign begins an item, and whether a heading is in capitals says nothing of their order. */
const bare = (text: string): string => text.toLowerCase().replaceAll(/[\s•·]+/gu, '')

/** How many lines of the form do not follow the one before them in what was read of its file. The numbers of pages, and the columns of a table that goes on, stand between them. */
export function misplacedPieces(content: ResumeContent, read: string): number {
  const form = formOf(content)
  const isNumber = (line: string): boolean => line.startsWith(form.author ?? '') && /\d+ \/ \d+$/u.test(line)
  const lines = read.split('\n').filter((line) => !isNumber(line))
  const heads = form.blocks.flatMap((block) =>
    block.kind === 'table' ? [bare(block.columns.map(({ name }) => name).join(''))] : [],
  )
  let text = bare(lines.join('\n'))
  let wrong = 0
  for (const piece of formText(form).split('\n').map(bare)) {
    const again = heads.find((head) => text.startsWith(head) && text.startsWith(piece, head.length))
    if (text.startsWith(piece)) text = text.slice(piece.length)
    else if (again !== undefined) text = text.slice(again.length + piece.length)
    else wrong += 1
  }
  return wrong + (text === '' ? 0 : 1)
}
