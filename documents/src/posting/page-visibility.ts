import { attributeOf, type PageElement } from './page-nodes.ts'
import { declarationsIn, hidesText, type Style } from './page-styles.ts'

/** Never shown as text of the page, whatever stands in it. */
const NO_TEXT = new Set('script style noscript template head svg math iframe object canvas audio video'.split(' '))
/** What surrounds the posting on every page of a site, and what one types into. */
const SURROUNDINGS = new Set('nav aside footer form button select textarea dialog menu'.split(' '))
const SURROUNDING_ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu'.split(' '),
)

/** `surrounding`: seen, but no part of the posting. */
export type Showing = 'shown' | 'surrounding' | 'no-text' | 'hidden'

/** Whether a person who looks at the page sees what is inside an element; `styles` are the rules of the page for tags, ids and classes. */
export function showingOf(element: PageElement, styles: ReadonlyMap<string, Style>): Showing {
  if (NO_TEXT.has(element.tagName)) return 'no-text'
  if (attributeOf(element, 'hidden') !== null || hidesText(styleOf(element, styles))) return 'hidden'
  const role = attributeOf(element, 'role')?.toLowerCase() ?? ''
  return SURROUNDINGS.has(element.tagName) || SURROUNDING_ROLES.has(role) ? 'surrounding' : 'shown'
}

const MOST_CLASSES = 50
const NO_STYLE: Style = new Map()

function styleOf(element: PageElement, styles: ReadonlyMap<string, Style>): Style {
  const own = attributeOf(element, 'style')
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/, MOST_CLASSES)
  const selectors = [element.tagName, ...classes.map((name) => `.${name}`), `#${attributeOf(element, 'id') ?? ''}`]
  const rules = [
    ...selectors.flatMap((selector) => styles.get(selector) ?? []),
    ...(own === null ? [] : [declarationsIn(own)]),
  ]
  return rules.length === 0 ? NO_STYLE : new Map(rules.flatMap((rule) => [...rule]))
}
