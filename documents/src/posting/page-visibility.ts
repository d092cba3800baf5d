import { elementLook, type PageLooks } from '../read/html/element-look.ts'
import type { Look } from '../read/html/look.ts'
import { attributeOf, type PageElement } from './page-nodes.ts'

/** Never shown as text of the page, whatever stands in it. */
const NO_TEXT = new Set('script style noscript template head svg math iframe object canvas audio video'.split(' '))
/** What surrounds the posting on every page of a site, and what one types into. */
const SURROUNDINGS = new Set('nav aside footer form button select textarea dialog menu'.split(' '))
const SURROUNDING_ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu'.split(' '),
)

/** `surrounding`: seen, but no part of the posting. */
export type Showing = 'shown' | 'surrounding' | 'no-text' | 'hidden'

/** How an element is shown, and how it looks; both are handed down to what is in it. */
export type Shown = { showing: Showing; look: Look }

/** Whether a person who looks at the page sees what is inside an element, in a parent that is shown so. */
export function shownIn(parent: Shown, element: PageElement, looks: PageLooks): Shown {
  if (parent.showing === 'no-text' || NO_TEXT.has(element.tagName)) return { ...parent, showing: 'no-text' }
  const look = elementLook(element, parent.look, looks)
  if (look.reason !== null) return { look, showing: 'hidden' }
  const role = attributeOf(element, 'role')?.toLowerCase() ?? ''
  const surrounds = SURROUNDINGS.has(element.tagName) || SURROUNDING_ROLES.has(role)
  return { look, showing: surrounds ? 'surrounding' : parent.showing }
}
