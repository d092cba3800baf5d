import { createHash } from 'node:crypto'
import type { Language } from '@maju/contracts/basics'
import type { DocumentAnalysis } from '@maju/contracts/resume-analysis'
import { analyseResume } from '@maju/documents/resume/analysis/analyse-resume'
import type { Bank } from '@maju/interviewer/bank/bank'
import { ncsAbility } from '@maju/interviewer/bank/ncs'
import { expectQuestions } from '@maju/interviewer/plan/expect-questions'
import { hangulShare } from '@maju/text/tokens'
import type { AnalysisService } from '../features/documents/analysis.service.ts'
import type { DocumentService } from '../features/documents/document.service.ts'
import { documentsOf, type TargetRow, type TargetService } from '../features/targets/target.service.ts'
import type { Actor } from '../platform/actor.ts'
import { Refused } from '../platform/errors.ts'
import { lastUsed } from '../platform/last-used.ts'

type Needs = {
  targets: TargetService
  documents: DocumentService
  analyses: AnalysisService
  bank: Bank
  modelIsConfigured: () => boolean
  now: () => Date
}

/** Analyses that are kept; one has some tens of kilobytes. */
const MOST_ANALYSES = 100

type Subject = Pick<TargetRow, 'company' | 'jobTitle' | 'ncsMajor' | 'language' | 'resume' | 'coverLetter' | 'posting'>

/** Joins what the documents say, what the bank would ask about them, and what a model added where it was asked. */
export function analyseDocuments({ targets, documents, analyses, bank, modelIsConfigured, now }: Needs) {
  const kept = lastUsed<DocumentAnalysis>(MOST_ANALYSES)

  /** Reading the texts takes tenths of a second, and the same ones are asked about again and again: page by page of a list of questions, for instance. */
  function byRules(subject: Subject): DocumentAnalysis {
    const { company, jobTitle, ncsMajor, language, resume, coverLetter, posting } = subject
    // Of a job that goes on it matters which month it is.
    const month = now().toISOString().slice(0, 7)
    const key = digestOf([month, company, jobTitle, ncsMajor ?? '', language, resume, coverLetter, posting])
    return kept.get(key) ?? kept.keep(key, analysed(subject, bank, month))
  }

  async function ofTarget(actor: Actor, targetId: string): Promise<DocumentAnalysis> {
    const found = byRules(await targets.row(actor, targetId))
    const deepening = await analyses.of(actor, targetId, found.inputs)
    const canDeepen = modelIsConfigured() && deepening?.status !== 'asked' && found.documents.length > 0
    const whole = {
      ...found,
      canDeepen,
      status: deepening?.status === 'asked' ? ('deepening' as const) : ('ready' as const),
    }
    if (!deepening?.body) return whole
    const { improvements, questions, madeBy } = deepening.body
    return {
      ...whole,
      improvements: [...improvements, ...whole.improvements],
      questions: [...questions, ...whole.questions],
      madeBy,
    }
  }

  return {
    byRules,
    ofTarget,

    /** One document by itself. @throws Refused unless it is a résumé or cover letter that has been read. */
    async ofDocument(actor: Actor, documentId: string): Promise<DocumentAnalysis> {
      const { text, place } = await documents.textFor(actor, documentId)
      const language = languageOf(text)
      const texts = { resume: '', coverLetter: '', posting: '', [place === 'resume' ? 'resume' : 'coverLetter']: text }
      return byRules({ company: '', jobTitle: '', ncsMajor: null, language, ...texts })
    },

    /** @throws Refused `unavailable` where this instance has no model. */
    async deepen(actor: Actor, targetId: string): Promise<DocumentAnalysis> {
      const found = await ofTarget(actor, targetId)
      if (!modelIsConfigured())
        throw new Refused('unavailable', 'No language model is set up here. What the rules found is all there is.')
      if (found.documents.length === 0)
        throw new Refused('not-ready', 'This target has no text yet. Add a résumé or a cover letter.')
      if (found.status === 'deepening') return found
      await analyses.ask(actor, targetId, found.inputs)
      return { ...found, status: 'deepening', canDeepen: false }
    },

    /** For the job: the texts as they were when a model was asked; null when they are others by now, or gone. */
    async toDeepen(targetId: string, inputs: string) {
      const target = await targets.forJob(targetId)
      if (!target) return null
      const analysis = byRules(target)
      return analysis.inputs === inputs ? { target, analysis } : null
    },
  }
}
export type AnalyseDocuments = ReturnType<typeof analyseDocuments>

const languageOf = (text: string): Language => (hangulShare(text) > 0.2 ? 'ko' : 'en')

function analysed(subject: Subject, bank: Bank, month: string): DocumentAnalysis {
  const { language, company, jobTitle, ncsMajor } = subject
  const found = analyseResume({
    resume: subject.resume,
    coverLetter: subject.coverLetter,
    posting: subject.posting,
    language,
    company: company === '' ? null : company,
    month,
  })
  const given = documentsOf(subject)
  const inputs = digestOf([language, company, jobTitle, ...given.map(({ kind, text }) => `${kind} ${text}`)])
  const expected =
    given.length === 0
      ? []
      : expectQuestions({ target: { company, jobTitle, ncsMajor, documents: given }, language, bank, seed: inputs })
  return {
    ...found,
    inputs,
    // Where nobody has said for which work, only questions about the person’s own lines can be expected.
    questions: jobTitle === '' ? expected.filter(({ sources }) => sources.length > 0) : expected,
    ncs: found.ncs.map((each) => ({ ...each, ...namesOf(each.ncs, language) })),
    status: 'ready',
    canDeepen: false,
  }
}

function namesOf({ ability, subAbility }: { ability: string; subAbility: string }, language: Language) {
  const named = ncsAbility(ability)
  const part = named?.subAbilities.find(({ id }) => id === subAbility)
  return { ability: named?.[language] ?? ability, subAbility: part?.[language] ?? subAbility }
}

const digestOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
