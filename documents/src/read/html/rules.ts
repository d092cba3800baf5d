export type Rule = { selectors: string; body: string }

const LONGEST_SHEET = 500_000

/**
 * The rules of a style sheet that hold always; those for print, narrow screens and the like hide nothing from who looks at the page now. One pass,
 * whatever stands in it.
 */
export function rulesIn(css: string): Rule[] {
  const sheet = withoutComments(css.slice(0, LONGEST_SHEET))
  const rules: Rule[] = []
  let depth = 0
  let from = 0
  let selectors = ''
  for (let at = nextBrace(sheet, 0); at >= 0; at = nextBrace(sheet, at + 1)) {
    const before = sheet.slice(from, at)
    from = at + 1
    if (sheet[at] === '{') {
      depth += 1
      // What ends with a semicolon before it (`@import …;`) is none of the selectors.
      if (depth === 1) selectors = before.slice(before.lastIndexOf(';') + 1)
    } else {
      if (depth === 1 && !selectors.includes('@')) rules.push({ selectors, body: before })
      depth = Math.max(0, depth - 1)
    }
  }
  return rules
}

function nextBrace(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === '{' || text[at] === '}') return at
  return -1
}

function withoutComments(sheet: string): string {
  let kept = ''
  let from = 0
  for (let start = sheet.indexOf('/*'); start >= 0; start = sheet.indexOf('/*', from)) {
    kept += sheet.slice(from, start)
    const end = sheet.indexOf('*/', start + 2)
    if (end < 0) return kept
    from = end + 2
  }
  return kept + sheet.slice(from)
}
