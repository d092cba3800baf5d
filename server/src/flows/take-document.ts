import { LIMITS } from '@maju/contracts/basics'
import type { DocumentService } from '../features/documents/document.service.ts'
import { presentTarget, type TargetService } from '../features/targets/target.service.ts'
import type { Actor } from '../platform/actor.ts'
import { Refused } from '../platform/errors.ts'

type Needs = {
  documents: DocumentService
  targets: TargetService
  countInterviews: (targetIds: readonly string[]) => Promise<Map<string, number>>
}

/** A target takes its résumé or cover letter from a document. Plans that were made keep the text that they were made from. */
export function takeDocument({ documents, targets, countInterviews }: Needs) {
  return async (actor: Actor, targetId: string, documentId: string) => {
    await targets.row(actor, targetId)
    const { text, place } = await documents.textFor(actor, documentId)
    if (text.length > LIMITS.documentCharacters)
      throw new Refused(
        'too-large',
        `This document has ${text.length} characters; a target takes ${LIMITS.documentCharacters}. Paste the part that matters.`,
      )
    const row = await targets.update(actor, targetId, place === 'resume' ? { resume: text } : { coverLetter: text })
    await documents.keepTaking({ targetId, documentId, place })
    return presentTarget(row, (await countInterviews([targetId])).get(targetId) ?? 0)
  }
}
