import type { StoryMatrix } from '@maju/contracts/stories'
import { coverOf, OFTEN, overusedStories } from '@maju/interviewer/stories/story-cover'
import { storyUses, type ToldAnswer } from '@maju/interviewer/stories/story-uses'
import type { InterviewService } from '../features/interviews/interview.service.ts'
import type { PlanService } from '../features/plans/plan.service.ts'
import type { StoryService } from '../features/stories/story.service.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database/db.ts'

type Needs = { db: Db; plans: PlanService; interviews: InterviewService; stories: StoryService }

/** Interviews that are looked at; what was told before is forgotten by whoever listens next. */
const RECENT = 10
/** Of which they are chosen: practice of one question and the demonstration are no telling. */
const LOOKED_AT = 100

/** Which competencies the stories cover, and which stories were told too often in the newest interviews. */
export function storyMatrix({ db, plans, interviews, stories }: Needs) {
  async function recent(actor: Actor) {
    const rows = await interviews.list(actor, { limit: LOOKED_AT })
    return rows
      .filter(({ status, demo, oneQuestion }) => status === 'finished' && !demo && !oneQuestion)
      .slice(0, RECENT)
  }

  return async (actor: Actor): Promise<StoryMatrix> => {
    const { stories: told } = await stories.bank(actor)
    const held = await recent(actor)
    const answers: ToldAnswer[] = []
    const asked: string[] = []
    for (const { id, planId } of held) {
      const { questions, company, language } = await plans.bodyInUse(db, planId)
      const turns = Map.groupBy(await interviews.turnsOf(id), ({ questionId }) => questionId)
      for (const { id: questionId, competency } of questions) {
        const said = (turns.get(questionId) ?? []).filter((turn) => turn.from === 'candidate')
        const [first] = said
        if (!first) continue
        asked.push(competency)
        const text = said.map((turn) => turn.text).join('\n')
        answers.push({ interviewId: id, questionId, company, competency, language, at: first.at, text })
      }
    }
    const uses = storyUses(told, answers)
    const overused = overusedStories(uses)
    return {
      competencies: coverOf({ stories: told, overused, asked }),
      uses,
      overused,
      counted: { interviews: held.length, often: OFTEN },
    }
  }
}
export type ReadStoryMatrix = ReturnType<typeof storyMatrix>
