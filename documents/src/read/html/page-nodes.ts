import type { DefaultTreeAdapterTypes } from 'parse5'

export type PageNode = DefaultTreeAdapterTypes.ChildNode
export type PageElement = DefaultTreeAdapterTypes.Element
export type PageParent = DefaultTreeAdapterTypes.ParentNode

export const isElement = (node: PageNode | PageParent): node is PageElement => 'tagName' in node

export const attributeOf = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value

/** All elements below, in the order of the page; without recursion, since a page may be nested without end. */
export function* elementsBelow(parent: PageParent): Generator<PageElement> {
  const waiting = parent.childNodes.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue
    yield node
    for (const child of node.childNodes.toReversed()) waiting.push(child)
  }
}

/** The text directly and deeply inside, as it is written. */
export function textInside(parent: PageParent): string {
  const waiting: PageNode[] = parent.childNodes.toReversed()
  let text = ''
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node) text += node.value
    else if (isElement(node)) for (const child of node.childNodes.toReversed()) waiting.push(child)
  }
  return text
}
