import type { Bank } from '@maju/interviewer/bank/bank'
import type { LanguageModel } from '@maju/providers/language/language-model'
import type { CareerService } from './features/career/career.service.ts'
import type { InterviewService } from './features/interviews/interview.service.ts'
import type { PlanService } from './features/plans/plan.service.ts'
import { practiceService } from './features/practice/practice.service.ts'
import { practiceStore } from './features/practice/practice.store.ts'
import type { ScoreService } from './features/scores/score.service.ts'
import { storyService } from './features/stories/story.service.ts'
import { storyStore } from './features/stories/story.store.ts'
import type { TargetService } from './features/targets/target.service.ts'
import type { AnalyseDocuments } from './flows/analyse-documents.ts'
import type { HoldInterview } from './flows/hold-interview.ts'
import { listedQuestions } from './flows/listed-questions.ts'
import { listQuestions } from './flows/list-questions.ts'
import { practiceRoutes } from './flows/practice.routes.ts'
import { practiseQuestion } from './flows/practise-question.ts'
import { storyMatrix } from './flows/story-matrix.ts'
import { storyRoutes } from './flows/story.routes.ts'
import { suggestVersion } from './flows/suggest-version.ts'
import { takeStory } from './flows/take-story.ts'
import type { Actor } from './platform/actor.ts'
import type { Database, Db } from './platform/database/db.ts'
import type { Mount } from './platform/http/mount.ts'

type Needs = {
  database: Database
  now: () => Date
  bank: Bank
  targets: TargetService
  plans: PlanService
  interviews: InterviewService
  scores: ScoreService
  hold: HoldInterview
  career: Pick<CareerService, 'profile'>
  analyse: Pick<AnalyseDocuments, 'ofTarget'>
  /** The model that thinks; null where there is none. */
  thinking: LanguageModel | null
}

/** Practising one question until it is good: the list of questions, stars, questions of one's own, and the story bank. */
export function composeTraining(needs: Needs) {
  const { now, bank, targets, plans, interviews, scores, hold, career, analyse, thinking } = needs
  const { db } = needs.database
  const hasEntry = async (actor: Actor, careerEntryId: string) =>
    (await career.profile(actor)).entries.some(({ id }) => id === careerEntryId)
  const namesOf = async (actor: Actor) =>
    (await career.profile(actor)).entries.flatMap((entry) => (entry.section === 'person' ? [entry.value.name] : []))

  const practice = practiceService({ db, store: practiceStore(), now })
  const stories = storyService({ db, store: storyStore(), hasEntry, canSuggest: thinking !== null, now })
  const listed = listedQuestions({ bank, targets, plans, practice, analyse: analyse.ofTarget })
  const list = listQuestions({ listed, practice, targets, interviews, scores })
  const practise = practiseQuestion({ db, listed, targets, plans, practice, stories, interviews, scores, hold })
  return {
    routes: (mount: Mount) => {
      practiceRoutes(mount, practice, { list, practise })
      storyRoutes(mount, stories, {
        matrix: storyMatrix({ db, plans, interviews, stories }),
        take: takeStory({ db, plans, interviews, scores, stories }),
        suggest: suggestVersion({ stories, model: thinking, namesOf }),
      })
    },
    exporters: [
      { name: 'questions', read: practice.exported },
      { name: 'stories', read: stories.exported },
    ],
    /** A guest's questions, stars and stories go with them when they sign in. */
    move: async (tx: Db, guestId: string, accountId: string) => {
      await practice.move(tx, guestId, accountId)
      await stories.moveAll(tx, guestId, accountId)
    },
  }
}
