import type { ResumeBlock, ResumePage } from '@maju/contracts/resume-page'

export type Block = ResumeBlock
type Kind = Block['kind']
export type BlockOf = { [Each in Kind]: Extract<Block, { kind: Each }> }
export type Words = BlockOf['contacts']['items'][number]

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

/** A résumé as a page has it, and what the document is called: readers show that in their window. */
export type ResumeForm = ResumePage & { title: string; author: string | null }

export const words = (text: string | null): Words => ({ text: text ?? '', link: null })

/** The address as a browser takes it. */
export const linkTo = (url: string): string => (/^https?:\/\//iu.test(url) ? url : `https://${url}`)
