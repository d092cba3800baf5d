import { type Declarations, parseDeclarations } from './look.ts'

export type Selected = { tag: string; id: string | undefined; classes: readonly string[] }

/** The declarations of the page's own style sheets that hold for an element, later ones over earlier ones. */
export type StyleSheet = (element: Selected) => Declarations

/** Only rules of one simple selector are followed: a tag, a class, an id, or these together. */
const SIMPLE = /^([a-z][\w-]*)?((?:[.#][\w-]+)*)$/i

type Rule = { tag: string | undefined; marks: readonly string[]; declarations: Declarations }

export function parseStyleSheet(css: string): StyleSheet {
  const rules = Array.from(css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}@]+)\{([^{}]*)\}/g)).flatMap(
    ([, selectors = '', body = '']) => selectors.split(',').flatMap((selector) => ruleOf(selector.trim(), body)),
  )
  return (element) =>
    new Map(rules.filter((rule) => holdsFor(rule, element)).flatMap(({ declarations }) => Array.from(declarations)))
}

function ruleOf(selector: string, body: string): Rule[] {
  const [, tag, marks = ''] = SIMPLE.exec(selector) ?? []
  if (tag === undefined && marks === '') return []
  return [{ tag: tag?.toLowerCase(), marks: marks.match(/[.#][\w-]+/g) ?? [], declarations: parseDeclarations(body) }]
}

function holdsFor({ tag, marks }: Rule, element: Selected): boolean {
  const has = (mark: string) =>
    mark.startsWith('#') ? element.id === mark.slice(1) : element.classes.includes(mark.slice(1))
  return (tag === undefined || tag === element.tag) && marks.every(has)
}
