export type Settings = Record<string, string | undefined>

/** The value of the first of these variables that has one, else an empty text. */
export type Given = (...names: string[]) => string

/** Something that can be chosen, and the variables that configure it. */
export type Candidate<Provider, Wire> = {
  title: string
  /** Any one of the names of a group will do. */
  needs: readonly (readonly string[])[]
  /** Variables that hold an address. */
  addresses: readonly string[]
  /** It is at work only when it is asked for by name. */
  isOnlyForced?: true
  /** It needs no variable, and is at work where nothing else is configured. */
  isFloor?: true
  /** A text in place of a provider says what is missing on this machine. */
  make(given: Given, wire: Wire): Provider | string
}

export type Choice<Provider> = {
  provider: Provider | null
  /** Name of the variable that chose, or `default`. Never a value. */
  chosenBy: string
  /** For the page of engines: what is at work, and what is half configured and lacks which variable. */
  detail: string
}

type Described = { describe(): { model: string } }

type Options<Provider, Wire> = {
  /** What is chosen, in the words of the page of engines. */
  what: string
  /** The variable that forces one. */
  forcedBy: string
  /** In the order of preference. */
  candidates: Record<string, Candidate<Provider, Wire>>
  settings: Settings
  wire: Wire
}

/** The one that is forced, or the first that is completely configured, or none. Never throws and never touches the network. */
export function chooseProvider<Provider extends Described, Wire>(options: Options<Provider, Wire>): Choice<Provider> {
  const { what, forcedBy, candidates, settings, wire } = options
  const given: Given = (...keys) => keys.map((key) => settings[key]?.trim() ?? '').find((value) => value !== '') ?? ''
  const forced = given(forcedBy).toLowerCase()
  if (forced === 'none') return none(forcedBy, `Switched off by ${forcedBy}.`)
  if (forced) {
    const candidate = Object.hasOwn(candidates, forced) ? candidates[forced] : undefined
    if (candidate) return attempt(candidate, { chosenBy: forcedBy, given, wire })
    return none(forcedBy, `${forcedBy} must be one of ${Object.keys(candidates).join(', ')} or none.`)
  }

  const notes: string[] = []
  for (const candidate of Object.values(candidates).filter((each) => !each.isOnlyForced)) {
    const first = candidate.needs.flat().find((variable) => given(variable))
    if (first === undefined && !candidate.isFloor) continue
    const chosen = attempt(candidate, { chosenBy: first ?? 'default', given, wire })
    if (chosen.provider) return { ...chosen, detail: [chosen.detail, ...notes].join(' ') }
    notes.push(chosen.detail)
  }
  return none('default', [`No ${what} is configured.`, ...notes].join(' '))
}

const none = (chosenBy: string, detail: string) => ({ provider: null, chosenBy, detail })

function attempt<Provider extends Described, Wire>(
  candidate: Candidate<Provider, Wire>,
  { chosenBy, given, wire }: { chosenBy: string; given: Given; wire: Wire },
): Choice<Provider> {
  const notUsed = (why: string) => none(chosenBy, `${candidate.title} is not used: ${why}.`)

  const missing = candidate.needs.filter((group) => !given(...group)).map((group) => group.join(' or '))
  if (missing.length > 0) return notUsed(`${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`)
  const bad = candidate.addresses.find((variable) => given(variable) && !isWebAddress(given(variable)))
  if (bad) return notUsed(`${bad} is not an address that begins with http:// or https://`)
  try {
    const provider = candidate.make(given, wire)
    if (typeof provider === 'string') return notUsed(provider)
    return { provider, chosenBy, detail: `${candidate.title}, ${provider.describe().model}.` }
  } catch {
    return notUsed(`${candidate.needs.flat().findLast((variable) => given(variable))} cannot be read`)
  }
}

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
