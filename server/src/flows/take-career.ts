import type { CareerTaken } from '@maju/contracts/career'
import type { CareerService } from '../features/career/career.service.ts'
import type { DocumentService } from '../features/documents/document.service.ts'
import type { Actor } from '../platform/actor.ts'

type Needs = { career: CareerService; documents: Pick<DocumentService, 'said'> }

/** The profile takes over what a document says: what the person corrected, or else what was read. */
export const takeCareer =
  ({ career, documents }: Needs) =>
  async (actor: Actor, documentId: string): Promise<CareerTaken> =>
    career.takeOver(actor, await documents.said(actor, documentId))
