import { elementLook, pageLooks } from './element-look.ts'
import { type Look, PLAIN } from './look.ts'
import { elementsBelow, isElement, type PageElement, type PageNode, type PageParent } from './page-nodes.ts'
import { type PagePart, type PageStory, pageWriter } from './page-writer.ts'

/** Never shown as text of the page, whatever stands in it. */
const NO_TEXT = new Set(
  'script style noscript template head title svg math iframe object embed canvas audio video select textarea'.split(
    ' ',
  ),
)

/** What stands around a node: how its text looks, and which part of the page it is in. */
type Around = { look: Look; part: PagePart }
type Step = { node: PageNode; around: Around } | { close: PageElement }

/**
 * What a person sees of a page of the web, in order. No script runs, nothing is fetched; style sheets are followed where they stand in the page itself.
 * `partOf` names the part that is inside an element. One walk without recursion, since a page may be nested without end.
 */
export function pageStory(
  page: PageParent,
  partOf: (element: PageElement, outer: PagePart) => PagePart = (_, outer) => outer,
): PageStory {
  const looks = pageLooks([...elementsBelow(page)])
  const writer = pageWriter()
  const steps: Step[] = []
  const push = (parent: PageParent, around: Around) => {
    for (const node of parent.childNodes.toReversed()) steps.push({ node, around })
  }
  push(page, { look: PLAIN, part: 'page' })
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('close' in step) writer.close(step.close.tagName)
    else if (isElement(step.node)) {
      const { node, around } = step
      if (NO_TEXT.has(node.tagName)) continue
      writer.open(node.tagName)
      steps.push({ close: node })
      push(node, { look: elementLook(node, around.look, looks), part: partOf(node, around.part) })
    } else if ('value' in step.node) writer.text(step.node.value, step.around.look.reason, step.around.part)
  }
  return writer.done()
}
