import { useSyncExternalStore } from 'react'
import { keptText } from '../kept.ts'

const KEY = 'maju.recogniser'

const listeners = new Set<() => void>()
/** What was chosen where the browser refuses to remember it: it holds for this visit. */
let unkept = ''

/** Name of the service that may see pictures in files; empty: none may. */
export const agreedRecogniser = (): string => keptText.read(KEY) ?? unkept

/** Leave for one service by its name; empty takes it back. */
export function agreeToRecogniser(name: string): void {
  if (name === '') keptText.remove(KEY)
  unkept = name === '' || keptText.write(KEY, name) ? '' : name
  listeners.forEach((tell) => tell())
}

/** What goes with a file that is sent: the name that was agreed to, where one was. The server shows pictures to no other. */
export function withAgreement(): { recogniser?: string } {
  const name = agreedRecogniser()
  return name === '' ? {} : { recogniser: name }
}

function onChange(tell: () => void) {
  listeners.add(tell)
  // Switched off in one tab is switched off in all.
  window.addEventListener('storage', tell)
  return () => {
    listeners.delete(tell)
    window.removeEventListener('storage', tell)
  }
}

export const useAgreedRecogniser = (): string => useSyncExternalStore(onChange, agreedRecogniser)
