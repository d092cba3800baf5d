import { type Declarations, parseDeclarations } from './look.ts'
import { rulesIn } from './rules.ts'

export type Selected = { tag: string; id: string | undefined; classes: readonly string[] }

/** The declarations of the page's own style sheets that hold for an element, later ones over earlier ones. */
export type StyleSheet = (element: Selected) => Declarations

/** Only rules of one simple selector are followed: a tag, a class, an id, or these together. */
const SIMPLE = /^([a-z][\w-]*)?((?:[.#][\w-]+)*)$/i

type Rule = { order: number; tag: string | undefined; marks: readonly string[]; declarations: Declarations }

/** A page of thousands of rules is asked about thousands of elements: each rule is looked up by the first thing that it asks for. */
export function parseStyleSheet(css: string): StyleSheet {
  const byMark = new Map<string, Rule[]>()
  for (const rule of rulesOf(css)) {
    const key = rule.marks[0] ?? rule.tag ?? ''
    const same = byMark.get(key)
    if (same) same.push(rule)
    else byMark.set(key, [rule])
  }
  return (element) => {
    const keys = new Set([element.tag, `#${element.id}`, ...element.classes.map((name) => `.${name}`)])
    const rules = [...keys].flatMap((key) => byMark.get(key) ?? []).filter((rule) => holdsFor(rule, element))
    const inOrder = rules.toSorted((one, other) => one.order - other.order)
    return new Map(inOrder.flatMap(({ declarations }) => Array.from(declarations)))
  }
}

const rulesOf = (css: string): Rule[] =>
  rulesIn(css).flatMap(({ selectors, body }, order) => {
    const declarations = parseDeclarations(body)
    return selectors.split(',').flatMap((selector) => ruleOf(selector.trim(), declarations, order))
  })

function ruleOf(selector: string, declarations: Declarations, order: number): Rule[] {
  const [, tag, marks = ''] = SIMPLE.exec(selector) ?? []
  if (tag === undefined && marks === '') return []
  return [{ order, tag: tag?.toLowerCase(), marks: marks.match(/[.#][\w-]+/g) ?? [], declarations }]
}

function holdsFor({ tag, marks }: Rule, element: Selected): boolean {
  const has = (mark: string) =>
    mark.startsWith('#') ? element.id === mark.slice(1) : element.classes.includes(mark.slice(1))
  return (tag === undefined || tag === element.tag) && marks.every(has)
}
