import { z } from 'zod'
import { language } from './basics.ts'
import { resumeTemplate } from './resumes.ts'

const text = z.string()
/** Words that look alike; with an address they can be clicked. */
const words = z.object({ text, link: z.string().nullable() })
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

/** One thing on a page. The same blocks, in this order, make the preview, the PDF and the Word file. */
export const resumeBlock = z.discriminatedUnion('kind', [
  /** Who it is about, or what it is called. */
  z.object({ kind: z.literal('title'), text }),
  z.object({ kind: z.literal('headline'), text }),
  /** How to reach somebody: what belongs side by side, as far as there is room. */
  z.object({ kind: z.literal('contacts'), items: listOf(words) }),
  z.object({ kind: z.literal('heading'), text }),
  /** Lines as they were typed; an empty one parts paragraphs. */
  z.object({ kind: z.literal('paragraph'), text }),
  /** A job, a project, a school: what it is called, when it was, what else is said in a line, and what was done. */
  z.object({ kind: z.literal('entry'), name: text, when: text, about: text, items: listOf(text), notes: listOf(text) }),
  /** The same where nothing was done: all of it on one line. */
  z.object({ kind: z.literal('line'), name: text, when: text, about: text }),
  /** A list with the same columns in each row; `share` is how much of the width a column takes, beside the others. */
  z.object({
    kind: z.literal('table'),
    columns: listOf(z.object({ name: text, share: z.number().positive() })),
    rows: listOf(listOf(words)),
  }),
  /** A form: names and values take turns. */
  z.object({ kind: z.literal('grid'), rows: listOf(listOf(z.object({ name: text, value: words }))) }),
  /** An item of a cover letter; the first of them begins a page. */
  z.object({ kind: z.literal('question'), text }),
  z.object({ kind: z.literal('page-break') }),
])
export type ResumeBlock = z.infer<typeof resumeBlock>

export const resumePage = z.object({
  language,
  template: resumeTemplate,
  blocks: z.array(resumeBlock),
})
export type ResumePage = z.infer<typeof resumePage>
