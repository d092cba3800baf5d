import type { MadeBy } from '@maju/contracts/basics'
import type { InterviewerTurn, Turn, WordingEvent } from '@maju/contracts/interview'
import { guardStream, type StreamGuard } from '@maju/interviewer/deepen/guard-stream'
import { WORDING_PROMPT_VERSION, wordingPrompt } from '@maju/interviewer/deepen/wording-prompt'
import type { PlanDraft } from '@maju/interviewer/plan/make-plan'
import { candidateNames } from '@maju/text/sources/candidate-names'
import type { LanguageModel } from '@maju/providers/language/language-model'
import { fallbackOf, madeByModel } from '../features/models/model.service.ts'
import { newDelimiter } from '../platform/delimiter.ts'

/** Two or three sentences in either language. */
const MOST_TOKENS = 400
const LONGEST_SECONDS = 20

type Decided = { person: string; plan: PlanDraft; turn: InterviewerTurn; turns: readonly Turn[] }
export type SpeakTurn = (decided: Decided) => AsyncGenerator<WordingEvent>

/**
 * Words one decided turn with a model. Each sentence is shown when it is complete and passes the guard. What the model breaks (time,
 * form, rules) ends with the bank's wording and the reason; the interview never waits for more than the gate before the first word.
 */
export function speakTurn({ model }: { model: LanguageModel }): SpeakTurn {
  return async function* speak({ person, plan, turn, turns }) {
    const bank = (fallback: MadeBy['fallback']): WordingEvent => ({
      kind: 'final',
      text: turn.text,
      madeBy: { ...turn.madeBy, fallback },
    })
    const guard = guardStream({ turn, plan })
    let final: WordingEvent
    try {
      yield* shown(model, guard, { person, plan, turn, turns })
      const verdict = guard.finish()
      final = verdict.ok
        ? { kind: 'final', text: verdict.text, madeBy: madeByModel(model, WORDING_PROMPT_VERSION) }
        : bank('invalid-output')
    } catch (error) {
      final = bank(fallbackOf(error))
    }
    yield final
  }
}

/** The sentences that may be shown, as they come. Stops the model at the first fault. */
async function* shown(
  model: LanguageModel,
  guard: StreamGuard,
  { person, plan, turn, turns }: Decided,
): AsyncGenerator<WordingEvent> {
  const recentTurns = turns.filter(({ seq }) => seq < turn.seq)
  const prompt = wordingPrompt({ plan, turn, recentTurns, delimiter: newDelimiter() })
  const signal = AbortSignal.timeout(LONGEST_SECONDS * 1000)
  const names = candidateNames(plan.documents)
  for await (const part of model.streamText({ ...prompt, names, person, maxOutputTokens: MOST_TOKENS, signal })) {
    if (!('delta' in part)) continue
    const text = guard.push(part.delta)
    if (guard.fault()) return
    if (text !== '') yield { kind: 'delta', text }
  }
}
