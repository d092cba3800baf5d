import type { Language } from '@maju/contracts/basics'
import type { PlanRequest } from '@maju/contracts/plan'
import en from '../../demo/en.json' with { type: 'json' }
import ko from '../../demo/ko.json' with { type: 'json' }
import type { PlanService } from '../features/plans/plan.service.ts'
import type { TargetService } from '../features/targets/target.service.ts'
import type { Actor } from '../platform/actor.ts'
import { answerByScript } from './answer-by-script.ts'
import { bankOfScript, type DemoScript, demoScript } from './demo-script.ts'
import type { HoldInterview } from './hold-interview.ts'

type Needs = { targets: TargetService; plans: PlanService; hold: HoldInterview }
type TargetRow = Awaited<ReturnType<TargetService['row']>>
type Demo = { targetId: string; interviewId: string }

/** Always the same plan: which line of the résumé a question cites is what the script's answers were written for. */
const SEED = 'demonstration'
/** Interviews of the demonstration's target that are looked at; a visitor makes a few at most. */
const LOOKED_AT = 100

/**
 * The demonstration: a fictional candidate answers a fictional company, turn by turn through the same door as everybody. Plan,
 * follow-ups and report are the engine's own. One a visitor and language: a finished one is given again, and one that a crash
 * left half-made is completed.
 */
export function openDemo({ targets, plans, hold }: Needs) {
  const scripts: Record<Language, DemoScript> = { ko: demoScript.parse(ko), en: demoScript.parse(en) }
  const complete = answerByScript({ plans, hold })
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

  /** Two clicks at once make one demonstration. */
  return (actor: Actor, language: Language): Promise<Demo> => {
    const place = `${actor.accountId} ${language}`
    const opening = atWork.get(place) ?? open(actor, language).finally(() => atWork.delete(place))
    atWork.set(place, opening)
    return opening
  }
}
export type OpenDemo = ReturnType<typeof openDemo>

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
