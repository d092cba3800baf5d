import type { Language } from '@maju/contracts/basics'
import type { Citation, PlanDocument, PlannedQuestion } from '@maju/contracts/plan'
import { difficulty, persona } from '@maju/contracts/plan'
import { builtInBank } from '@maju/interviewer/bank/bank'
import { makePlan, type PlanDraft } from '@maju/interviewer/plan/make-plan'
import { quotables } from '@maju/interviewer/plan/quotable'
import { findNumbers } from '@maju/text/numbers'
import { readClaims } from '@maju/text/sources/read-documents'
import type { Actor } from '@maju/server/platform/actor'
import { type GivenPosting, type GivenResume, type KnownCompany, postings, resumes, shuffled } from './inputs.ts'
import type { Knowledge } from './knowing.ts'

/** What a plan is made from, and whose documents it may cite. */
export type Case = { company: string; resume: GivenResume; posting: GivenPosting; seed: string }

/** Résumés, postings and companies of one language in turn, each time another variant of them. */
export function casesOf(companies: readonly KnownCompany[], count: number): Case[] {
  const given = { resumes: resumes(), postings: postings() }
  return Array.from({ length: count }, (_, at) => {
    const company = companies[at % companies.length]
    if (!company) throw new Error('There are no companies.')
    const own = <Item extends { language: Language }>(items: readonly Item[]): Item => {
      const some = items.filter((item) => item.language === company.language)
      const item = some[Math.floor(at / companies.length) % some.length]
      if (!item) throw new Error(`Nothing is in ${company.language}.`)
      return item
    }
    const [resume, posting] = [own(given.resumes), own(given.postings)]
    const variant = (text: string) => (at < companies.length ? text : shuffled(text, `variant ${at}`))
    return {
      company: company.name,
      resume: { ...resume, text: variant(resume.text) },
      posting: { ...posting, text: variant(posting.text) },
      seed: `grounding ${at}`,
    }
  })
}

/** The plan of a case with what is known of its company. */
export function planOf({ company, resume, posting, seed }: Case, known: PlanDocument | null): PlanDraft {
  const at = Number(seed.split(' ').at(-1))
  const documents: PlanDocument[] = [
    { kind: 'resume', text: resume.text },
    { kind: 'posting', text: posting.text },
    ...(known ? [known] : []),
  ]
  return makePlan({
    request: {
      language: resume.language,
      persona: persona.options[at % 3] ?? 'lead',
      difficulty: difficulty.options[Math.floor(at / 3) % 3] ?? 'normal',
      questions: 8,
      minutes: 25,
      preset: 'standard',
      builtInOnly: true,
    },
    target: { company, jobTitle: posting.jobTitle, ncsMajor: null, documents },
    bank: builtInBank,
    seed,
  })
}

/** What was found out about one plan. */
export type Checked = {
  citations: number
  resolved: number
  fromCompany: number
  strangeNumbers: number
  wrongCompany: number
  /** Whether the company says anything in these passages that can be asked about. */
  isTold: boolean
}

/** Figures as they are written; how many months a question looks ahead is no figure of anybody. */
const figuresIn = (text: string): string[] => [
  ...(text.match(/\d[\d.,]*/gu) ?? []),
  ...findNumbers(text)
    .filter(({ unit }) => unit === 'percent' || unit === 'money')
    .map((number) => number.text),
]

/** Whether each citation is where it says (in the plan and, for the company, in the library), and each figure in what is cited. */
export async function checked(
  plan: PlanDraft,
  own: ReadonlySet<string>,
  actor: Actor,
  { library }: Knowledge,
): Promise<Checked> {
  const passages = plan.documents.flatMap((document) => document.passages ?? [])
  const told = readClaims(plan.documents).filter(({ document }) => document === 'company')
  const citations = plan.questions.flatMap(({ text, sources }) => sources.map((source) => ({ text, source })))
  let resolved = 0
  for (const { text, source } of citations) {
    const standsInPlan = text.includes(source.quote) && textOf(plan, source) === source.quote
    const origin = source.document === 'company' ? originOf(plan, source) : null
    const whole = origin && (await library.text(actor, origin.libraryDocumentId))
    const standsInLibrary = origin === null || whole?.slice(origin.at, origin.at + source.quote.length) === source.quote
    resolved += standsInPlan && standsInLibrary ? 1 : 0
  }
  return {
    citations: citations.length,
    resolved,
    fromCompany: citations.filter(({ source }) => source.document === 'company').length,
    strangeNumbers: plan.questions.reduce((sum, question) => sum + strangeNumbers(plan, question), 0),
    wrongCompany: passages.filter(({ libraryDocumentId }) => !own.has(libraryDocumentId)).length,
    isTold: quotables(told, plan.language).length > 0,
  }
}

const textOf = ({ documents }: PlanDraft, { document, start, end }: Citation): string | undefined =>
  documents.find(({ kind }) => kind === document)?.text.slice(start, end)

/** Where in the library a citation of the company stands. One that comes from no passage stands nowhere. */
function originOf({ documents }: PlanDraft, { start, end }: Citation): { libraryDocumentId: string; at: number } {
  const passages = documents.flatMap((document) => document.passages ?? [])
  const origin = passages.find((passage) => passage.start <= start && end <= passage.end)
  if (!origin) throw new Error('A citation of the company comes from no passage.')
  return { libraryDocumentId: origin.libraryDocumentId, at: origin.from + start - origin.start }
}

function strangeNumbers({ company, jobTitle }: PlanDraft, { text, sources }: PlannedQuestion): number {
  const grounds = [...sources.map(({ quote }) => quote), company, jobTitle]
  return figuresIn(text).filter((figure) => !grounds.some((ground) => ground.includes(figure))).length
}
