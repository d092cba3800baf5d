import { parse } from 'parse5'
import { type Draft, unpaged } from '../draft/draft.ts'
import { decodePage } from './decode-page.ts'
import { pageStory } from './page-story.ts'

/** A page of the web that was saved as a file. */
export function readHtml(bytes: Uint8Array): Draft {
  const { blocks, hidden } = pageStory(parse(decodePage(bytes)))
  return unpaged({ blocks, hidden })
}
