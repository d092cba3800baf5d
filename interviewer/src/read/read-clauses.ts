import type { NumberMention } from '@maju/text/numbers'
import type { Clause } from './clauses.ts'
import type { Happening } from './verbs.ts'
import { happening } from './verbs.ts'
import type { ReadClause } from './heard.ts'
import { pointsAt } from './heard.ts'
import { arranges } from './weigh-case.ts'
import type { Whose } from './whose.ts'
import { whoseClauses } from './whose.ts'

/** Clauses with what each tells, who does it, and where it stands in its sentence and in the answer. */
export function readClauses(content: readonly Clause[], numbers: readonly NumberMention[]): ReadClause[] {
  const whose = whoseClauses(content)
  const told = happenings(content, whose)
  const acts = content.map((clause, at) => told[at] === 'act' && isOwnAct(clause.text, whose[at] ?? 'none'))
  const inside = content.map((clause) => numbers.filter((each) => each.start >= clause.start && each.end <= clause.end))
  const sentences = sentencesOf(content, whose, told)
  const story = storyOf(content, { told, acts, inside })
  return content.map((clause, at) => ({
    ...clause,
    ...(sentences.get(clause.sentence) ?? NO_SENTENCE),
    ...story(clause, at),
    whose: whose[at] ?? 'none',
    happening: told[at] ?? 'none',
    own: acts[at] ?? false,
    numbers: inside[at] ?? [],
    continuesTask: content
      .slice(Math.max(0, at - 4), at)
      .some((other) => other.sentence === clause.sentence && pointsAt('task', other.text)),
  }))
}

type OfStory = Pick<ReadClause, 'place' | 'followedByIntent' | 'beforeAct' | 'afterAct' | 'afterLastAct'>
type Told = { told: readonly Happening[]; acts: readonly boolean[]; inside: readonly (readonly NumberMention[])[] }

/** Where a clause stands in the whole answer. */
function storyOf(content: readonly Clause[], { told, acts, inside }: Told): (clause: Clause, at: number) => OfStory {
  const sentenceAt = (at: number): number => content[at]?.sentence ?? -1
  const firstAct = acts.indexOf(true)
  const lastAct = acts.findLastIndex((act, at) => act && !isCount(content[at]?.text ?? '', inside[at] ?? []))
  const lastIntent = sentenceAt(told.lastIndexOf('intent'))
  return ({ sentence }, at) => ({
    place: placeOf(sentence, sentenceAt(0), sentenceAt(content.length - 1)),
    followedByIntent: lastIntent > sentence,
    beforeAct: at < firstAct,
    afterAct: firstAct >= 0 && at > firstAct,
    afterLastAct: lastAct >= 0 && sentence > sentenceAt(lastAct),
  })
}

type OfSentence = Pick<ReadClause, 'alone' | 'sentenceActs' | 'sentenceTasks' | 'sentenceOrders'>
const NO_SENTENCE: OfSentence = { alone: true, sentenceActs: false, sentenceTasks: false, sentenceOrders: false }

/** What a clause has from its sentence. */
function sentencesOf(
  content: readonly Clause[],
  whose: readonly Whose[],
  told: readonly Happening[],
): Map<number, OfSentence> {
  const found = new Map<number, OfSentence>()
  for (const [at, clause] of content.entries()) {
    const before = found.get(clause.sentence)
    const acts = DOES.has(told[at] ?? 'none') && whose[at] !== 'other'
    found.set(clause.sentence, {
      alone: before === undefined,
      sentenceActs: before?.sentenceActs === true || acts,
      sentenceTasks: before?.sentenceTasks === true || pointsAt('task', clause.text),
      sentenceOrders: before?.sentenceOrders === true || orders(content, clause),
    })
  }
  return found
}

/** `먼저 적고, 다음으로 표시하고, 마지막으로 …`: several steps of one sentence. */
const STEP =
  /(?:^|\s)(?:먼저|우선|다음으로|그다음|이어서|마지막으로|끝으로)\s|\b(?:first|then|next|after that|finally|lastly)\b/iu

const orders = (content: readonly Clause[], clause: Clause): boolean =>
  arranges(clause.text) || pointsAt('structure', clause.text) || countsOff(content, clause.sentence)

const countsOff = (content: readonly Clause[], sentence: number): boolean =>
  content.filter((clause) => clause.sentence === sentence && STEP.test(clause.text)).length > 1

function placeOf(sentence: number, first: number, last: number): ReadClause['place'] {
  if (first === last) return 'only'
  if (sentence === first) return 'first'
  return sentence === last ? 'last' : 'middle'
}

/** Korean without subject and object is hardly somebody's own doing: `결제는 평소처럼 돌아갔습니다`. */
function isOwnAct(text: string, whose: Whose): boolean {
  if (whose === 'other') return false
  return whose !== 'dropped' || /(?:[을를]|[는은을]지|라고|다고|자고|에게|께)(?=\s)/u.test(text)
}

const DOES: ReadonlySet<Happening> = new Set(['act', 'habit', 'intent'])

const COUNT_WORDS = 9

/** `안내장은 200부 찍었어요`: a short clause around a figure adds the figure and ends no story. */
const isCount = (text: string, inside: readonly NumberMention[]): boolean =>
  inside.length > 0 && text.split(/\s+/u).length <= COUNT_WORDS

/** What each clause tells; one without tense takes that of the next clause of its sentence. */
function happenings(content: readonly Clause[], whose: readonly Whose[]): Happening[] {
  const told = content.map((clause, at) => {
    const goesOn =
      content[at - 1]?.sentence === clause.sentence && (whose[at - 1] === 'mine' || whose[at - 1] === 'ours')
    return happening(clause, goesOn)
  })
  for (let at = told.length - 1; at >= 0; at -= 1) {
    if (told[at] !== 'linked') continue
    const next = content[at + 1]?.sentence === content[at]?.sentence ? told[at + 1] : 'none'
    told[at] = next ?? 'none'
  }
  return told
}
