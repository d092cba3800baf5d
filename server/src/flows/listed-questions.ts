import { createHash } from 'node:crypto'
import type { Language } from '@maju/contracts/basics'
import type { QuestionSource } from '@maju/contracts/practice'
import type { DocumentAnalysis, ExpectedQuestion } from '@maju/contracts/resume-analysis'
import type { Bank } from '@maju/interviewer/bank/bank'
import { expectedAsAsked } from '@maju/interviewer/practice/expected-as-asked'
import type { PlanService } from '../features/plans/plan.service.ts'
import {
  bankDrafts,
  bareOf,
  type BookmarkRow,
  type ListedDraft,
  type PracticeService,
} from '../features/practice/practice.service.ts'
import type { TargetRow, TargetService } from '../features/targets/target.service.ts'
import type { Actor } from '../platform/actor.ts'
import { NotFound } from '../platform/errors.ts'

type Needs = {
  bank: Bank
  targets: TargetService
  plans: PlanService
  practice: PracticeService
  /** What the documents of an application make people ask. */
  analyse: (actor: Actor, targetId: string) => Promise<DocumentAnalysis>
}

type Looked = { language: Language; target: TargetRow | null; stars: readonly BookmarkRow[] }

/** Questions of every source as they would be asked, and one of them by its id. */
export function listedQuestions({ bank, targets, plans, practice, analyse }: Needs) {
  const ofBank = bankDrafts(bank)

  /** Questions of plans that cite something or were not taken from the bank; what two plans ask is there once. */
  async function ofPlans(actor: Actor): Promise<ListedDraft[]> {
    const demo = new Set((await targets.list(actor)).flatMap((target) => (target.demo ? [target.id] : [])))
    const seen = new Set<string>()
    return (await plans.questionsOf(actor))
      .filter(({ targetId, questions }) => !demo.has(targetId) && questions.length > 1)
      .flatMap(({ planId, targetId, company, language, difficulty, questions }) =>
        questions.flatMap((planned): ListedDraft[] => {
          const plain = planned.sources.length === 0 && planned.madeBy.engine === 'built-in'
          if (plain || seen.has(planned.text)) return []
          seen.add(planned.text)
          return [
            {
              ...NOTHING_OWN,
              id: `plan.${planId}.${planned.id}`,
              source: 'plan',
              language,
              question: bareOf(planned),
              speaker: planned.speaker,
              families: [],
              difficulty,
              company,
              targetId,
            },
          ]
        }),
      )
  }

  async function ofDocuments(actor: Actor, target: TargetRow): Promise<ListedDraft[]> {
    const { questions } = await analyse(actor, target.id)
    return questions.map((expected) => listedExpected(expected, target))
  }

  const finders: Record<QuestionSource, (actor: Actor, id: string, language: Language) => Promise<ListedDraft | null>> =
    {
      bank: (_actor, id, language) => Promise.resolve(ofBank.find(id, language, null)),
      own: async (actor, id) => (uuidIn(id) === id ? practice.findOwn(actor, id) : null),
      plan: async (actor, id) => (await ofPlans(actor)).find((listed) => listed.id === `plan.${id}`) ?? null,
      expected: async (actor, id) => {
        const targetId = uuidIn(id)
        if (targetId === null) return null
        const target = await targets.row(actor, targetId)
        const all = [...(await ofDocuments(actor, target)), ...keptIn(await practice.stars(actor))]
        return all.find((listed) => listed.id === `expected.${id}`) ?? null
      },
    }

  return {
    /** Own ones first, then those of plans and documents, then the bank. Expected ones only of the application that is looked at. */
    async all(actor: Actor, { language, target, stars }: Looked): Promise<ListedDraft[]> {
      const expected = target ? await ofDocuments(actor, target) : []
      const kept = keptIn(stars).filter(({ id }) => !expected.some((each) => each.id === id))
      return [
        ...(await practice.ownOf(actor)),
        ...(await ofPlans(actor)),
        ...expected,
        ...kept,
        ...ofBank.all(language, target),
      ]
    },

    /** What the bank asks for an application. */
    ofBank: ofBank.all,

    /** @throws NotFound, also for what is another person’s. */
    async find(actor: Actor, listedId: string, language: Language): Promise<ListedDraft> {
      const at = listedId.indexOf('.')
      const source = listedId.slice(0, at)
      const found = isSource(source) ? await finders[source](actor, listedId.slice(at + 1), language) : null
      if (!found) throw new NotFound('question')
      return found
    },

    /** A question of the bank with the names of an application in it. */
    named: (listed: ListedDraft, target: TargetRow): ListedDraft =>
      listed.source === 'bank'
        ? (ofBank.find(listed.id.slice('bank.'.length), target.language, target) ?? listed)
        : listed,
  }
}
export type ListedQuestions = ReturnType<typeof listedQuestions>

/** Where documents have changed since: those that were starred, as they were. */
const keptIn = (stars: readonly BookmarkRow[]): ListedDraft[] => stars.flatMap(({ kept }) => (kept ? [kept] : []))

const NOTHING_OWN = { note: null, competencyBy: null } as const
const SOURCES: ReadonlySet<string> = new Set<QuestionSource>(['bank', 'plan', 'expected', 'own'])
const isSource = (name: string): name is QuestionSource => SOURCES.has(name)

/** The id that the name of a question of a plan or of documents begins with. */
function uuidIn(id: string): string | null {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\.|$)/u.exec(id)?.[0] ?? null
}

/** Known by its words: other documents make other questions, and the same ones the same. */
function listedExpected(expected: ExpectedQuestion, target: TargetRow): ListedDraft {
  const mark = createHash('sha256').update(expected.text).digest('hex').slice(0, 16)
  return {
    ...NOTHING_OWN,
    id: `expected.${target.id}.${mark}`,
    source: 'expected',
    language: target.language,
    question: expectedAsAsked(expected, target.language),
    speaker: 'lead',
    families: [],
    difficulty: null,
    company: target.company,
    targetId: target.id,
  }
}
