import type { Language } from '@maju/contracts/basics'
import type { ResumeTemplate } from '@maju/contracts/resumes'

/** Words that look alike; with an address they can be clicked. */
export type Words = { text: string; link: string | null }

/** A cell that is empty has no text. */
export type Cell = Words
export type Column = {
  name: string
  /** How much of the width it takes, beside the others. */
  share: number
}

/**
 * One thing on the page. The same blocks, in this order, make the PDF, the Word file and the plain text.
 */
export type Block =
  /** Who it is about, or what it is called. */
  | { kind: 'title'; text: string }
  | { kind: 'headline'; text: string }
  /** How to reach somebody: what belongs side by side, as far as there is room. */
  | { kind: 'contacts'; items: readonly Words[] }
  | { kind: 'heading'; text: string }
  /** Lines as they were typed; an empty one parts paragraphs. */
  | { kind: 'paragraph'; text: string }
  /** A job, a project, a school: what it is called, when it was, what else is said in a line, and what was done. */
  | { kind: 'entry'; name: string; when: string; about: string; items: readonly string[]; notes: readonly string[] }
  /** The same where nothing was done: all on one line. */
  | { kind: 'line'; name: string; when: string; about: string }
  /** A list with the same columns in each row. */
  | { kind: 'table'; columns: readonly Column[]; rows: readonly (readonly Cell[])[] }
  /** A form: names and values take turns. */
  | { kind: 'grid'; rows: readonly (readonly { name: string; value: Cell }[])[] }
  /** An item of a cover letter; the first of them begins a page. */
  | { kind: 'question'; text: string }
  | { kind: 'page-break' }

type Kind = Block['kind']
export type BlockOf = { [Each in Kind]: Extract<Block, { kind: Each }> }
/** What is made of each kind of block. */
export type Makers<Made, Rest extends unknown[] = []> = {
  [Each in Kind]: (block: BlockOf[Each], ...rest: Rest) => Made
}

/** What the maker of its kind makes of a block. */
export const madeOf = <Each extends Kind, Made, Rest extends unknown[]>(
  makers: Makers<Made, Rest>,
  kind: Each,
  block: BlockOf[Each],
  ...rest: Rest
): Made => makers[kind](block, ...rest)

/** A résumé as a page has it. */
export type ResumeForm = {
  /** Of the document, as readers show it in their window. */
  title: string
  author: string | null
  language: Language
  template: ResumeTemplate
  blocks: readonly Block[]
}

export const words = (text: string | null): Words => ({ text: text ?? '', link: null })

/** The address as a browser takes it. */
export const linkTo = (url: string): string => (/^https?:\/\//iu.test(url) ? url : `https://${url}`)
