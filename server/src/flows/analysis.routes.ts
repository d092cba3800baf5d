import * as contract from '@maju/contracts/documents'
import type { Target } from '@maju/contracts/target'
import type { Actor } from '../platform/actor.ts'
import type { Mount } from '../platform/http/mount.ts'
import type { AnalyseDocuments } from './analyse-documents.ts'
import { analysisPage } from './analysis-page.ts'

/** The routes of contracts/src/documents.ts that need targets too. */
export function analysisRoutes(
  mount: Mount,
  analyse: AnalyseDocuments,
  take: (actor: Actor, targetId: string, documentId: string) => Promise<Target>,
) {
  mount.account(contract.takeDocument, ({ actor, params }) => take(actor, params.targetId, params.documentId))
  mount.account(contract.getDocumentAnalysis, ({ actor, params }) => analyse.ofDocument(actor, params.documentId))
  mount.account(contract.getTargetAnalysis, ({ actor, params }) => analyse.ofTarget(actor, params.targetId))
  mount.account(contract.deepenTargetAnalysis, ({ actor, params }) => analyse.deepen(actor, params.targetId))
  mount.file(contract.exportTargetAnalysis, async ({ actor, params }) => ({
    name: 'analysis.md',
    type: 'text/markdown; charset=utf-8',
    bytes: new TextEncoder().encode(analysisPage(await analyse.ofTarget(actor, params.targetId))),
  }))
}
