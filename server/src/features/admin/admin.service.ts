import { statfs } from 'node:fs/promises'
import type { AdminUser, Engine } from '@maju/contracts/admin'
import type { ChosenEmbedder } from '@maju/providers/embedding/choose'
import type { ChosenRecogniser } from '@maju/providers/ocr/choose'
import type { SourceState } from '@maju/providers/source-states'
import type { ChosenSpeaker } from '@maju/providers/speech/choose'
import type { ChosenTranscriber } from '@maju/providers/transcription/choose'
import type { Administrator } from '../../platform/actor.ts'
import type { Blobs } from '../../platform/blobs/blobs.ts'
import type { Database } from '../../platform/database/db.ts'
import type { QueueOverview } from '../../platform/queue/queue.ts'
import type { AccountAdminService } from '../accounts/account-admin.service.ts'
import type { InterviewService } from '../interviews/interview.service.ts'
import type { ModelService } from '../models/model.service.ts'
import type { AdminStore } from './admin.store.ts'
import {
  connectorState,
  decoderState,
  embeddingState,
  recognitionState,
  speechState,
  transcriptionState,
} from './engine-states.ts'

const MEGABYTE = 2 ** 20
const NEWEST_JOBS = 50

type Needs = {
  store: AdminStore
  database: Database
  blobs: Blobs
  overview: QueueOverview
  accounts: AccountAdminService
  interviews: InterviewService
  models: ModelService
  transcriber: ChosenTranscriber
  speaker: ChosenSpeaker
  embedder: ChosenEmbedder
  recogniser: ChosenRecogniser
  /** What finds passages of the shared library, and how it is. */
  passageIndexState: () => Omit<Engine, 'ability'>
  /** Where documents about companies can be brought from. */
  connectors: readonly SourceState[]
  /** Calendars of people elsewhere, and what sends them mail. */
  outward: { calendars: readonly SourceState[]; mailers: readonly SourceState[] }
  /** Whether answers are written down by it, for whoever asks for that. */
  dictates: boolean
  /** Whether recordings that lie here are written down by it. */
  listens: boolean
  /** Whether recordings that lie here can be decoded and measured, and what chose the decoder. */
  measures: boolean
  decoderChosenBy: string
  version: string
  dataFolder: string | null
  now: () => Date
}

/** What the operator of an instance sees and does. */
export function adminService({
  store,
  database,
  blobs,
  overview,
  accounts,
  interviews,
  models,
  transcriber,
  speaker,
  embedder,
  recogniser,
  passageIndexState,
  connectors,
  outward,
  dictates,
  listens,
  measures,
  decoderChosenBy,
  version,
  dataFolder,
  now,
}: Needs) {
  const startedAt = now().toISOString()

  async function withInterviews(by: Administrator, users: Omit<AdminUser, 'interviews'>[]): Promise<AdminUser[]> {
    const counts = await interviews.countByAccount(
      by,
      users.map(({ id }) => id),
    )
    return users.map((user) => ({ ...user, interviews: counts.get(user.id) ?? 0 }))
  }

  return {
    /** Which engines are at work and what chose them. Public: a candidate may know who reads along. */
    async engines(): Promise<Engine[]> {
      const postgres = database.engine === 'postgresql'
      return [
        { ability: 'language-model', ...(await models.state()) },
        {
          ability: 'database',
          name: postgres ? 'PostgreSQL' : 'PGlite',
          state: 'ready',
          chosenBy: postgres ? 'DATABASE_URL' : 'default',
          detail: postgres ? 'A PostgreSQL server.' : 'PostgreSQL inside this process, kept in the data folder.',
        },
        {
          ability: 'queue',
          name: 'pg-boss',
          state: 'ready',
          chosenBy: 'default',
          detail: 'Jobs live in the database.',
        },
        {
          ability: 'blobs',
          name: 'folder',
          state: 'ready',
          chosenBy: 'default',
          detail: 'Files live in the data folder.',
        },
        { ability: 'speech', ...speechState(speaker) },
        { ability: 'transcription', ...transcriptionState({ chosen: transcriber, dictates, listens }) },
        { ability: 'embedding', ...embeddingState(embedder) },
        { ability: 'recognition', ...recognitionState(recogniser) },
        { ability: 'passage-index', ...passageIndexState() },
        { ability: 'decoder', ...decoderState(measures), chosenBy: decoderChosenBy },
        ...connectors.map((state) => connectorState('filings', state)),
        ...outward.calendars.map((state) => connectorState('calendar', state)),
        ...outward.mailers.map((state) => connectorState('mail', state)),
      ]
    },

    async users(by: Administrator, asked: { search: string; limit: number; offset: number }) {
      const { total, accounts: found } = await accounts.page(by, asked)
      return { total, users: await withInterviews(by, found) }
    },

    async changeUser(
      by: Administrator,
      accountId: string,
      change: Parameters<AccountAdminService['change']>[2],
    ): Promise<AdminUser> {
      const changed = await accounts.change(by, accountId, change)
      const counts = await interviews.countByAccount(by, [accountId])
      return { ...changed, interviews: counts.get(accountId) ?? 0 }
    },

    removeUser: accounts.remove,

    async jobs() {
      const [queues, jobs] = await Promise.all([overview.counts(), overview.newest(NEWEST_JOBS)])
      return {
        queues,
        jobs: jobs.map((job) => ({
          ...job,
          createdAt: job.createdAt.toISOString(),
          finishedAt: job.finishedAt?.toISOString() ?? null,
        })),
      }
    },

    retryJob: (queue: string, jobId: string) => overview.retry(queue, jobId),

    async health(by: Administrator) {
      const totals = await store.totals(by)
      return {
        version,
        node: process.version,
        startedAt,
        memoryMegabytes: Math.round(process.memoryUsage.rss() / MEGABYTE),
        databaseEngine: database.engine,
        databaseMegabytes: Math.round(totals.databaseBytes / MEGABYTE),
        blobMegabytes: Math.round((await blobs.size()) / MEGABYTE),
        freeDiskMegabytes: dataFolder === null ? null : await freeMegabytes(dataFolder),
        accounts: totals.accounts,
        interviews: totals.interviews,
        modelTokensToday: await models.spentToday(),
        modelTokensPerDay: models.tokensPerDay,
      }
    },
  }
}
export type AdminService = ReturnType<typeof adminService>

async function freeMegabytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return Math.round((bavail * bsize) / MEGABYTE)
}
