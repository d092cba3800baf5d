import * as contract from '@maju/contracts/share'
import { listFeedback, type MentorFeedback, removeComment, removeFeedback } from '@maju/contracts/feedback'
import type { Actor } from '../../platform/actor.ts'
import type { Mount } from '../../platform/http/mount.ts'
import type { FeedbackService } from './feedback.service.ts'
import type { ShareService } from './share.service.ts'

type Needs = {
  shares: ShareService
  feedback: FeedbackService
  /** What others said, beside what the program says. */
  compared: (actor: Actor, interviewId: string) => Promise<MentorFeedback[]>
}

/** The owner's side of sharing. */
export function shareRoutes(mount: Mount, { shares, feedback, compared }: Needs) {
  mount.account(contract.listShares, ({ actor, params }) => shares.list(actor, params.interviewId))
  mount.account(contract.createShare, ({ actor, params, body }) => shares.create(actor, params.interviewId, body))
  mount.account(contract.revokeShare, ({ actor, params }) => shares.revoke(actor, params.shareId))
  mount.account(listFeedback, ({ actor, params }) => compared(actor, params.interviewId))
  mount.account(removeFeedback, ({ actor, params }) => feedback.removeAll(actor, params.shareId))
  mount.account(removeComment, ({ actor, params }) => feedback.removeComment(actor, params.commentId))
}
