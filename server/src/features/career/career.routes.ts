import * as contract from '@maju/contracts/career'
import type { Actor } from '../../platform/actor.ts'
import type { Mount } from '../../platform/http/mount.ts'
import type { CareerService } from './career.service.ts'

/** Takes over what was read from a document. */
export type TakeDocument = (actor: Actor, documentId: string) => Promise<contract.CareerTaken>

/** The routes of contracts/src/career.ts. */
export function careerRoutes(mount: Mount, career: CareerService, takeDocument: TakeDocument) {
  mount.account(contract.getCareer, ({ actor }) => career.profile(actor))
  mount.account(contract.addCareerEntry, ({ actor, body }) => career.add(actor, body))
  mount.account(contract.changeCareerEntry, ({ actor, params, body }) =>
    career.change(actor, params.careerEntryId, body),
  )
  mount.account(contract.moveCareerEntry, ({ actor, params, body }) =>
    career.move(actor, params.careerEntryId, body.place),
  )
  mount.account(contract.deleteCareerEntry, ({ actor, params }) => career.remove(actor, params.careerEntryId))
  mount.account(contract.takeCareerFromDocument, ({ actor, params }) => takeDocument(actor, params.documentId))
  mount.account(contract.turnCareerSection, ({ actor, body: { section, ...wish } }) =>
    career.turn(actor, section, wish),
  )
}
