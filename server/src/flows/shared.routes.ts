import * as contract from '@maju/contracts/shared-report'
import { NotFound } from '../platform/errors.ts'
import type { Http, Mount } from '../platform/http/mount.ts'
import type { RateLimit } from '../platform/http/rate-limit.ts'
import type { WriteFeedback } from './write-feedback.ts'

/**
 * The side of whoever holds a link: no account, no cookie. `missLimit` slows down whoever tries tokens.
 */
export function sharedRoutes(mount: Mount, feedback: WriteFeedback, missLimit: RateLimit) {
  /** Nobody's search engine keeps a shared report. @throws what `work` throws, or Refused after many misses from one address */
  async function unlisted<Result>({ request, reply }: Http, work: () => Promise<Result>): Promise<Result> {
    reply.header('x-robots-tag', 'noindex, nofollow')
    try {
      return await work()
    } catch (error) {
      if (error instanceof NotFound) missLimit(request.ip)
      throw error
    }
  }

  mount.public(contract.openShare, ({ params: { token }, actor, http }) =>
    unlisted(http, () => feedback.read(token, actor)),
  )
  mount.public(contract.markShared, ({ params: { token, questionId }, body, http }) =>
    unlisted(http, () => feedback.mark(token, questionId, body)),
  )
  mount.public(contract.commentShared, ({ params: { token }, body, http }) =>
    unlisted(http, () => feedback.comment(token, body)),
  )
  mount.public(contract.takeBackComment, ({ params: { token, commentId }, http }) =>
    unlisted(http, () => feedback.takeBack(token, commentId)),
  )
  mount.openMedia(contract.getSharedMedia, ({ params: { token, recordingId }, http }) =>
    unlisted(http, () => feedback.media(token, recordingId)),
  )
}
