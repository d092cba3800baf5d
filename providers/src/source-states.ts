import type { Settings } from './choose-provider.ts'

/** Something that is used beside others of its kind wherever it is configured. */
export type SourceCandidate<Source> = {
  title: string
  /** All of these variables. */
  needs: readonly string[]
  make(given: (name: string) => string): Source
}

/** For the page of engines: what is configured, and what is missing where it is not. Never a value. */
export type SourceState = {
  name: string
  title: string
  isReady: boolean
  chosenBy: string
  detail: string
  missing: string[]
}

/** Every source that is completely configured, by name, and why the others are not. Never throws and never touches the network. */
export function configuredSources<Source>(candidates: Record<string, SourceCandidate<Source>>, settings: Settings) {
  const sources = new Map<string, Source>()
  const states: SourceState[] = []
  const given = (name: string) => settings[name]?.trim() ?? ''
  for (const [name, { title, needs, make }] of Object.entries(candidates)) {
    const missing = needs.filter((variable) => given(variable) === '')
    const [chosenBy = 'default'] = needs.filter((variable) => given(variable) !== '')
    const problem = missing.length > 0 ? missingText(missing) : tryToMake(name, make)
    const detail = problem === null ? `${title} is configured.` : `${title} is not used: ${problem}.`
    states.push({ name, title, isReady: problem === null, chosenBy, detail, missing })
  }
  return { sources, states }

  function tryToMake(name: string, make: SourceCandidate<Source>['make']): string | null {
    try {
      sources.set(name, make(given))
      return null
    } catch {
      return 'what is configured cannot be read'
    }
  }
}

const missingText = (missing: readonly string[]): string =>
  `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`
