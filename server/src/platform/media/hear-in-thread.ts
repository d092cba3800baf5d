import { inThread } from '../child/in-thread.ts'
import type { Heard, ToHear } from './hear.ts'

/**
 * Measures the voice in a thread of its own: its seconds of arithmetic would hold up the pictures. The samples are handed over, not copied.
 * @throws what measuring throws.
 */
export function hearInThread(given: ToHear): Promise<Heard> {
  const { buffer } = given.sound.samples
  const handedOver = buffer instanceof ArrayBuffer ? [buffer] : []
  return inThread(new URL('hearing-thread.ts', import.meta.url), { given, handedOver, name: 'measuring the voice' })
}
