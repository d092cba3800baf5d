import type { Given } from '../choose-provider.ts'

/** What a program needs to be found and to find its libraries. */
const handedOn = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'TMPDIR', 'SystemRoot'] as const

/** Variables for a program of this machine; it inherits none of ours. */
export const programEnvironment = (given: Given): Record<string, string> =>
  Object.fromEntries(handedOn.flatMap((name) => (given(name) ? [[name, given(name)]] : [])))
