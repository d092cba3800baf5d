import * as contract from '@maju/contracts/practice'
import type { PracticeService } from '../features/practice/practice.service.ts'
import type { Mount } from '../platform/http/mount.ts'
import type { ListQuestions } from './list-questions.ts'
import type { PractiseQuestion } from './practise-question.ts'

type Flows = { list: ListQuestions; practise: PractiseQuestion }

/** The routes of contracts/src/practice.ts. */
export function practiceRoutes(mount: Mount, practice: PracticeService, { list, practise }: Flows) {
  mount.account(contract.listQuestions, ({ actor, query }) => list.page(actor, query))
  mount.account(contract.addOwnQuestion, ({ actor, body }) => list.addOwn(actor, body))
  mount.account(contract.changeOwnQuestion, ({ actor, params, body }) =>
    list.changeOwn(actor, params.ownQuestionId, body),
  )
  mount.account(contract.deleteOwnQuestion, ({ actor, params }) => practice.removeOwn(actor, params.ownQuestionId))
  mount.account(contract.bookmarkQuestion, ({ actor, params }) => list.star(actor, params.listedQuestionId))
  mount.account(contract.unbookmarkQuestion, ({ actor, params }) => list.unstar(actor, params.listedQuestionId))
  mount.account(contract.startPractice, ({ actor, body }) => practise(actor, body))
}
