import type { Language } from '@maju/contracts/basics'
import type { FilledSlot, Intent } from '@maju/contracts/interview'
import type { PlannedQuestion } from '@maju/contracts/plan'
import { contentWords } from '@maju/text/content-words'
import { findNumbers } from '@maju/text/numbers'
import { splitSentences } from '@maju/text/sentences'
import { fingerprint, overlap } from '@maju/text/similarity'
import { countSyllables } from '@maju/text/syllables'
import { countWords } from '@maju/text/tokens'
import { speaksToProgram } from '@maju/text/sources/speaks-to-program'
import type { AnswerClaim } from './claims.ts'
import { claimsOf } from './claims.ts'
import type { Clause } from './clauses.ts'
import { splitClauses } from './clauses.ts'
import { intentOf } from './intent.ts'
import { readClauses } from './read-clauses.ts'
import type { ReadClause } from './heard.ts'
import { fillSlots } from './slots.ts'
import type { OwnShare } from './whose.ts'
import { ownShareOf } from './whose.ts'

export type AnswerReading = {
  intent: Intent
  /** What fills the expected slots: `text.slice(start, end) === quote`, confidence at least `FILLED_FROM`. */
  filled: FilledSlot[]
  claims: AnswerClaim[]
  ownShare: OwnShare
  length: { characters: number; syllables: number; words: number; sentences: number }
  /** The parts that were read as content: instructions to a program, flattery, echoes and repeats are not among them. */
  clauses: ReadClause[]
}

export type ReadingCase = {
  question: Pick<PlannedQuestion, 'text' | 'kind' | 'slots'>
  /** Of the question; the answer may be in the other one and is read by its own letters. */
  language: Language
  /** The probe that this answers, when it is not the question itself. */
  asked?: string
}

/** Longest part of an answer that is read; more than anybody says to one question. */
const READ_CHARACTERS = 20_000

/**
 * Reads an answer by rules: what its author is doing, which expected pieces of evidence it holds and in which words, what it
 * claims, and how much of it is about the author's own doing. Never throws; the same text is always read the same.
 */
export function readAnswer(text: string, { question, language, asked }: ReadingCase): AnswerReading {
  const read = text.slice(0, READ_CHARACTERS)
  const sentences = splitSentences(read)
  const numbers = findNumbers(read)
  const all = splitClauses(read)
  const asking = [question.text, ...(asked ? [asked] : [])]
  const asks = asking.map((each) => fingerprint(each, language))
  const isEcho = (part: string): boolean => {
    const said = fingerprint(part, language)
    return asks.some((each) => overlap(each, said) >= ECHO)
  }
  const content = withoutRepeats(all).filter((clause) => isContent(clause, isEcho))
  const clauses = readClauses(content, numbers)
  const filled = fillSlots(clauses, question.slots, question.kind)
  const whose = clauses.map((clause) => clause.whose)
  const intent = intentOf({
    text: read,
    sentences,
    instructions: sentences.filter((sentence) => speaksToProgram(sentence.text)).length,
    filled: filled.length,
    onTopic: sharedWords(read, asking.join(' ')),
    echoes: countWords(read) >= ECHO_WORDS && isEcho(read),
    invited: question.kind === 'wrap-up',
  })
  return {
    intent,
    filled: intent === 'answer' ? filled : [],
    claims: claimsOf(read, numbers),
    ownShare: ownShareOf(
      clauses,
      whose,
      clauses.map(({ happening: what }) => what === 'act'),
    ),
    length: lengthOf(text, sentences.length),
    clauses,
  }
}

function lengthOf(text: string, sentences: number): AnswerReading['length'] {
  return { characters: text.length, syllables: countSyllables(text), words: countWords(text), sentences }
}

const FLATTERY =
  /(?:존경(?:합니다|해 왔|하는 회사)|훌륭(?:한|하)[^.]{0,20}(?:회사|기업|질문|면접관)|최고의 (?:회사|기업|질문|면접)|영광(?:입니다|으로)|감사(?:합니다|드립니다)|좋은 질문|반갑습니다|안녕하(?:세요|십니까)|(?:great|excellent|wonderful|amazing|fantastic|good) (?:question|company|interviewer|team)|thank you|thanks|it is an honou?r|honou?red|pleasure to|such an (?:amazing|inspiring)|best company|world-class company)/iu

/** Talk about the talking: it says nothing of the matter. */
const META =
  /(?:어디서부터 (?:말씀|시작)|차근차근|양해 부탁|말하자면|그런 셈|말씀드려 보겠습니다|이야기가 (?:길어|이어)|아무튼|말이 길어|정리하자면)|\b(?:where do I (?:even )?(?:begin|start)|let me (?:go through|walk you|explain|think|tell you|see)|bear with me|so to speak|(?:how|what) (?:these things|it|this) (?:goes|go|is)\b|you could (?:say|put)|as I said|more or less how|good question|to answer (?:that|your)|I(?:['’]ll| will) (?:try to )?(?:answer|explain|tell you|go through))\b/iu

const ECHO = 0.85
const ECHO_WORDS = 4

const ANNOUNCES = /(?:말씀|설명|답변|답|소개)(?:을|를)? ?(?:드리겠|하겠)습니다/u

/** A longer clause says something besides. */
const ASIDE_CHARACTERS = 80

/** `자기소개를 말씀드리겠습니다` is an aside; `점검부터 하겠다고 말씀드리겠습니다` is not. */
function isAside(text: string): boolean {
  return FLATTERY.test(text) || META.test(text) || (countWords(text) <= ECHO_WORDS && ANNOUNCES.test(text))
}

function isContent(clause: Clause, isEcho: (part: string) => boolean): boolean {
  if (speaksToProgram(clause.text)) return false
  if (clause.text.length < ASIDE_CHARACTERS && isAside(clause.text)) return false
  return countWords(clause.text) < ECHO_WORDS || !isEcho(clause.text)
}

/** Said again in the same words: counted once. */
function withoutRepeats(clauses: readonly Clause[]): Clause[] {
  const first = new Map<string, Clause>()
  for (const clause of clauses) if (!first.has(clause.text)) first.set(clause.text, clause)
  return [...first.values()]
}

function sharedWords(text: string, question: string): number {
  const asked = new Set(contentWords(question).map((word) => word.base))
  const said = contentWords(text)
  if (said.length === 0) return 0
  return said.filter((word) => asked.has(word.base)).length / said.length
}
