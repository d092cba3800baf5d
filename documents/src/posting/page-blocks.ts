import type { TextBlock } from '@maju/contracts/document'
import { parse } from 'parse5'
import { type PageLooks, pageLooks } from '../read/html/element-look.ts'
import { PLAIN } from '../read/html/look.ts'
import { blockWriter, type Written } from './page-block-writer.ts'
import {
  attributeOf,
  elementsBelow,
  isElement,
  type PageElement,
  type PageNode,
  type PageParent,
} from './page-nodes.ts'
import { type Shown, shownIn } from './page-visibility.ts'

export type PageText = {
  /** What a person reads of the posting, in order. */
  blocks: TextBlock[]
  /** Pieces of text that nobody would see. */
  hidden: string[]
}

/** The readable text of a page: its main part, without menus, advertisements and forms, and without what nobody sees. */
export function pageBlocks(html: string): PageText {
  const document = parse(html)
  const { blocks, hidden, mains } = blocksOf(document, pageLooks([...elementsBelow(document)]))
  const main = blocks.filter(({ inMain }) => inMain)
  const chosen = mains === 1 && main.length > 0 ? main : blocks
  return { blocks: chosen.map(({ block }) => block), hidden }
}

const isMain = (element: PageElement) => element.tagName === 'main' || attributeOf(element, 'role') === 'main'

type Step = { node: PageNode; parent: Shown } | { close: PageElement }

/** One walk over the page: the text between two ends of blocks is a block. Without recursion, since a page may be nested without end. */
function blocksOf(root: PageParent, looks: PageLooks): Written {
  const writer = blockWriter()
  const steps: Step[] = []
  const push = (node: PageParent, parent: Shown) => {
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at]
      if (child) steps.push({ node: child, parent })
    }
  }
  push(root, { showing: 'shown', look: PLAIN })
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('close' in step) {
      writer.close(step.close.tagName)
      if (isMain(step.close)) writer.mainEnds()
    } else if (isElement(step.node)) {
      const shown = shownIn(step.parent, step.node, looks)
      if (shown.showing === 'no-text') continue
      writer.open(step.node.tagName)
      if (isMain(step.node) && shown.showing === 'shown') writer.mainBegins()
      steps.push({ close: step.node })
      push(step.node, shown)
    } else if ('value' in step.node) writer.text(step.node.value, step.parent.showing)
  }
  return writer.done()
}
