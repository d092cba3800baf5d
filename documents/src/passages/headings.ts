/** A heading and its depth, 1 is the highest. */
export type Heading = { text: string; level: number }

const LONGEST = 60

/** How Korean filings and reports count their parts, from the outside in; English filings have Part and Item. */
const NUMBERINGS: readonly (readonly [RegExp, number])[] = [
  [/^(?:[IVX]{1,5}|[Ⅰ-Ⅻ]{1,2})\s?[.．]\s?(?=\S)/u, 1],
  [/^제\s?\d{1,2}\s?(?:장|부)(?:\s|$|[.:])/u, 1],
  [/^part\s+[ivx]{1,4}\b/iu, 1],
  [/^제\s?\d{1,2}\s?절(?:\s|$|[.:])/u, 2],
  [/^item\s+\d{1,2}[a-c]?[.:]/iu, 2],
  [/^\d{1,2}[.]\s?(?=[^\d\s])/u, 2],
  [/^\d{1,2}[-.]\d{1,2}[.]?\s(?=\D)/u, 3],
  [/^[가나다라마바사아자차카타파하][.．]\s?(?=\S)/u, 3],
  [/^\[[^\]]{2,40}\]$/u, 4],
  [/^\(\d{1,2}\)\s?(?=\S)/u, 4],
  [/^\([가나다라마바사아자차카타파하]\)\s?(?=\S)/u, 5],
]

/** What stands in brackets above or below a table and heads nothing: its unit, its day, how signs are meant. */
const CAPTION = /^[[(]\s?(?:(?:원화\s?)?단위|기준\s?일|△|※|\d{4}년|in (?:thousands|millions)|unit)/iu

/** A line as a heading, where it is written as one: `# …`, or short, numbered and no sentence. */
export function headingOf(line: string): Heading | null {
  const marked = /^(#{1,6})\s+(\S.*?)\s*#*$/u.exec(line)
  if (marked) return { text: marked[2] ?? '', level: marked[1]?.length ?? 1 }
  if (line.length > LONGEST || /(?:[다요오까][.?!]|[;,:])$/u.test(line) || /[a-z]{3}[.?!]$/u.test(line)) return null
  if (CAPTION.test(line)) return null
  const level = numberingLevel(line)
  return level === null ? null : { text: line, level }
}

/** The depth that the numbering of a heading tells; null where it has none. */
export const numberingLevel = (line: string): number | null =>
  NUMBERINGS.find(([pattern]) => pattern.test(line))?.[1] ?? null
