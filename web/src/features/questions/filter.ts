import { questionSource } from '@maju/contracts/practice'
import { z } from 'zod'

/** What is looked for, as the address of the page says it: an address that was kept or sent shows the same list. */
export const wantedQuestions = z.object({
  target: z.string().max(60).optional().catch(undefined),
  text: z.string().max(200).optional().catch(undefined),
  source: questionSource.optional().catch(undefined),
  company: z.string().max(200).optional().catch(undefined),
  competency: z.string().max(60).optional().catch(undefined),
  family: z.string().max(2).optional().catch(undefined),
  starred: z.boolean().optional().catch(undefined),
  page: z.int().positive().optional().catch(undefined),
})
export type WantedQuestions = z.infer<typeof wantedQuestions>

export const PAGE_SIZE = 20

/** Whether anything but the application narrows the list. */
export const isNarrowed = ({ target: _target, page: _page, ...filters }: WantedQuestions): boolean =>
  Object.values(filters).some((value) => value !== undefined)
