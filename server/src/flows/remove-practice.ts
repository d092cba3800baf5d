import type { InterviewService } from '../features/interviews/interview.service.ts'
import type { RecordingService } from '../features/recordings/recording.service.ts'
import type { TargetService } from '../features/targets/target.service.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database/db.ts'

type Needs = { db: Db; targets: TargetService; interviews: InterviewService; recordings: RecordingService }

/** Targets and interviews go with all their rows, and with the bytes of recordings, which no foreign key takes along. */
export function removePractice({ db, targets, interviews, recordings }: Needs) {
  return {
    interview: (actor: Actor, interviewId: string): Promise<void> =>
      db.transaction(async (tx) => {
        await interviews.lock(tx, [{ actor, interviewId }])
        await recordings.forgetOfInterviews(tx, actor, [interviewId])
        await interviews.remove(tx, actor, interviewId)
      }),

    target: (actor: Actor, targetId: string): Promise<void> =>
      db.transaction(async (tx) => {
        await recordings.forgetOfInterviews(tx, actor, await interviews.lockOfTarget(tx, actor, targetId))
        await targets.remove(tx, actor, targetId)
      }),
  }
}
export type RemovePractice = ReturnType<typeof removePractice>
