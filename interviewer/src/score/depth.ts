import { findDates } from '@maju/text/dates'
import type { Counted } from './counted.ts'
import { first, isSubstantial, step } from './answering.ts'
import { foldCase } from './fold-case.ts'
import type { Found, Heard } from './heard.ts'
import { HOLDING } from './marker-kind.ts'
import type { Place, Verdict } from './verdict.ts'
import { because } from './verdict.ts'

/** Names that stand for themselves: of organisations, teams, projects, events, and whatever is put in quotation marks. */
const NAMED =
  /[가-힣A-Za-z0-9]{2,12}(?:전자|은행|카드|물산|대학교|고등학교|연구소|센터|프로젝트|공모전|경진대회|동아리|학회|협회|지점|캠페인|서비스|시스템)(?![가-힣]{3})|[‘“'"][^‘’“”'"\n]{2,40}[’”'"]|(?<=[a-z,]\s)(?:[A-Z][a-zA-Z0-9]+)(?:\s[A-Z][a-zA-Z0-9]+){0,3}/gu
const SPECIFICITY_STEPS = [0.5, 1.2, 2.2, 3.4] as const
const AT_MOST = 3

/** Specificity: numbers that measure something, names, dates, roles and tools, and an outcome. Saying one twice counts once. */
export function specificity(heard: Heard): Verdict {
  const { counted, filled } = heard
  if (counted.length === 0) return null
  const numbers = distinct(
    heard.claims.filter(({ kind, said, start, end }) => kind === 'number' && measures(said.read, start, end)),
  )
  const named = distinct([
    ...heard.claims.filter(({ kind }) => kind !== 'number'),
    ...counted.flatMap((sentence) => namesIn(sentence)),
  ])
  const outcome = filled.has('result') || filled.has('impact')
  const points = Math.min(numbers.length, AT_MOST) + 0.5 * Math.min(named.length, AT_MOST) + (outcome ? 0.6 : 0)
  if (points === 0 && !isSubstantial(counted)) return null
  const vague = counted.flatMap(({ text, markers }) =>
    markers.filter(({ kind }) => kind === 'vague' || kind === 'hedge').map(({ start, end }) => text.slice(start, end)),
  )
  const reasons = [
    ...(numbers.length > 0 ? [because('numbers-with-meaning', { count: numbers.length, words: shown(numbers) })] : []),
    ...(named.length > 0 ? [because('named-specifics', { count: named.length, words: shown(named) })] : []),
    ...(outcome ? [because('outcome-stated')] : [because('no-outcome')]),
    ...(points < SPECIFICITY_STEPS[1] && vague.length > 0
      ? [because('vague-words', { count: vague.length, words: [...new Set(vague)].slice(0, 5).join(', ') })]
      : []),
  ]
  const places = [...numbers, ...named].flatMap((mention) => sentenceAround(mention, counted))
  return { level: step(points, SPECIFICITY_STEPS), places: places.length > 0 ? places : first(counted), reasons }
}

type Mention = Place & { quote: string }

/** A bare figure, a phone number or an account says nothing about work; a figure with what it counts does. */
function measures(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - 2), end + 2)
  if (/\d[-–]\d|[-–]\d{3,}|\d{3,}[-–]/u.test(around)) return false
  return /[^\d.,\s]/u.test(text.slice(start, end)) || /^\s?[\p{L}%]/u.test(text.slice(end, end + 3))
}

function namesIn(sentence: Counted): Mention[] {
  return Array.from(sentence.text.matchAll(NAMED), (match) => ({
    said: sentence.said,
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    quote: match[0],
  })).filter(({ quote }) => findDates(quote).length === 0)
}

function distinct(mentions: readonly (Found<{ quote: string; start: number; end: number }> | Mention)[]): Mention[] {
  const known = new Map<string, Mention>()
  for (const mention of mentions) {
    const key = foldCase(mention.quote).replace(/[^\p{L}\p{N}%]/gu, '')
    if (key !== '' && !known.has(key)) known.set(key, mention)
  }
  return [...known.values()]
}

const shown = (mentions: readonly Mention[]): string =>
  mentions
    .slice(0, 5)
    .map(({ quote }) => quote.trim())
    .join(', ')

export function sentenceAround({ said, start, end }: Place, counted: readonly Counted[]): Counted[] {
  return counted.filter((sentence) => sentence.said === said && start < sentence.end && sentence.start < end)
}

const CAUSE =
  /때문|왜냐하면|덕분|(?:기|[을를]) 위해|위하여|(?:으로|로) 인해|근거로|판단(?:했|하|해|이)|이유(?:는|로|가|를)|원인(?:은|이|을|으로)|(?:면|아서|어서|해서) [^.!?\n]{0,30}(?:판단|결정|선택)|\b(?:because|therefore|so\sthat|in\sorder\sto|as\sa\sresult|which\s(?:meant|led|is\swhy)|that\sis\swhy|that's\swhy|due\sto|the\sreason|given\sthat|my\sreasoning|i\s(?:concluded|reasoned|figured))\b/iu
const ALTERNATIVE =
  /대안|장단점|(?:두|세|여러) ?(?:가지|개의?) ?(?:안|방안|방법|선택지|대안)|(?:보다|대신|말고) [^.!?\n]{0,24}(?:선택|택했|골랐|결정|하기로)|비교(?:해|했|하)|[A-C]안|반면|\b(?:alternatives?|trade-?offs?|pros\sand\scons|options?|compared|versus|vs|weighed|instead\sof|rather\sthan|on\sthe\sother\shand|either)\b/iu
const CHECK =
  /검증|확인(?:했|하|해|한)|실험|시험|테스트|재어|재 ?보|측정|대조|점검|물어보|인터뷰|\b(?:verified|validated|confirmed|tested|measured|checked|compared|reproduced|interviewed|piloted|double-?checked|audited)\b/iu
const LIMIT =
  /한계|단점|위험|리스크|예외|만약|부작용|우려|제약|재발|예방|대비|\b(?:limits?|limitations?|risks?|edge\scases?|downside|exceptions?|constraints?|prevent\w*|fallback|in\scase|assumptions?)\b/iu
const REASONING_STEPS = [0.5, 1, 2, 3] as const

/** Reasoning: causes given, options weighed, things checked, limits seen, something learned. Each kind counts once or twice, never by length. */
export function reasoning({ counted, filled, slots }: Heard): Verdict {
  if (counted.length === 0) return null
  const having = (pattern: RegExp) => counted.filter(({ text }) => pattern.test(text))
  const [causes, alternatives, checks, limits] = [having(CAUSE), having(ALTERNATIVE), having(CHECK), having(LIMIT)]
  const learned = slots.filter(({ slot }) => slot === 'lesson' || slot === 'analysis' || slot === 'motive')
  const points =
    Math.min(causes.length, 2) * 0.8 +
    Math.min(alternatives.length, 1) +
    Math.min(checks.length, 2) * 0.5 +
    Math.min(limits.length, 1) * 0.5 +
    Math.min(new Set(learned.map(({ slot }) => slot)).size, 2) * 0.6
  if (points === 0 && !isSubstantial(counted)) return null
  const reasons = [
    ...(causes.length > 0 ? [because('reasons-given', { count: causes.length })] : [because('no-reasons')]),
    ...(alternatives.length > 0 ? [because('alternatives-weighed', { count: alternatives.length })] : []),
    ...(filled.has('lesson') ? [because('lesson-stated')] : []),
  ]
  const places = [
    ...causes.slice(0, 1),
    ...alternatives.slice(0, 1),
    ...checks.slice(0, 1),
    ...limits.slice(0, 1),
    ...learned,
    ...causes,
  ]
  return { level: step(points, REASONING_STEPS), places: places.length > 0 ? places : first(counted), reasons }
}

/** How many different ways of going deeper an answer shows, 0 to 6: used where a competency is judged. */
export function depthOf({ counted, filled, claims }: Heard): number {
  const has = (pattern: RegExp) => counted.some(({ text }) => pattern.test(text))
  const lifted = counted.flatMap(({ markers }) => markers).filter(({ kind }) => !HOLDING.has(kind))
  const kinds = new Set(lifted.map(({ kind }) => kind))
  return [
    claims.some(({ kind, said, start, end }) => kind === 'number' && measures(said.read, start, end)),
    has(CAUSE) || kinds.has('reasoned'),
    has(ALTERNATIVE),
    has(CHECK) || kinds.has('verified'),
    has(LIMIT) || kinds.has('foresight'),
    filled.has('lesson') || kinds.has('revised'),
  ].filter(Boolean).length
}
