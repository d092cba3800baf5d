import { first, step } from './answering.ts'
import type { Heard } from './heard.ts'
import { HOLDING } from './marker-kind.ts'
import { figuresIn, namesIn, sentencesAround } from './specifics.ts'
import type { Mention } from './specifics.ts'
import type { Verdict } from './verdict.ts'
import { nothing, when } from './verdict.ts'

const SPECIFICITY_STEPS = [0.5, 1.2, 2.2, 3.4] as const
const AT_MOST = 3
const NAME_COUNTS = 0.5
const OUTCOME_COUNTS = 0.6

/** Specificity: numbers that measure something, names, dates, roles and tools, and an outcome. Saying one twice counts once. */
export function specificity(heard: Heard): Verdict {
  const { counted, filled } = heard
  const figures = figuresIn(heard)
  const names = namesIn(heard)
  const outcome = filled.has('result') || filled.has('impact')
  const points =
    Math.min(figures.length, AT_MOST) + NAME_COUNTS * Math.min(names.length, AT_MOST) + (outcome ? OUTCOME_COUNTS : 0)
  const vague = vagueWords(heard)
  const reasons = [
    ...when(figures.length > 0, 'numbers-with-meaning', { count: figures.length, words: shown(figures) }),
    ...when(names.length > 0, 'named-specifics', { count: names.length, words: shown(names) }),
    ...when(outcome, 'outcome-stated'),
    ...when(!outcome, 'no-outcome'),
    ...when(points < SPECIFICITY_STEPS[1] && vague.length > 0, 'vague-words', {
      count: vague.length,
      words: vague.slice(0, 5).join(', '),
    }),
  ]
  if (points === 0) return nothing(...reasons)
  const places = sentencesAround([...figures, ...names], counted)
  return { level: step(points, SPECIFICITY_STEPS), places: places.length > 0 ? places : first(counted), reasons }
}

function vagueWords({ counted }: Heard): string[] {
  const words = counted.flatMap(({ text, markers }) =>
    markers.filter(({ kind }) => kind === 'vague' || kind === 'hedge').map(({ start, end }) => text.slice(start, end)),
  )
  return [...new Set(words)]
}

const shown = (mentions: readonly Mention[]): string =>
  mentions
    .slice(0, 5)
    .map(({ quote }) => quote.trim())
    .join(', ')

const CAUSE =
  /때문|왜냐하면|덕분|(?:기|[을를]) 위해|위하여|(?:으로|로) 인해|근거로|판단(?:했|하|해|이)|이유(?:는|로|가|를)|원인(?:은|이|을|으로)|(?:면|아서|어서|해서) [^.!?\n]{0,30}(?:판단|결정|선택)|\b(?:because|therefore|so\sthat|in\sorder\sto|as\sa\sresult|which\s(?:meant|led|is\swhy)|that\sis\swhy|that's\swhy|due\sto|the\sreason|given\sthat|my\sreasoning|i\s(?:concluded|reasoned|figured))\b/iu
const ALTERNATIVE =
  /대안|장단점|(?:두|세|여러) ?(?:가지|개의?) ?(?:안|방안|방법|선택지|대안)|(?:보다|대신|말고) [^.!?\n]{0,24}(?:선택|택했|골랐|결정|하기로)|비교(?:해|했|하)|[A-C]안|반면|\b(?:alternatives?|trade-?offs?|pros\sand\scons|options?|compared|versus|vs|weighed|instead\sof|rather\sthan|on\sthe\sother\shand|either)\b/iu
const CHECK =
  /검증|확인(?:했|하|해|한)|실험|시험|테스트|재어|재 ?보|측정|대조|점검|물어보|인터뷰|\b(?:verified|validated|confirmed|tested|measured|checked|compared|reproduced|interviewed|piloted|double-?checked|audited)\b/iu
const LIMIT =
  /한계|단점|위험|리스크|예외|만약|부작용|우려|제약|재발|예방|대비|\b(?:limits?|limitations?|risks?|edge\scases?|downside|exceptions?|constraints?|prevent\w*|fallback|in\scase|assumptions?)\b/iu
const REASONING_STEPS = [0.5, 1, 2, 3] as const
/** What each kind of thought counts, and how often at most. */
const COUNTS = { cause: [0.8, 2], alternative: [1, 1], check: [0.5, 2], limit: [0.5, 1], learned: [0.6, 2] } as const

/** Reasoning: causes given, options weighed, things checked, limits seen, something learned. Each kind counts once or twice, never by length. */
export function reasoning({ counted, filled, slots }: Heard): Verdict {
  const having = (pattern: RegExp) => counted.filter(({ text }) => pattern.test(text))
  const found = { cause: having(CAUSE), alternative: having(ALTERNATIVE), check: having(CHECK), limit: having(LIMIT) }
  const learned = slots.filter(({ slot }) => slot === 'lesson' || slot === 'analysis' || slot === 'motive')
  const times = { ...found, learned: [...new Set(learned.map(({ slot }) => slot))] }
  const points = KINDS.reduce((sum, kind) => sum + COUNTS[kind][0] * Math.min(times[kind].length, COUNTS[kind][1]), 0)
  const reasons = [
    ...when(found.cause.length > 0, 'reasons-given', { count: found.cause.length }),
    ...when(found.cause.length === 0, 'no-reasons'),
    ...when(found.alternative.length > 0, 'alternatives-weighed', { count: found.alternative.length }),
    ...when(filled.has('lesson'), 'lesson-stated'),
  ]
  if (points === 0) return nothing(...reasons)
  const places = [...Object.values(found).flatMap((sentences) => sentences.slice(0, 1)), ...learned, ...found.cause]
  return { level: step(points, REASONING_STEPS), places: places.length > 0 ? places : first(counted), reasons }
}

const KINDS = ['cause', 'alternative', 'check', 'limit', 'learned'] as const

/** How many different ways of going deeper an answer shows, 0 to 6: used where a competency is judged. */
export function depthOf(heard: Heard): number {
  const { counted, filled } = heard
  const has = (pattern: RegExp) => counted.some(({ text }) => pattern.test(text))
  const kinds = new Set(
    counted.flatMap(({ markers }) => markers.filter(({ kind }) => !HOLDING.has(kind)).map(({ kind }) => kind)),
  )
  return [
    figuresIn(heard).length > 0,
    kinds.has('reasoned') || has(CAUSE),
    has(ALTERNATIVE),
    kinds.has('verified') || has(CHECK),
    kinds.has('foresight') || has(LIMIT),
    kinds.has('revised') || filled.has('lesson'),
  ].filter(Boolean).length
}
