import type { CommentPlace } from '@maju/contracts/feedback'
import type { commentShared, markShared, SharedReport } from '@maju/contracts/shared-report'
import type { QuestionReport } from '@maju/contracts/report'
import { firstTry, shownTurns } from '@maju/interviewer/report/shared-view'
import type { z } from 'zod'
import type { RecordingService } from '../features/recordings/recording.service.ts'
import type { ScoreService } from '../features/scores/score.service.ts'
import type { FeedbackService } from '../features/shares/feedback.service.ts'
import type { ShareService } from '../features/shares/share.service.ts'
import type { Actor } from '../platform/actor.ts'
import { NotFound } from '../platform/errors.ts'
import { firstOf } from './compare-feedback.ts'
import type { OpenedShare, ShowShared } from './show-shared.ts'

type Needs = {
  shared: ShowShared
  shares: Pick<ShareService, 'noteVisit'>
  feedback: FeedbackService
  scores: Pick<ScoreService, 'ofInterview'>
  recordings: Pick<RecordingService, 'media'>
}
type Comment = z.output<typeof commentShared.body>

/** What whoever holds a link does with it: reads, gives levels blind, says something of a second or of words. */
export function writeFeedback({ shared, shares, feedback, scores, recordings }: Needs) {
  /** @throws NotFound, also where the link is only for reading. */
  async function openToWrite(token: string): Promise<OpenedShare> {
    const opened = await shared.open(token)
    if (!opened.row.marking) throw new NotFound('marking by this link')
    return opened
  }

  /** As it is after something was written; the name is there now. */
  const after = async (token: string): Promise<SharedReport> => shared.present(await shared.open(token))

  return {
    /** Whoever looks is noted for the owner, who is not. */
    async read(token: string, reader: Actor | null): Promise<SharedReport> {
      const opened = await shared.open(token)
      if (reader?.accountId !== opened.row.accountId) await shares.noteVisit(opened.row)
      return shared.present(opened)
    },

    async mark(token: string, questionId: string, { name, marks }: z.output<typeof markShared.body>) {
      const { row } = await openToWrite(token)
      const answer = firstOf(await scores.ofInterview(row.interviewId), questionId)
      if (!answer) throw new NotFound('answer to this question')
      await feedback.mark(row, { name, questionId, marks, revision: answer.revision })
      return after(token)
    },

    async comment(token: string, { place, ...said }: Comment) {
      const opened = await openToWrite(token)
      await feedback.comment(opened.row, { ...said, place: placeIn(opened, said.questionId, place) })
      return after(token)
    },

    async takeBack(token: string, commentId: string) {
      const { row } = await openToWrite(token)
      await feedback.takeBack(row, commentId)
    },

    async media(token: string, recordingId: string) {
      const found = await shared.recording(token, recordingId)
      return recordings.media(found.owner, found.recordingId)
    },
  }
}
export type WriteFeedback = ReturnType<typeof writeFeedback>

/** Where a comment belongs, in the words as they were said. @throws NotFound for what the link does not show. */
function placeIn(opened: OpenedShare, questionId: string, place: Comment['place']): CommentPlace {
  const one = opened.report.questions.find(({ question }) => question.id === questionId)
  if (!one) throw new NotFound('question in this report')
  if (place.kind === 'quote') return wordsIn(opened, one, place)
  const isShown =
    place.kind === 'question' ||
    opened.recordings.some(({ id, here, ...of }) => id === place.recordingId && of.questionId === questionId && here)
  if (!isShown) throw new NotFound('recording')
  return place
}

type Words = { kind: 'quote'; turn: number; start: number; end: number }

function wordsIn({ row, hiding }: OpenedShare, one: QuestionReport, place: Words): CommentPlace {
  const turn = firstTry(one)?.turns.find(({ seq, from }) => seq === place.turn && from === 'candidate')
  const shown = shownTurns(one, hiding).get(place.turn)
  const isInside = shown && place.start < place.end && place.end <= shown.text.length
  if (!row.shows.answers || !turn || !isInside) throw new NotFound('words in this answer')
  const { start, end } = shown.back(place)
  return { kind: 'quote', turn: place.turn, start, end, quote: turn.text.slice(start, end) }
}
