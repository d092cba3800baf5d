import { setImmediate as letOthersIn } from 'node:timers/promises'
import type { Language } from '@maju/contracts/basics'
import type { Advance, Interview, InterviewerTurn } from '@maju/contracts/interview'
import type { PlanRequest } from '@maju/contracts/plan'
import en from '../../demo/en.json' with { type: 'json' }
import ko from '../../demo/ko.json' with { type: 'json' }
import type { PlanService } from '../features/plans/plan.service.ts'
import type { TargetService } from '../features/targets/target.service.ts'
import type { TargetRow } from '../features/targets/target.table.ts'
import type { Actor } from '../platform/actor.ts'
import { bankOfScript, type DemoScript, demoScript, type ScriptedQuestion, scriptedFollowUp } from './demo-script.ts'
import type { HoldInterview } from './hold-interview.ts'

type Needs = { targets: TargetService; plans: PlanService; hold: HoldInterview }
type Demo = { targetId: string; interviewId: string }

/** Always the same plan: which line of the résumé a question cites is what the script's answers were written for. */
const SEED = 'demonstration'
/** Interviews of the demonstration's target that are looked at; a visitor makes a few at most. */
const LOOKED_AT = 100
/** Far more than the engine's limits on questions and follow-ups allow. */
const MOST_TURNS = 80

/**
 * The demonstration: a fictional candidate answers a fictional company, turn by turn through the same door as everybody. Plan,
 * follow-ups and report are the engine's own. One a visitor and language: a finished one is given again, and one that a crash
 * left half-made is completed.
 */
export function openDemo({ targets, plans, hold }: Needs) {
  const scripts: Record<Language, DemoScript> = { ko: demoScript.parse(ko), en: demoScript.parse(en) }
  const atWork = new Map<string, Promise<Demo>>()

  async function open(actor: Actor, language: Language): Promise<Demo> {
    const script = scripts[language]
    const own = (await targets.list(actor)).filter((target) => target.demo && target.language === language)
    const lists = await Promise.all(own.map(({ id }) => hold.list(actor, { targetId: id, limit: LOOKED_AT })))
    const held = lists.flat().filter(({ demo }) => demo)

    const finished = held.find(({ status }) => status === 'finished')
    if (finished) return { targetId: finished.targetId, interviewId: finished.id }

    const target =
      own.find((one) => isAsWritten(one, script)) ?? (await targets.create(actor, { ...script.target, language }, true))
    const begun = held.find(({ targetId }) => targetId === target.id)
    const completed = begun && (await complete(actor, await hold.read(actor, begun.id), script))
    const interviewId = completed ? begun.id : await makeAnew(actor, target, script)
    return { targetId: target.id, interviewId }
  }

  async function makeAnew(actor: Actor, target: TargetRow, script: DemoScript): Promise<string> {
    const plan = await plans.create(actor, target.id, requestOf(script, target.language), {
      bank: bankOfScript(script),
      seed: SEED,
    })
    const interview = await hold.start(actor, plan.id, true)
    await complete(actor, interview, script)
    return interview.id
  }

  /** Answers until the interview is over. False when it asks what this script does not know: an older version began it. */
  async function complete(actor: Actor, interview: Interview, script: DemoScript): Promise<boolean> {
    const { body } = await plans.get(actor, interview.planId)
    const answersTo = new Map(body.questions.map((question) => [question.id, scripted(script, question.bankId)]))
    const answered = new Set(interview.turns.map((turn) => turn.from === 'candidate' && turn.questionId))
    let now: Pick<Advance, 'status' | 'turns'> = interview
    for (let count = 0; count < MOST_TURNS; count += 1) {
      if (now.status === 'finished') return true
      const asked = now.turns.findLast((turn): turn is InterviewerTurn => turn.from === 'interviewer')
      const question = asked?.questionId && answersTo.get(asked.questionId)
      if (!asked || !question) return false
      const text = answered.has(asked.questionId) ? scriptedFollowUp(question, asked) : question.first
      answered.add(asked.questionId)
      const said = { replyTo: asked.seq, text, inputMode: 'typed', secondsUsed: null } as const
      // The built-in database answers without leaving the event loop: other visitors would wait for the whole interview.
      await letOthersIn()
      now = await hold.answer(actor, interview.id, said, `demo-${asked.seq}`)
    }
    throw new RangeError(`The demonstration did not end within ${MOST_TURNS} turns`)
  }

  /** Two clicks at once make one demonstration. */
  return (actor: Actor, language: Language): Promise<Demo> => {
    const place = `${actor.accountId} ${language}`
    const opening = atWork.get(place) ?? open(actor, language).finally(() => atWork.delete(place))
    atWork.set(place, opening)
    return opening
  }
}
export type OpenDemo = ReturnType<typeof openDemo>

const scripted = ({ questions }: DemoScript, bankId: string | null): ScriptedQuestion | undefined =>
  questions.find((question) => question.bankId === bankId)

/** A visitor may change the demonstration's target; the script answers only to its own documents. */
const isAsWritten = (target: TargetRow, { target: written }: DemoScript): boolean =>
  target.resume === written.resume && target.posting === written.posting && target.coverLetter === written.coverLetter

const requestOf = ({ request, questions }: DemoScript, language: Language): PlanRequest => ({
  ...request,
  language,
  questions: questions.length,
  preset: 'standard',
  builtInOnly: true,
})
