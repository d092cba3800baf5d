import type { TextBlock } from '@maju/contracts/document'
import { parse } from 'parse5'
import { blockWriter, type Written } from './page-block-writer.ts'
import {
  attributeOf,
  elementsBelow,
  isElement,
  type PageElement,
  type PageNode,
  type PageParent,
  textInside,
} from './page-nodes.ts'
import { type Style, stylesIn } from './page-styles.ts'
import { type Showing, showingOf } from './page-visibility.ts'

export type PageText = {
  /** What a person reads of the posting, in order. */
  blocks: TextBlock[]
  /** Pieces of text that nobody would see. */
  hidden: string[]
}

/** The readable text of a page: its main part, without menus, advertisements and forms, and without what nobody sees. */
export function pageBlocks(html: string): PageText {
  const document = parse(html)
  const sheets = [...elementsBelow(document)].filter((each) => each.tagName === 'style').map(textInside)
  const { blocks, hidden, mains } = blocksOf(document, stylesIn(sheets.join('\n')))
  const main = blocks.filter(({ inMain }) => inMain)
  const chosen = mains === 1 && main.length > 0 ? main : blocks
  return { blocks: chosen.map(({ block }) => block), hidden }
}

const isMain = (element: PageElement) => element.tagName === 'main' || attributeOf(element, 'role') === 'main'

type Step = { node: PageNode; showing: Showing } | { close: PageElement }

/** One walk over the page: the text between two ends of blocks is a block. */
function blocksOf(root: PageParent, styles: ReadonlyMap<string, Style>): Written {
  const writer = blockWriter()
  const steps: Step[] = []
  const push = (parent: PageParent, showing: Showing) => {
    for (let at = parent.childNodes.length - 1; at >= 0; at -= 1) {
      const node = parent.childNodes[at]
      if (node) steps.push({ node, showing })
    }
  }
  push(root, 'shown')
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('close' in step) {
      writer.close(step.close.tagName)
      if (isMain(step.close)) writer.mainEnds()
    } else if (isElement(step.node)) {
      const showing = deeper(step.showing, showingOf(step.node, styles))
      if (showing === 'no-text') continue
      writer.open(step.node.tagName)
      if (isMain(step.node) && showing === 'shown') writer.mainBegins()
      steps.push({ close: step.node })
      push(step.node, showing)
    } else if ('value' in step.node) writer.text(step.node.value, step.showing)
  }
  return writer.done()
}

/** What is inside something unseen is unseen. */
function deeper(outer: Showing, inner: Showing): Showing {
  if (inner === 'no-text' || outer === 'no-text') return 'no-text'
  if (outer === 'hidden' || inner === 'hidden') return 'hidden'
  return outer === 'surrounding' ? outer : inner
}
