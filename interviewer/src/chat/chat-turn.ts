import type { Act, FilledSlot } from '@maju/contracts/interview'
import type { Slot } from '@maju/contracts/plan'
import { fillTemplate } from '@maju/text/particles'
import type { Bank } from '../bank/bank.ts'
import { choose } from '../live/choose.ts'
import { beginInterview, type LiveState, type Step, takeAnswer, takeCommand } from '../live/live-interview.ts'
import { currentQuestion } from '../live/take-in.ts'
import { joined, requestWords } from '../live/wording.ts'
import { phasesOf, type PlanDraft } from '../plan/make-plan.ts'
import { BUILT_IN } from '../plan/write-question.ts'
import { chatBook } from './chat-books.ts'
import { feedbackOn } from './feedback.ts'
import { type Topic, topicName, topicQuestions } from './topic-questions.ts'
import { vagueWordIn } from './vague-words.ts'
import { type Wish, wishOf } from './wishes.ts'
import { withoutStop } from './without-stop.ts'

/** Rules and wordings that made a turn; raised whenever they change what is said. */
export const CHAT_VERSION = 'chat-1'

/** Where a chat is: the questions so far and what is open. Small, plain JSON. */
export type ChatState = { plan: PlanDraft; live: LiveState }
/** What the interviewer says next, and where the chat is then. */
export type ChatStep = ChatState & { text: string; act: Act }

const AT_ONCE = 6
/** A talk has no clock: far more than anybody talks. */
const MINUTES = 100_000

type Opening = { topic: Topic; bank: Bank; seed: string }
type First = Opening & { hasModel: boolean }

/** The first words: who speaks, what about, and the first question. The same topic and seed always give the same. */
export function openChat({ topic, bank, seed, hasModel }: First): ChatStep {
  const { language, company, jobTitle } = topic
  const empty: PlanDraft = {
    company,
    jobTitle,
    language,
    persona: 'lead',
    difficulty: 'normal',
    preset: 'standard',
    budget: { questions: 0, minutes: MINUTES },
    phases: [],
    questions: [],
    documents: [],
    madeBy: BUILT_IN,
  }
  const plan = withMore(empty, { topic, bank, seed })
  const { state } = beginInterview({ plan, seed })
  const name = topicName(topic)
  const book = chatBook[language]
  const speaks = hasModel ? book.whatSpeaks.model : book.whatSpeaks.rules
  const hello =
    name === null ? choose(book.openGreetings, seed) : fillTemplate(choose(book.greetings, seed), { topic: name })
  return { plan, live: state, act: 'ask', text: joined([hello, speaks, currentQuestion(plan, state).text]) }
}

function withMore(plan: PlanDraft, { topic, bank, seed }: Opening): PlanDraft {
  const more = topicQuestions({ topic, bank, seed, asked: plan.questions, most: AT_ONCE })
  const numbered = more.map((question, at) => ({ id: `q${plan.questions.length + at + 1}`, ...question }))
  const questions = [...plan.questions, ...numbered]
  return { ...plan, questions, phases: phasesOf(questions), budget: { ...plan.budget, questions: questions.length } }
}

type Said = Opening & {
  state: ChatState
  text: string
  /** What the candidate said in this chat before, the last first. */
  before: readonly string[]
  inputMode: 'typed' | 'spoken'
}

/**
 * One turn of the candidate, and what the interviewer says to it. It never runs out of questions before the bank does; once that is empty it says
 * so by closing, and begins again with whatever is said next.
 */
export function takeChatTurn({ state, text, before, inputMode, ...opening }: Said): ChatStep {
  const isLast = state.live.position === state.plan.questions.length - 1
  const plan = isLast ? withMore(state.plan, opening) : state.plan
  const live = state.live.finished ? { ...state.live, finished: false } : state.live
  const wish = wishOf(text)
  if (wish) return grant({ plan, live }, wish, before)
  const step = takeAnswer({ plan, state: live, answer: { text, inputMode, secondsUsed: null } })
  return told({ plan, live }, step, text)
}

/** Where a model said something else than was decided, that is what is open now. */
export function takeAsAsked(state: ChatState, asked: Omit<PlanDraft['questions'][number], 'id'>): ChatState {
  const { plan, live } = state
  const at = live.position + 1
  const question = { id: `q${plan.questions.length + 1}`, ...asked }
  const questions = plan.questions.toSpliced(at, 0, question)
  const begun = beginInterview({ plan: { ...plan, questions: [question] }, seed: live.seed }).state
  return {
    plan: { ...plan, questions, phases: phasesOf(questions) },
    live: { ...live, position: at, open: { kind: 'question' }, question: begun.question, asked: live.asked + 1 },
  }
}

function grant({ plan, live }: ChatState, wish: Wish, before: readonly string[]): ChatStep {
  const next = { ...live, nextSeq: live.nextSeq + 2 }
  if (wish === 'next') return spokenBy(plan, takeCommand({ plan, state: live, command: 'skip' }))
  const book = chatBook[plan.language]
  const key = `${live.seed}/${live.nextSeq}`
  const question = currentQuestion(plan, live)
  const open = requestWords(plan, question, live.open).text
  const stands = (first: string, act: Act): ChatStep => ({ plan, live: next, act, text: joined([first, open]) })
  if (wish === 'stop') return { plan, live: next, act: 'wrap-up', text: choose(book.stops, key) }
  if (wish === 'hello') return stands(choose(book.hellos, key), 'acknowledge')
  if (wish === 'who') return stands(book.whoIAm, 'clarify')
  if (wish === 'fact') return stands(choose(book.unknown, key), 'clarify')
  // What was wished for in between is no reply to the question.
  const replies = before.filter((text) => wishOf(text) === null)
  const answers = replies.slice(0, live.question.replies).toReversed()
  return stands(feedbackOn(question, answers, plan.language), 'clarify')
}

/** The words of a step as they are said in a chat: with what was just heard, and after a word that leaves open how much. */
function told(before: ChatState, step: Step, said: string): ChatStep {
  const { plan } = before
  const spoken = spokenBy(plan, step)
  if (spoken.act !== 'probe-slot') return spoken
  return afterVagueWord(before, spoken, said) ?? afterQuote(spoken, step)
}

function spokenBy(plan: PlanDraft, { state, turns }: Step): ChatStep {
  const turn = turns.at(-1)
  if (turn?.from !== 'interviewer') throw new Error('The interviewer said nothing')
  return { plan, live: state, act: turn.act, text: turn.text }
}

function afterVagueWord({ plan, live: asked }: ChatState, step: ChatStep, said: string): ChatStep | null {
  const word = vagueWordIn(said, plan.language)
  if (word === null || asked.question.probed.includes('number')) return null
  const { live } = step
  const text = fillTemplate(choose(chatBook[plan.language].vague, `${live.seed}/${live.nextSeq}`), { said: word })
  const question = { ...live.question, probed: [...asked.question.probed, 'number' as const] }
  return { ...step, live: { ...live, question, open: { kind: 'probe', slot: 'number', variant: 0 } }, text }
}

/** A quotation that is longer is no longer listened to; a shorter one says nothing. */
const QUOTED = { ko: { least: 6, most: 42 }, en: { least: 12, most: 80 } } as const

/** What somebody did and what came of it is worth saying again; where it was is not. */
const TELLING: ReadonlySet<Slot> = new Set([
  'action',
  'result',
  'analysis',
  'recommendation',
  'motive',
  'behaviour',
  'impact',
])

const quotable = (
  filled: readonly FilledSlot[],
  { least, most }: { least: number; most: number },
): string | undefined =>
  filled
    .filter(({ slot }) => TELLING.has(slot))
    .toSorted((one, other) => other.confidence - one.confidence)
    .map(({ quote }) => withoutStop(quote))
    .find((quote) => quote.length >= least && quote.length <= most && !/[“”"\n]/u.test(quote))

function afterQuote(step: ChatStep, { turns }: Step): ChatStep {
  const { plan, live } = step
  const [answer] = turns
  const quote = answer?.from === 'candidate' ? quotable(answer.filled, QUOTED[plan.language]) : undefined
  if (quote === undefined) return step
  const question = currentQuestion(plan, live)
  const first = fillTemplate(choose(chatBook[plan.language].reflections, `${live.seed}/${live.nextSeq}`), {
    said: quote,
  })
  return { ...step, text: joined([first, requestWords(plan, question, live.open).text]) }
}
