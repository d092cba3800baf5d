import { withoutHidden } from '../hidden.ts'

/** The text as a reader sees it. */
export const visible = (text: string): string => withoutHidden(text).text
