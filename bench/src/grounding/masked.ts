import type { LanguageModel, TextRequest } from '@maju/providers/language/language-model'
import { withMasking } from '@maju/providers/language/with-masking'
import { deepenPlan } from '@maju/server/flows/deepen-plan'
import { masking } from '@maju/server/platform/masking'
import type { PlanDraft } from '@maju/interviewer/plan/make-plan'

/** Every prompt that left the house while these plans were deepened, as the provider would have received it. */
export async function promptsOf(plans: readonly PlanDraft[]): Promise<string[]> {
  const sent: string[] = []
  const recording: LanguageModel = {
    describe: () => ({ provider: 'scripted', model: 'recording' }),
    async writeObject(asked) {
      sent.push(sentOf(asked))
      return { value: asked.schema.parse({ questions: [] }), usage: { inputTokens: 0, outputTokens: 0 } }
    },
    async *streamText(asked) {
      sent.push(sentOf(asked))
      yield { usage: { inputTokens: 0, outputTokens: 0 } }
    },
  }
  const model = withMasking(recording, masking)
  const kept = new Map(plans.map((body, at) => [String(at), body]))
  const service = {
    toDeepen: async (planId: string) => ({ body: kept.get(planId) }),
    finishDeepening: async () => {},
  }
  const deepen = deepenPlan({ plans: service as never, model })
  const attempt = { signal: new AbortController().signal, lastTry: true }
  for (const planId of kept.keys()) await deepen({ accountId: '', planId }, attempt)
  return sent
}

const sentOf = ({ system, prompt }: TextRequest): string => `${system}\n${prompt}`

const digits = (text: string): string => text.replaceAll(/\D/gu, '')

/** How often one of these stands in what was sent: letter for letter, and numbers also without their signs. */
export function leaks(sent: readonly string[], personal: readonly string[]): number {
  return sent.reduce((sum, text) => {
    const bare = digits(text)
    const found = personal.filter(
      (each) => text.includes(each) || (digits(each).length >= 9 && bare.includes(digits(each))),
    )
    return sum + found.length
  }, 0)
}
