import { unreachableReason, type UnreachableReason } from '@maju/contracts/posting'
import { unreadableReason, type UnreadableReason } from '@maju/contracts/document'
import { asProblem } from '../../shared/api-problem.ts'
import { useTargetsText } from './targets-text.ts'

/** Why the posting at an address was not read and what to do; null for a problem that is not one of the address. */
export function usePostingTrouble() {
  const say = useTargetsText()
  return (error: unknown): string | null => {
    const { code, reason } = asProblem(error)
    if (code === 'too-large') return say('link.trouble.too-large')
    if (code !== 'not-readable') return null
    const known = unreachableReason.safeParse(reason).data ?? keyOf(unreadableReason.safeParse(reason).data)
    return say(`link.trouble.${known}`)
  }
}

/** A file behind a link is one that can be read, or is not: finer reasons help nobody who did not make it. */
const keyOf = (reason: UnreadableReason | undefined): UnreachableReason =>
  reason === 'too-large' || reason === 'too-slow' ? reason : 'unsupported-content'
