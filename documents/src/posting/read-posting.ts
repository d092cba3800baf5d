import type { Span } from '@maju/contracts/basics'
import type { TextBlock } from '@maju/contracts/document'
import type { Posting, PostingStatement } from '@maju/contracts/posting'
import { findDeadline } from './deadline.ts'
import { findEmployment } from './employment.ts'
import { type Labelled, type LabelledField, labelledValues } from './labels.ts'
import { namesInHead } from './names.ts'
import type { JobFacts, PageFacts } from './page-facts.ts'
import { type PostingText, postingText } from './posting-text.ts'
import { type SectionField, sectionItems } from './sections.ts'

export type GivenPosting = {
  /** What a person reads of it, in order. */
  blocks: readonly TextBlock[]
  /** What the page says of itself; null where it is no page. */
  facts: PageFacts | null
  /** The day on which it is read, where the person is. */
  today: string
  /** Longer texts are cut. */
  mostCharacters: number
}

export type PostingReading = { posting: Posting; text: string; cut: boolean }

/**
 * What a posting says: company, job, what one does and must bring, until when. Each value is a place of the readable text; what no place supports does
 * not exist. What a page says only to programs (JSON-LD) comes as lines of their own before the text, so that the person sees and corrects them.
 */
export function readPosting({ blocks, facts, today, mostCharacters }: GivenPosting): PostingReading {
  const job = facts?.job ?? null
  const shown = blocks.map(({ text }) => text).join('\n')
  const unsaid = unsaidFacts(job, shown)
  const reading = postingText([...unsaid, ...blocks], mostCharacters)
  const read = fieldReader({
    reading,
    job,
    unsaid: unsaid.length,
    page: { today, zone: zoneOf(facts) },
    titles: facts?.titles ?? [],
  })
  return { posting: read, text: reading.text, cut: reading.cut }
}

/** Facts that the readable text does not repeat, as lines of their own. */
function unsaidFacts(job: JobFacts | null, shown: string): TextBlock[] {
  const { company, title, location, employment, validThrough } = job ?? {}
  return [company, title, location, employment, validThrough]
    .filter((fact) => typeof fact === 'string' && !shown.includes(fact))
    .map((text) => ({ text: text ?? '', kind: 'paragraph', level: null, place: null }))
}

/** Korean pages count days in Seoul; of others only what is written is known. */
function zoneOf(facts: PageFacts | null): string {
  const isKorean =
    facts?.language?.startsWith('ko') || /^(?:KR|KOR|대한민국|한국|South Korea|Korea)$/i.test(facts?.job?.country ?? '')
  return isKorean ? 'Asia/Seoul' : 'UTC'
}

type Needs = {
  reading: PostingText
  job: JobFacts | null
  /** How many lines at the beginning are facts that the page does not show. */
  unsaid: number
  page: { today: string; zone: string }
  titles: readonly string[]
}

function fieldReader({ reading: { text, lines }, job, unsaid, page, titles }: Needs): Posting {
  const ownLines = lines.slice(unsaid)
  const ownStart = lines[unsaid]?.start ?? text.length
  const labelled = labelledValues(text, ownLines)
  const names = namesInHead(ownLines, titles)
  const items = sectionItems(ownLines)
  const say: Say = ({ start, end }, confidence, from = 'text') => {
    const quote = text.slice(start, end)
    return { value: quote.replaceAll(/\s+/gu, ' ').trim(), quote, start, end, confidence, from }
  }
  const byFact = (fact: string | null = null) => {
    const start = fact === null ? -1 : text.indexOf(fact)
    if (fact === null || start < 0) return null
    return say({ start, end: start + fact.length }, start < ownStart ? 0.8 : 0.95, 'metadata')
  }
  const byLabel = (field: LabelledField) => {
    const found = labelled.find((each) => each.field === field)
    return found ? say(found.value, confidenceOf(found)) : null
  }
  const nameOf = (field: 'company' | 'title') => {
    const guess = names[field]
    return byFact(job?.[field]) ?? byLabel(field) ?? (guess && say(guess, guess.confidence))
  }
  const listed = (field: SectionField) =>
    items.filter((item) => item.field === field).map((item) => say(item, item.confidence))

  return {
    company: nameOf('company'),
    title: nameOf('title'),
    location: byLabel('location') ?? byFact(job?.location),
    deadline: deadlineIn([byLabel('deadline'), byFact(job?.validThrough)], page, say),
    employment: employmentIn([byLabel('employment'), byFact(job?.employment), ...shortLines(ownLines, say)]),
    duties: listed('duties'),
    requirements: listed('requirements'),
    preferences: listed('preferences'),
    steps: listed('steps'),
  }
}

const confidenceOf = ({ lines }: Labelled) => (lines === 1 ? 0.9 : 0.8)

type Say = (span: Span, confidence: number, from?: PostingStatement['from']) => PostingStatement

function deadlineIn(
  candidates: readonly (PostingStatement | null)[],
  page: Needs['page'],
  say: Say,
): Posting['deadline'] {
  for (const candidate of candidates) {
    const found = candidate && findDeadline(candidate.quote, page)
    if (!found) continue
    const span = { start: candidate.start + found.start, end: candidate.start + found.end }
    return { ...say(span, candidate.confidence * (found.sure ? 1 : 0.7), candidate.from), day: found.day }
  }
  return null
}

function employmentIn(candidates: readonly (PostingStatement | null)[]): Posting['employment'] {
  for (const candidate of candidates) {
    const found = candidate && findEmployment(candidate.value.replaceAll('_', ' '))
    if (found) return { ...candidate, kind: found.kind }
  }
  const [given] = candidates
  return given ? { ...given, kind: 'other' } : null
}

const LONGEST_TAG = 30

/** Short lines may be the tags of a board: `정규직`, `Full-time`. */
const shortLines = (lines: PostingText['lines'], say: Say) =>
  lines
    .filter(({ text }) => text.length <= LONGEST_TAG && findEmployment(text))
    .map(({ start, end }) => say({ start, end }, 0.6))
