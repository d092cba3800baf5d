import type { InterviewerTurn, Turn, WordingEvent } from '@maju/contracts/interview'
import type { InterviewRow, InterviewService } from '../features/interviews/interview.service.ts'
import type { PlanService } from '../features/plans/plan.service.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database/db.ts'
import { NotFound } from '../platform/errors.ts'
import { broadcast } from '../platform/events/broadcast.ts'
import type { SpeakTurn } from './speak-turn.ts'

type Needs = {
  db: Db
  plans: PlanService
  interviews: InterviewService
  /** The model's part; null where there is none any more. */
  speak: SpeakTurn | null
}
type Pending = { row: InterviewRow; turns: readonly Turn[]; turn: InterviewerTurn }

/**
 * The wording of one interviewer turn. What is final is given at once. What is pending is worded by the model and kept; the words
 * belong to the interview and not to the listener, so a closed tab does not stop them and a second one hears the same. When the
 * model fails the bank's wording stands and says why.
 */
export function wordTurn({ db, plans, interviews, speak }: Needs) {
  const atWork = new Map<string, () => AsyncGenerator<WordingEvent>>()

  async function* words({ row, turns, turn }: Pending): AsyncGenerator<WordingEvent> {
    let final: WordingEvent = { kind: 'final', text: turn.text, madeBy: turn.madeBy }
    if (speak) {
      for await (const event of speak({
        person: row.accountId,
        plan: await plans.bodyInUse(db, row.planId),
        turn,
        turns,
      })) {
        if (event.kind === 'final') final = event
        else yield event
      }
    }
    await interviews.rewriteTurn(row.id, { ...turn, text: final.text, madeBy: final.madeBy, wording: 'final' })
    yield final
  }

  async function* forgetting(place: string, events: AsyncIterable<WordingEvent>) {
    try {
      yield* events
    } finally {
      atWork.delete(place)
    }
  }

  return async (actor: Actor, interviewId: string, seq: number): Promise<AsyncIterable<WordingEvent>> => {
    const row = await interviews.get(actor, interviewId)
    const turns = await interviews.turnsOf(interviewId)
    const turn = turns.find((one) => one.seq === seq)
    if (turn?.from !== 'interviewer') throw new NotFound('turn of the interviewer')
    if (turn.wording === 'final') return once({ kind: 'final', text: turn.text, madeBy: turn.madeBy })
    const place = `${interviewId} ${seq}`
    const listen = atWork.get(place) ?? broadcast(forgetting(place, words({ row, turns, turn })))
    atWork.set(place, listen)
    return listen()
  }
}

async function* once(event: WordingEvent): AsyncGenerator<WordingEvent> {
  yield event
}
