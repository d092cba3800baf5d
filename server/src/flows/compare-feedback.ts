import type { Agreement, MentorFeedback } from '@maju/contracts/feedback'
import { compareMarks } from '@maju/interviewer/agreement/compare-marks'
import type { InterviewService } from '../features/interviews/interview.service.ts'
import type { AttemptRow, ScoreService } from '../features/scores/score.service.ts'
import {
  type CommentRow,
  type FeedbackService,
  type MarkRow,
  presentComment,
} from '../features/shares/feedback.service.ts'
import type { ShareRow, ShareService } from '../features/shares/share.service.ts'
import type { Actor } from '../platform/actor.ts'

type Needs = { interviews: InterviewService; scores: ScoreService; shares: ShareService; feedback: FeedbackService }

/** What others marked and said of an interview, beside what the program says of it. */
export function compareFeedback({ interviews, scores, shares, feedback }: Needs) {
  async function ofRows(rows: readonly ShareRow[]): Promise<MentorFeedback[]> {
    const { marks, comments } = await feedback.of(rows)
    const attempts = Map.groupBy(
      await scores.ofInterviews([...new Set(rows.map(({ interviewId }) => interviewId))]),
      ({ interviewId }) => interviewId,
    )
    return rows.flatMap((row) => feedbackOf(row, { marks, comments, attempts: attempts.get(row.interviewId) ?? [] }))
  }

  return {
    ofInterview: async (actor: Actor, interviewId: string): Promise<MentorFeedback[]> => {
      const { id } = await interviews.get(actor, interviewId)
      return ofRows(await shares.rowsOf(actor, id))
    },
    exported: async (actor: Actor): Promise<MentorFeedback[]> => ofRows(await shares.allRows(actor)),
  }
}

type Found = { marks: readonly MarkRow[]; comments: readonly CommentRow[]; attempts: readonly AttemptRow[] }

/** Nothing where nobody has written by the link. */
function feedbackOf(share: ShareRow, { marks, comments, attempts }: Found): MentorFeedback[] {
  if (share.mentor === null) return []
  const own = marks.filter(({ shareId }) => shareId === share.id)
  return [
    {
      shareId: share.id,
      mentor: share.mentor,
      questions: own.map(({ questionId, marks: given, at, revision }) => ({
        questionId,
        marks: given,
        at: at.toISOString(),
        current: firstOf(attempts, questionId)?.revision === revision,
      })),
      comments: comments.filter(({ shareId }) => shareId === share.id).map(presentComment),
      agreement: agreementOf(own, attempts),
    },
  ]
}

/** How far marks agree with the program, over the answers that are still those that were marked. */
export const agreementOf = (marks: readonly MarkRow[], attempts: readonly AttemptRow[]): Agreement =>
  compareMarks(
    marks.map(({ questionId, marks: given, revision }) => {
      const first = firstOf(attempts, questionId)
      return { marks: given, judgements: first?.score?.judgements ?? [], current: first?.revision === revision }
    }),
  )

export const firstOf = (attempts: readonly AttemptRow[], questionId: string): AttemptRow | undefined =>
  attempts.find((row) => row.questionId === questionId && row.attempt === 0)
