import { ProviderError, type ProviderErrorKind } from '../provider-error.ts'
import type { LanguageModel } from './language-model.ts'

export type CircuitOptions = {
  /** Failures in a row after which the model is left alone. */
  failures: number
  /** For how long. Then one call is let through; when it fails too, the time begins again. */
  restSeconds: number
  now: () => Date
}

/** `open`: it is left alone. `trying`: the rest is over, the next call decides. */
export type CircuitState = {
  state: 'closed' | 'open' | 'trying'
  failuresInARow: number
  openUntil: Date | null
  lastFailure: ProviderErrorKind | null
}

export type CircuitModel = LanguageModel & { circuit(): CircuitState }

/** Failures that say that the service is unwell; a refusal or a bad reply may be the doing of one person's text. */
const unwell: ReadonlySet<ProviderErrorKind> = new Set([
  'timeout',
  'unauthorised',
  'rate-limited',
  'overloaded',
  'unreachable',
  'broken',
])

/** The counting behind a circuit, without a model. */
function breaker(provider: string, { failures, restSeconds, now }: CircuitOptions) {
  let failuresInARow = 0
  let openUntil: Date | null = null
  let lastFailure: ProviderErrorKind | null = null
  let trying = false

  const restLeft = (): number => (openUntil ? (openUntil.getTime() - now().getTime()) / 1000 : 0)
  const succeed = () => {
    failuresInARow = 0
    openUntil = null
  }

  return {
    state(): CircuitState {
      const state = openUntil === null ? 'closed' : restLeft() > 0 ? 'open' : 'trying'
      return { state, failuresInARow, openUntil, lastFailure }
    },
    /** Throws while the model is left alone. Every call that entered must `leave`. */
    enter(): void {
      const left = restLeft()
      if (left > 0 || (openUntil && trying))
        throw new ProviderError(provider, 'unreachable', {
          detail: `left alone after ${failuresInARow} failures`,
          retryable: false,
          retryAfterSeconds: Math.max(1, Math.ceil(left)),
        })
      trying = openUntil !== null
    },
    leave(): void {
      trying = false
    },
    succeed,
    fail(error: unknown): void {
      const kind = error instanceof ProviderError ? error.kind : 'broken'
      // It answered, only not usefully: the service itself is well. An abort or a spent budget says nothing.
      if (kind === 'refused' || kind === 'invalid-output') succeed()
      if (!unwell.has(kind)) return
      failuresInARow += 1
      lastFailure = kind
      if (failuresInARow >= failures) openUntil = new Date(now().getTime() + restSeconds * 1000)
    },
  }
}

/** Leaves a model alone that has failed several times in a row: calls fail at once with `unreachable`, not to be retried. */
export function withCircuit(model: LanguageModel, options: CircuitOptions): CircuitModel {
  const circuit = breaker(model.describe().provider, options)
  return {
    describe: () => model.describe(),
    circuit: () => circuit.state(),

    async writeObject(request) {
      circuit.enter()
      try {
        const written = await model.writeObject(request)
        circuit.succeed()
        return written
      } catch (error) {
        circuit.fail(error)
        throw error
      } finally {
        circuit.leave()
      }
    },

    async *streamText(request) {
      circuit.enter()
      try {
        for await (const part of model.streamText(request)) {
          if ('delta' in part) circuit.succeed()
          yield part
        }
      } catch (error) {
        circuit.fail(error)
        throw error
      } finally {
        circuit.leave()
      }
    },
  }
}
