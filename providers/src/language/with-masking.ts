import { ProviderError } from '../provider-error.ts'
import type { LanguageModel, TextRequest } from './language-model.ts'

export type Masked = { masked: string; unmask: (text: string) => string }

export type MaskingOptions = {
  /** Replaces what must not leave the machine, and the given names, by placeholders; the same thing by the same placeholder. */
  mask: (text: string, names: readonly string[]) => Masked
  /** How a placeholder begins and ends, so that one that is split over pieces of a stream is put together first. */
  placeholder: { opening: string; closing: string; longest: number }
}

/** Between system text and prompt while both are masked in one go, so that both share their placeholders. */
const border = '\n\u001e\n'

/** Masks what goes out and puts it back into what comes in, in streams too. */
export function withMasking(model: LanguageModel, { mask, placeholder }: MaskingOptions): LanguageModel {
  const hide = <T extends TextRequest>(request: T): { hidden: T; unmask: Masked['unmask'] } => {
    const parts = [request.system, request.prompt].map((text) => text.replaceAll('\u001e', ''))
    const { masked, unmask } = mask(parts.join(border), request.names ?? [])
    const [system, prompt, ...rest] = masked.split(border)
    if (system === undefined || prompt === undefined || rest.length > 0)
      throw new ProviderError(model.describe().provider, 'broken', { detail: 'masking changed the form of the text' })
    return { hidden: { ...request, system, prompt, names: undefined }, unmask }
  }

  return {
    describe: () => model.describe(),

    async writeObject(request) {
      const { hidden, unmask } = hide(request)
      const { value, usage } = await model.writeObject(hidden)
      return { value: unmaskValue(value, unmask), usage }
    },

    async *streamText(request) {
      const { hidden, unmask } = hide(request)
      let held = ''
      for await (const part of model.streamText(hidden)) {
        if ('delta' in part) {
          held += part.delta
          const end = safeEnd(held, placeholder)
          if (end > 0) yield { delta: unmask(held.slice(0, end)) }
          held = held.slice(end)
        } else {
          if (held) yield { delta: unmask(held) }
          held = ''
          yield part
        }
      }
    },
  }
}

/** How far a text can be handed on without cutting a placeholder in two. */
function safeEnd(text: string, { opening, closing, longest }: MaskingOptions['placeholder']): number {
  for (let from = 0; ;) {
    const start = text.indexOf(opening, from)
    if (start === -1) return text.length - lengthOfBeginning(text, opening)
    const closed = text.indexOf(closing, start + opening.length)
    const inTime = closed !== -1 && closed + closing.length - start <= longest
    if (!inTime && text.length - start < longest) return start
    from = inTime ? closed + closing.length : start + opening.length
  }
}

/** How many characters at the end of the text may be the beginning of `opening`. */
function lengthOfBeginning(text: string, opening: string): number {
  for (let length = opening.length - 1; length > 0; length--) {
    if (text.endsWith(opening.slice(0, length))) return length
  }
  return 0
}

/** The same value with every string unmasked. The shape stays, so the type does. */
function unmaskValue<T>(value: T, unmask: Masked['unmask']): T {
  const visit = (part: unknown): unknown => {
    if (typeof part === 'string') return unmask(part)
    if (Array.isArray(part)) return part.map(visit)
    if (typeof part !== 'object' || part === null || Object.getPrototypeOf(part) !== Object.prototype) return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, visit(inner)]))
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only strings were replaced, by strings
  return visit(value) as T
}
