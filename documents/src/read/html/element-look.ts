import { type Look, lookOf, parseDeclarations } from './look.ts'
import { attributeOf, type PageElement } from './page-nodes.ts'
import { parseStyleSheet, type StyleSheet } from './style-sheet.ts'

/** What a page says of looks in general. */
export type PageLooks = {
  styles: StyleSheet
  /** Sheets that are not fetched may say more. */
  sheetsElsewhere: boolean
}

export function pageLooks(elements: readonly PageElement[]): PageLooks {
  const css = elements
    .filter(({ tagName }) => tagName === 'style')
    .flatMap(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : '')))
  return {
    styles: parseStyleSheet(css.join('\n')),
    sheetsElsewhere: elements.some(
      (element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'stylesheet',
    ),
  }
}

/** The look of an element in a parent that looks so: by the sheets of the page, its old attributes and its own style. */
export function elementLook(element: PageElement, parent: Look, { styles, sheetsElsewhere }: PageLooks): Look {
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/).filter(Boolean)
  const css = new Map(styles({ tag: element.tagName, id: attributeOf(element, 'id'), classes }))
  const old = { color: attributeOf(element, 'color'), 'background-color': attributeOf(element, 'bgcolor') }
  for (const [name, value] of Object.entries(old)) if (value !== undefined) css.set(name, value.toLowerCase())
  for (const [name, value] of parseDeclarations(attributeOf(element, 'style') ?? '')) css.set(name, value)
  if (attributeOf(element, 'hidden') !== undefined) css.set('display', 'none')
  // A class that a sheet elsewhere describes may colour what is behind the text.
  const behind = sheetsElsewhere && classes.length > 0 ? null : parent.behind
  return lookOf(css, { ...parent, behind })
}
