import type { ListedQuestion, OwnQuestionGiven, QuestionFilter, QuestionPage } from '@maju/contracts/practice'
import type { InterviewService } from '../features/interviews/interview.service.ts'
import {
  type BookmarkRow,
  type ListedDraft,
  matchFilter,
  type PracticeRow,
  type PracticeService,
} from '../features/practice/practice.service.ts'
import type { ScoreService } from '../features/scores/score.service.ts'
import type { TargetService } from '../features/targets/target.service.ts'
import type { Actor } from '../platform/actor.ts'
import type { ListedQuestions } from './listed-questions.ts'

type Needs = {
  listed: ListedQuestions
  practice: PracticeService
  targets: TargetService
  interviews: InterviewService
  scores: ScoreService
}

/** The list of questions: what a filter lets through, with stars and with what was practised of each. */
export function listQuestions({ listed, practice, targets, interviews, scores }: Needs) {
  /** What was practised of a question, from the newest interview that asks only this. */
  async function practisedOf(
    rows: readonly PracticeRow[],
    actor: Actor,
  ): Promise<Map<string, ListedQuestion['practised']>> {
    const ids = rows.map(({ interviewId }) => interviewId)
    const statuses = await interviews.statuses(actor, ids)
    const tries = Map.groupBy(await scores.ofInterviews(ids), ({ interviewId }) => interviewId)
    const found = new Map<string, ListedQuestion['practised']>()
    for (const { question, interviewId } of rows) {
      const status = statuses.get(interviewId)
      if (!status || found.has(question)) continue
      found.set(question, { interviewId, status, attempts: tries.get(interviewId)?.length ?? 0 })
    }
    return found
  }

  type Looked = { starred: ReadonlySet<string>; targetId: string | undefined }

  async function present(actor: Actor, drafts: readonly ListedDraft[], { starred, targetId }: Looked) {
    const shown = new Set(drafts.map(({ id }) => id))
    const rows = (await practice.practices(actor)).filter(
      (row) => shown.has(row.question) && (targetId === undefined || row.targetId === targetId),
    )
    const practised = await practisedOf(rows, actor)
    return drafts.map((draft): ListedQuestion => {
      const { question, speaker: _speaker, ...said } = draft
      const { text, why, phase, kind, competency, ncs, sources, madeBy } = question
      return {
        ...said,
        text,
        why,
        phase,
        kind,
        competency,
        ncs,
        sources,
        madeBy,
        bookmarked: starred.has(draft.id),
        practised: practised.get(draft.id) ?? null,
      }
    })
  }

  const one = async (actor: Actor, draft: ListedDraft): Promise<ListedQuestion> => {
    const starred = starredIn(await practice.stars(actor))
    const [shown] = await present(actor, [draft], { starred, targetId: undefined })
    if (!shown) throw new Error('a question that was just found is not shown')
    return shown
  }

  return {
    async page(actor: Actor, filter: QuestionFilter): Promise<QuestionPage> {
      const target = filter.targetId === undefined ? null : await targets.row(actor, filter.targetId)
      const stars = await practice.stars(actor)
      const all = await listed.all(actor, { language: filter.language, target, stars })
      const starred = starredIn(stars)
      const found = all.filter(matchFilter(filter, starred))
      const companies = new Set(all.flatMap(({ company }) => company ?? []))
      const page = found.slice(filter.offset, filter.offset + filter.limit)
      return {
        questions: await present(actor, page, { starred, targetId: filter.targetId }),
        total: found.length,
        companies: [...companies].toSorted(),
      }
    },

    addOwn: async (actor: Actor, given: OwnQuestionGiven) => one(actor, await practice.addOwn(actor, given)),
    changeOwn: async (actor: Actor, id: string, given: OwnQuestionGiven) =>
      one(actor, await practice.changeOwn(actor, id, given)),

    /** @throws NotFound for a question that is none or another person’s. */
    async star(actor: Actor, listedId: string) {
      const found = await listed.find(actor, listedId, 'ko')
      const [source = '', id = ''] = listedId.split('.')
      await practice.star(actor, {
        question: listedId,
        ownQuestionId: source === 'own' ? id : null,
        planId: source === 'plan' ? id : null,
        targetId: found.targetId,
        kept: source === 'expected' ? found : null,
      })
    },

    async unstar(actor: Actor, listedId: string) {
      await listed.find(actor, listedId, 'ko')
      await practice.unstar(actor, listedId)
    },
  }
}
export type ListQuestions = ReturnType<typeof listQuestions>

const starredIn = (stars: readonly BookmarkRow[]): Set<string> => new Set(stars.map(({ question }) => question))
