import { storyGiven, type storyOrigin } from '@maju/contracts/stories'
import { storyOfAnswer } from '@maju/interviewer/stories/story-of-answer'
import { LIMITS } from '@maju/contracts/basics'
import { splitSentences } from '@maju/text/sentences'
import type { z } from 'zod'
import type { InterviewService } from '../features/interviews/interview.service.ts'
import type { PlanService } from '../features/plans/plan.service.ts'
import { correctedTurns, type ScoreService } from '../features/scores/score.service.ts'
import type { StoryService } from '../features/stories/story.service.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database/db.ts'
import { NotFound, Refused } from '../platform/errors.ts'

type Needs = {
  db: Db
  plans: PlanService
  interviews: InterviewService
  scores: ScoreService
  stories: StoryService
}

/** A story's name is one short line of it. */
const TITLE_CHARACTERS = 60

/** What somebody answered becomes a story: their own sentences, each in its part. What it shows is theirs to say. */
export const takeStory =
  ({ db, plans, interviews, scores, stories }: Needs) =>
  async (actor: Actor, from: z.output<typeof storyOrigin>) => {
    const row = await interviews.get(actor, from.interviewId)
    const kept = await scores.find(from)
    const plan = await plans.bodyInUse(db, row.planId)
    const question = plan.questions.find(({ id }) => id === from.questionId)
    if (!kept || !question) throw new NotFound('answer')
    const said = kept.turns ?? (await interviews.turnsOfQuestion(from.interviewId, from.questionId))
    const found = storyOfAnswer(correctedTurns(said, kept.corrections))
    if (!found)
      throw new Refused('not-ready', 'This answer tells no story yet: no situation, action or result was found in it.')
    const first = splitSentences([found.situation, found.action, found.result].join('\n'))[0]?.text ?? question.text
    const given = storyGiven.parse({ ...found, title: shortened(first), language: plan.language })
    return stories.addFrom(actor, given, from)
  }
export type TakeStory = ReturnType<typeof takeStory>

function shortened(line: string): string {
  if (line.length <= TITLE_CHARACTERS) return line
  const cut = line.slice(0, TITLE_CHARACTERS)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > TITLE_CHARACTERS / 2 ? space : TITLE_CHARACTERS)}…`.slice(
    0,
    LIMITS.shortTextCharacters,
  )
}
