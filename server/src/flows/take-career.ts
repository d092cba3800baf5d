import type { CareerTaken } from '@maju/contracts/career'
import type { CareerService } from '../features/career/career.service.ts'
import type { DocumentService } from '../features/documents/document.service.ts'
import type { Actor } from '../platform/actor.ts'
import { Refused } from '../platform/errors.ts'

type Needs = { career: CareerService; documents: Pick<DocumentService, 'get'> }

/** The profile takes over what a document says: what the person corrected, or else what was read. */
export const takeCareer =
  ({ career, documents }: Needs) =>
  async (actor: Actor, documentId: string): Promise<CareerTaken> => {
    const { correction, fields } = await documents.get(actor, documentId)
    const said = correction ?? fields
    if (!said) throw new Refused('not-ready', 'This document has not been read. Wait for it, or give another file.')
    return career.takeOver(actor, said)
  }
