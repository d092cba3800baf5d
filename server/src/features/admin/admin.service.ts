import { statfs } from 'node:fs/promises'
import type { AdminUser, Engine } from '@maju/contracts/admin'
import type { ChosenEmbedder } from '@maju/providers/embedding/choose'
import type { ChosenRecogniser } from '@maju/providers/ocr/choose'
import type { SourceState } from '@maju/providers/source-states'
import type { ChosenTranscriber } from '@maju/providers/transcription/choose'
import type { Administrator } from '../../platform/actor.ts'
import type { Blobs } from '../../platform/blobs/blobs.ts'
import type { Database } from '../../platform/database/db.ts'
import { recogniserInfoOf } from '../../platform/files/picture-service.ts'
import type { QueueOverview } from '../../platform/queue/queue.ts'
import type { AccountAdminService } from '../accounts/account-admin.service.ts'
import type { InterviewService } from '../interviews/interview.service.ts'
import type { ModelService } from '../models/model.service.ts'
import type { AdminStore } from './admin.store.ts'

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
  embedder: ChosenEmbedder
  recogniser: ChosenRecogniser
  /** What finds passages of the shared library, and how it is. */
  passageIndexState: () => Omit<Engine, 'ability'>
  /** Where documents about companies can be brought from. */
  connectors: readonly SourceState[]
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
  embedder,
  recogniser,
  passageIndexState,
  connectors,
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
        {
          ability: 'speech',
          name: 'browser',
          state: 'ready',
          chosenBy: 'default',
          detail:
            'Speaking and listening use functions of the browser, where it has them and when they are switched on.',
        },
        { ability: 'transcription', ...transcriptionState({ chosen: transcriber, dictates, listens }) },
        { ability: 'embedding', ...embeddingState(embedder) },
        { ability: 'recognition', ...recognitionState(recogniser) },
        { ability: 'passage-index', ...passageIndexState() },
        { ability: 'decoder', ...decoderState(measures), chosenBy: decoderChosenBy },
        ...connectors.map(connectorState),
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

type Writing = { chosen: ChosenTranscriber; dictates: boolean; listens: boolean }

/** What turns speech into text here, for whom, and whether the sound leaves this machine for it. */
function transcriptionState({ chosen, dictates, listens }: Writing): Omit<Engine, 'ability'> {
  const { transcriber, chosenBy, detail, audioLeavesMachine } = chosen
  if (!transcriber) return { name: 'none', state: 'off', chosenBy, detail }
  const { provider, model } = transcriber.describe()
  const name = `${provider}/${model}`
  if (!dictates) return { name, state: 'off', chosenBy, detail: `${detail} It needs ffmpeg, and there is none.` }
  const what = listens
    ? 'Answers of those who choose it, and recordings that lie here'
    : 'Answers of those who choose it'
  const where = audioLeavesMachine ? 'The sound is sent to another machine for it.' : 'The sound stays on this machine.'
  return { name, state: 'ready', chosenBy, detail: `${detail} ${what} are written down by it. ${where}` }
}

/** What turns texts into vectors here, and whether they leave this machine for it. */
function embeddingState({ embedder, chosenBy, detail }: ChosenEmbedder): Omit<Engine, 'ability'> {
  if (!embedder) return { name: 'none', state: 'off', chosenBy, detail }
  const { provider, model, textLeavesMachine } = embedder.describe()
  const where = textLeavesMachine ? 'Texts are sent to another machine for it, masked.' : 'Texts stay on this machine.'
  return { name: `${provider}/${model}`, state: 'ready', chosenBy, detail: `${detail} ${where}` }
}

/** What reads letters in pictures: this machine, and a service for those who agree to it. */
function recognitionState({ recogniser, chosenBy, detail }: ChosenRecogniser): Omit<Engine, 'ability'> {
  const here = 'Pictures of letters are read on this machine.'
  if (!recogniser) return { name: 'Tesseract', state: 'ready', chosenBy, detail: `${detail} ${here}` }
  const { name, leavesMachine } = recogniserInfoOf(recogniser)
  const where = leavesMachine ? 'They are sent to another machine for it.' : 'They stay on this machine.'
  return {
    name,
    state: 'ready',
    chosenBy,
    detail: `${detail} Pictures of those who agree to it are read by it. ${where}`,
  }
}

const decoderState = (measures: boolean) =>
  measures
    ? ({ name: 'ffmpeg', state: 'ready', detail: 'Recordings and files that are sent in are decoded by it.' } as const)
    : ({
        name: 'none',
        state: 'off',
        detail: 'Recordings and files that are sent in cannot be measured. Install ffmpeg, or name it in FFMPEG_PATH.',
      } as const)

const connectorState = ({ title, isReady, chosenBy, detail }: SourceState) =>
  ({ ability: 'filings', name: title, state: isReady ? 'ready' : 'off', chosenBy, detail }) as const

async function freeMegabytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return Math.round((bavail * bsize) / MEGABYTE)
}
