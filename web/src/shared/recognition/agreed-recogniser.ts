import { useSyncExternalStore } from 'react'
import { remembered } from '../remembered.ts'

const agreed = remembered('maju.recogniser')

/** Name of the service that may see pictures in files; empty: none may. */
export const agreedRecogniser = (): string => agreed.read() ?? ''

/** Leave for one service by its name; empty takes it back. */
export const agreeToRecogniser = (name: string): void => agreed.write(name === '' ? null : name)

/** What goes with a file that is sent: the name that was agreed to, where one was. The server shows pictures to no other. */
export function withAgreement(): { recogniser?: string } {
  const name = agreedRecogniser()
  return name === '' ? {} : { recogniser: name }
}

export const useAgreedRecogniser = (): string => useSyncExternalStore(agreed.subscribe, agreedRecogniser)
