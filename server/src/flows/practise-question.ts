import type { PractisedQuestion } from '@maju/contracts/practice'
import { planOfOne } from '@maju/interviewer/plan/plan-of-one'
import type { InterviewService } from '../features/interviews/interview.service.ts'
import type { PlanService } from '../features/plans/plan.service.ts'
import type { ListedDraft, PracticeRow, PracticeService } from '../features/practice/practice.service.ts'
import type { ScoreService } from '../features/scores/score.service.ts'
import type { StoryService } from '../features/stories/story.service.ts'
import { documentsOf, type TargetRow, type TargetService } from '../features/targets/target.service.ts'
import type { Actor } from '../platform/actor.ts'
import { type Db, isDuplicate } from '../platform/database/db.ts'
import { Malformed } from '../platform/errors.ts'
import type { HoldInterview } from './hold-interview.ts'
import type { ListedQuestions } from './listed-questions.ts'

type Needs = {
  db: Db
  listed: ListedQuestions
  targets: TargetService
  plans: PlanService
  practice: PracticeService
  stories: Pick<StoryService, 'find'>
  interviews: InterviewService
  scores: ScoreService
  hold: HoldInterview
}
type Asked = { targetId?: string | undefined; question?: string | undefined; storyId?: string | undefined }

/** Practising one question is an interview that asks only this: it is held, recorded, scored and tried again as any other. */
export function practiseQuestion({ db, listed, targets, plans, practice, stories, interviews, scores, hold }: Needs) {
  async function standing(actor: Actor, { interviewId }: Pick<PracticeRow, 'interviewId'>): Promise<PractisedQuestion> {
    const { status } = await interviews.get(actor, interviewId)
    return { interviewId, status, attempts: (await scores.ofInterview(interviewId)).length }
  }

  async function begin(actor: Actor, found: ListedDraft, target: TargetRow, storyId: string | null) {
    const { question, speaker, difficulty } = listed.named(found, target)
    const cited =
      found.source === 'plan' ? (await plans.get(actor, planOf(found.id))).body.documents : documentsOf(target)
    const body = planOfOne({
      question,
      target: { company: target.company, jobTitle: target.jobTitle, ncsMajor: target.ncsMajor, documents: cited },
      language: found.source === 'bank' ? target.language : found.language,
      persona: speaker,
      difficulty: difficulty ?? 'normal',
    })
    const { language, persona, preset, budget } = body
    const request = { language, persona, preset, difficulty: body.difficulty, ...budget, builtInOnly: false }
    return db.transaction(async (tx) => {
      const plan = await plans.keep(tx, actor, { targetId: target.id, request, body })
      const { id } = await hold.startIn(tx, actor, plan.id, { demo: false, oneQuestion: true })
      await practice.addPractice(tx, actor, { interviewId: id, targetId: target.id, question: found.id, storyId })
      return id
    })
  }

  async function practise(actor: Actor, found: ListedDraft, target: TargetRow, storyId: string | null) {
    const before = await practice.practiceOf(actor, target.id, found.id)
    if (before) return standing(actor, before)
    try {
      return await standing(actor, { interviewId: await begin(actor, found, target, storyId) })
    } catch (error) {
      // Two presses at once begin one practice.
      const twin = isDuplicate(error) ? await practice.practiceOf(actor, target.id, found.id) : null
      if (!twin) throw error
      return standing(actor, twin)
    }
  }

  /** A question of the bank after what the story shows: one that was not practised yet, where there is any. */
  async function questionFor(actor: Actor, storyId: string, target: TargetRow): Promise<ListedDraft> {
    const { competencies } = await stories.find(actor, storyId)
    if (competencies.length === 0)
      throw new Malformed([{ path: 'body.storyId', message: 'say first which competency this story shows' }])
    const practised = new Set((await practice.practices(actor)).map(({ question }) => question))
    const fitting = listed
      .ofBank(target.language, target)
      .filter(({ question }) => question.phase === 'experience' && competencies.includes(question.competency))
    const chosen = fitting.find(({ id }) => !practised.has(id)) ?? fitting[0]
    if (!chosen) throw new Malformed([{ path: 'body.storyId', message: 'the bank has no question after this' }])
    return chosen
  }

  /** Begins the practice of a question, or gives the one that there is for this application. */
  return async (actor: Actor, { targetId, question, storyId }: Asked): Promise<PractisedQuestion> => {
    if (storyId !== undefined) {
      await stories.find(actor, storyId)
      const target = await targets.row(actor, needed(targetId))
      return practise(actor, await questionFor(actor, storyId, target), target, storyId)
    }
    const found = await listed.find(actor, question ?? '', 'ko')
    const target = await targets.row(actor, needed(found.targetId ?? targetId))
    return practise(actor, found, target, null)
  }
}
export type PractiseQuestion = ReturnType<typeof practiseQuestion>

function needed(targetId: string | null | undefined): string {
  if (!targetId) throw new Malformed([{ path: 'body.targetId', message: 'say for which application' }])
  return targetId
}

const planOf = (listedId: string): string => listedId.split('.')[1] ?? ''
