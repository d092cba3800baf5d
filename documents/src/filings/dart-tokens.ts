/** A piece of a filing: text with its entities read, or a tag that the format has. */
export type DartToken =
  | { kind: 'text'; text: string }
  | { kind: 'open'; tag: string; attributes: string; empty: boolean }
  | { kind: 'close'; tag: string }

/** The tags of DART's documents (dart3.xsd, dart4.xsd). Whatever else stands between angle brackets is text: `<주요 자회사>`, `<표 1>`. */
const TAGS = new Set(
  (
    'DOCUMENT DOCUMENT-NAME FORMULA-VERSION COMPANY-NAME SUMMARY EXTRACTION BODY COVER COVER-TITLE LIBRARY PART SECTION-1 SECTION-2 SECTION-3 SECTION-4 ' +
    'TITLE P SPAN A BR PGBRK TABLE TABLE-GROUP COLGROUP COL THEAD TBODY TFOOT TR TH TD TU TE IMAGE IMG IMG-CAPTION CORRECTION INSERTION WARNING ' +
    'APPENDIX ANNEXED ARTICLE TOC NOTE LIST LI U B I SUP SUB FONT DIV'
  ).split(' '),
)

const TAG = /<(\/?)([A-Z][A-Z\d-]{0,30})((?:\s[^<>]{0,4000})?)\/?>/iy
const MARKUP = /<(?:\?|!DOCTYPE)[^<>]{0,4000}>/iy

type Found = { token: DartToken | null; end: number }

/** Cuts a filing into text and tags, in one pass and without copying what is behind: a filing may be megabytes long and is seldom well formed. */
export function* dartTokens(xml: string): Generator<DartToken> {
  // Looked for once: a comment without end would be looked through to the end of the filing, again and again.
  const lastEnd = xml.lastIndexOf('-->')
  let from = 0
  for (let at = xml.indexOf('<'); at >= 0;) {
    const found = markupAt(xml, at, lastEnd)
    if (found) {
      if (at > from) yield textOf(xml.slice(from, at))
      if (found.token) yield found.token
      from = found.end
    }
    at = xml.indexOf('<', found ? from : at + 1)
  }
  if (from < xml.length) yield textOf(xml.slice(from))
}

const textOf = (text: string): DartToken => ({ kind: 'text', text: entitiesRead(text) })

/** Null: what stands here is text. */
function markupAt(xml: string, at: number, lastEnd: number): Found | null {
  const end = endOfMarkup(xml, at, lastEnd)
  return end === null ? tagAt(xml, at) : { token: null, end }
}

/** Where a comment, a declaration or the like ends; null where none begins. A comment without end is text. */
function endOfMarkup(xml: string, at: number, lastEnd: number): number | null {
  if (xml.startsWith('<!--', at)) {
    return at + 4 > lastEnd ? null : xml.indexOf('-->', at + 4) + 3
  }
  MARKUP.lastIndex = at
  return MARKUP.test(xml) ? MARKUP.lastIndex : null
}

function tagAt(xml: string, at: number): Found | null {
  TAG.lastIndex = at
  const found = TAG.exec(xml)
  const tag = found?.[2]?.toUpperCase() ?? ''
  if (!found || !TAGS.has(tag)) return null
  const end = TAG.lastIndex
  if (found[1] === '/') return { token: { kind: 'close', tag }, end }
  return { token: { kind: 'open', tag, attributes: found[3] ?? '', empty: xml[end - 2] === '/' }, end }
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ', cr: '\n' }

/** Entities that the format has; a bare `&` stays what it is. */
const entitiesRead = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(String(hex), 16) : null
        if (code === null) return NAMED[String(name).toLowerCase()] ?? whole
        return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : ''
      })
    : text
