import type { Settings } from '../language/choose.ts'
import { webAddress } from '../language/model-address.ts'
import { type Candidate, candidates, type Wire } from './candidates.ts'
import type { Given } from './local-programs.ts'
import type { Transcriber } from './transcriber.ts'

export type ChosenTranscriber = {
  /** Null: there is none. Transcripts can be typed, and everything that needs none is measured. */
  transcriber: Transcriber | null
  /** Name of the variable that chose, or `default`. Never a value. */
  chosenBy: string
  /** For the page of engines: what is at work, and what is half configured and lacks which variable. */
  detail: string
  /** Recordings go to another machine: none may be sent of anybody who has not agreed to it. */
  audioLeavesMachine: boolean
}

type Name = keyof typeof candidates
const names: readonly Name[] = [
  'compatible',
  'whisper',
  'azure-speech',
  'azure',
  'openai',
  'google',
  'pocketsphinx',
  'scripted',
]
const isName = (text: string): text is Name => Object.hasOwn(candidates, text)

/** What is only used when it is asked for by name: PocketSphinx mishears every second word, a script hears nothing. */
const onlyForced: ReadonlySet<Name> = new Set(['pocketsphinx', 'scripted'])

/**
 * The transcriber that the settings describe, or none. `MAJU_TRANSCRIBER` forces one; else the first complete one of compatible, whisper,
 * azure-speech, azure, openai, google. Never throws and never touches the network; looks on the disk for programs and models of this machine.
 */
export function chooseTranscriber(settings: Settings, wire: Wire = {}): ChosenTranscriber {
  const given: Given = (...keys) => keys.map((key) => settings[key]?.trim() ?? '').find((value) => value !== '') ?? ''
  const forced = given('MAJU_TRANSCRIBER').toLowerCase()
  if (forced) return force(forced, given, wire)

  const notes: string[] = []
  for (const name of names.filter((each) => !onlyForced.has(each))) {
    const candidate: Candidate = candidates[name]
    const first = candidate.needs.flat().find((variable) => given(variable))
    if (first === undefined) continue
    const chosen = attempt(candidate, { chosenBy: first, given, wire })
    if (chosen.transcriber) return { ...chosen, detail: [chosen.detail, ...notes].join(' ') }
    notes.push(chosen.detail)
  }
  return none('default', ['No transcriber is configured.', ...notes].join(' '))
}

const none = (chosenBy: string, detail: string): ChosenTranscriber => ({
  transcriber: null,
  chosenBy,
  detail,
  audioLeavesMachine: false,
})

function force(forced: string, given: Given, wire: Wire): ChosenTranscriber {
  const chosenBy = 'MAJU_TRANSCRIBER'
  if (forced === 'none') return none(chosenBy, 'Switched off by MAJU_TRANSCRIBER.')
  if (!isName(forced)) return none(chosenBy, `MAJU_TRANSCRIBER must be one of ${names.join(', ')} or none.`)
  return attempt(candidates[forced], { chosenBy, given, wire })
}

function attempt(candidate: Candidate, how: { chosenBy: string; given: Given; wire: Wire }): ChosenTranscriber {
  const { chosenBy, given, wire } = how
  const notUsed = (why: string) => none(chosenBy, `${candidate.title} is not used: ${why}.`)

  const missing = candidate.needs.filter((group) => !given(...group)).map((group) => group.join(' or '))
  if (missing.length > 0) return notUsed(`${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`)
  const bad = candidate.addresses.find((variable) => given(variable) && !webAddress(given(variable)))
  if (bad) return notUsed(`${bad} is not an address that begins with http:// or https://`)
  try {
    const made = candidate.make(given, wire)
    if (typeof made === 'string') return notUsed(made)
    const { model, audioLeavesMachine } = made.describe()
    return { transcriber: made, chosenBy, detail: `${candidate.title}, ${model}.`, audioLeavesMachine }
  } catch {
    return notUsed(`${candidate.needs.flat().findLast((variable) => given(variable))} cannot be read`)
  }
}
