import { jobFamilies } from '../bank/families.ts'

/** A word in the title counts this much more than one in the posting. */
const TITLE_WEIGHT = 6
/** A family is named when it has this much, and this many times as much as the next. */
const ENOUGH = 3
const LEAD = 1.15
/** What a job is stands at the beginning of a posting; the rest is benefits and procedure. */
const POSTING_CHARACTERS = 3000
/** Beside a telling title the words of a posting count at most this much together: it names many trades, its title one. */
const MOST_BESIDE_TITLE = 4

/** Words that begin another one of another trade. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  의사: '소통|결정|록',
  기계: '학습|번역',
  교육: '비|지원',
  보안: '요원|검색',
  환경: '미화|설정|구축',
  임상: '실험',
  전기: '차',
  도장: '찍',
  심사역: '할',
}

/** Words of many trades: the other word of the title says which. */
const WEAK: ReadonlySet<string> = new Set([
  'md',
  'pm',
  'pd',
  'it',
  'qa',
  '품질관리',
  '생산관리',
  '연구원',
  '정비',
  '디자이너',
])
const WEAK_WEIGHT = 0.35

/**
 * The NCS major category, '01' to '24', that a job title and a posting point at by the key words of the job families; null when
 * they point nowhere or at two alike. The title weighs more, and in it the word that ends it: a "hotel chef" is a cook.
 */
export function guessNcsMajor({ jobTitle, posting }: { jobTitle: string; posting: string }): string | null {
  const title = headOf(jobTitle)
  const start = posting.slice(0, POSTING_CHARACTERS).toLowerCase()
  const titles = families.map(({ words }) => TITLE_WEIGHT * titleScore(title, words))
  const most = titles.some((score) => score > 0) ? MOST_BESIDE_TITLE : Infinity
  const scores = families.map(({ code, words }, at) => ({
    code,
    score: (titles[at] ?? 0) + Math.min(most, postingScore(start, words)),
  }))
  const [first, second] = scores.toSorted((one, other) => other.score - one.score)
  return first && first.score >= ENOUGH && first.score >= LEAD * (second?.score ?? 0) ? first.code : null
}

type Word = { pattern: RegExp; text: string }

const families: readonly { code: string; words: readonly Word[] }[] = jobFamilies.map(({ code, words }) => ({
  code,
  words: [...words.ko, ...words.en].map(wordOf),
}))

function wordOf(text: string): Word {
  const lower = text.toLowerCase()
  const escaped = lower.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(' ', String.raw`[\s-]`)
  if (!/[가-힣]/u.test(text)) return { text, pattern: new RegExp(`(?<![a-z])${escaped}s?(?![a-z])`, 'gu') }
  const not = NOT_BEFORE[text]
  return { text, pattern: new RegExp(escaped.split('').join(String.raw`\s?`) + (not ? `(?!${not})` : ''), 'gu') }
}

/** The title without what follows a comma, bracket or "at". */
function headOf(jobTitle: string): string {
  const lower = jobTitle
    .toLowerCase()
    .replaceAll(/[([（【][^)\]）】]*[)\]）】]/gu, ' ')
    .trim()
  const head = lower.split(/,|\s[-–—|/@]\s|\sat\s|\sfor\s/u)[0]?.trim() ?? ''
  const of = /^(?:head|director|vp|vice president|manager|lead|chief) of (.+)$/u.exec(head)
  return of?.[1] ?? (head === '' ? lower : head)
}

/** Each word once, longer ones more, those near the end of the title more; words inside a longer one that was found not at all. */
function titleScore(title: string, words: readonly Word[]): number {
  const hits = words.flatMap(({ pattern, text }) => {
    const match = [...title.matchAll(pattern)].at(-1)
    return match ? [{ text, start: match.index, end: match.index + match[0].length }] : []
  })
  const whole = hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit && other.start <= hit.start && other.end >= hit.end && other.text.length > hit.text.length,
      ),
  )
  return whole.reduce(
    (sum, { text, start, end }) =>
      sum +
      (WEAK.has(text.toLowerCase()) ? WEAK_WEIGHT : 1) *
        lengthWeight(end - start) *
        (0.5 + end / Math.max(1, title.length)),
    0,
  )
}

const lengthWeight = (length: number): number => Math.min(2, 0.8 + 0.1 * length)

const postingScore = (posting: string, words: readonly Word[]): number =>
  words.reduce((sum, { pattern }) => sum + Math.min(2, count(posting, pattern)), 0)

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
