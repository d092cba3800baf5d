import type { Bank } from '@maju/interviewer/bank/bank'
import type { Calendars } from '@maju/providers/calendar/configured'
import type { Registers } from '@maju/providers/filings/configured'
import type { Chosen } from '@maju/providers/language/choose'
import type { ChosenEmbedder } from '@maju/providers/embedding/choose'
import type { ChosenRecogniser } from '@maju/providers/ocr/choose'
import type { Mailers } from '@maju/providers/mail/configured'
import type { ChosenPassageIndex } from '@maju/providers/passage-index/choose'
import type { Stores } from '@maju/providers/stores/configured'
import type { ChosenSpeaker } from '@maju/providers/speech/choose'
import type { ChosenTranscriber } from '@maju/providers/transcription/choose'
import { accountJobs, composeAccounts } from './compose-accounts.ts'
import { calendarJobs, composeCalendar } from './compose-calendar.ts'
import { composeCareer } from './compose-career.ts'
import { chatJobs, composeChats } from './compose-chats.ts'
import { composeDocuments, documentJobs } from './compose-documents.ts'
import { composeLibrary, libraryJobs } from './compose-library.ts'
import { composeLimits } from './compose-limits.ts'
import { composePractice, practiceJobs } from './compose-practice.ts'
import { composeSharing } from './compose-sharing.ts'
import { composeResumes } from './compose-resumes.ts'
import { composeSources, type FetchAt, sourceJobs } from './compose-sources.ts'
import { composeTraining } from './compose-training.ts'
import type { Patience } from './flows/ask-patiently.ts'
import type { Measure } from './flows/measure-recording.ts'
import type { Blobs } from './platform/blobs/blobs.ts'
import type { Database } from './platform/database/db.ts'
import type { ReadFileApart } from './platform/files/read-in-child.ts'
import { idempotency as idempotencyOf } from './platform/http/idempotency.ts'
import type { Log } from './platform/log.ts'
import type { Listen } from './platform/media/listen-to-file.ts'
import type { Job, Queue, QueueOverview } from './platform/queue/queue.ts'

/** What the house needs from outside; tests hand in memory and a clock. */
export type Outside = {
  database: Database
  blobs: Blobs
  queue: Queue & { overview: QueueOverview }
  secret: Uint8Array
  settings: Settings
  /** Questions to choose from. */
  bank: Bank
  /** The language model, or why there is none. */
  model: Chosen
  /** Measures recordings that lie on the server; null where there is no ffmpeg. */
  measure: Measure | null
  /** What turns speech into text, or why nothing does. */
  transcriber: ChosenTranscriber
  /** What speaks, or why nothing does. */
  speaker: ChosenSpeaker
  /** What turns texts into vectors, or why nothing does. */
  embedder: ChosenEmbedder
  /** An index outside for the shared part of the library, or why there is none. */
  passageIndex: ChosenPassageIndex
  /** The same for recordings that lie here; null unless they stay on a machine of the operator's. */
  listen: Listen | null
  /** Writes down an answer for the person who asks for that; null where nothing does. */
  dictate: Listen | null
  /** Opens addresses that people give. */
  fetchAt: FetchAt
  /** Registers of filings and stores of documents, and why others are not used. */
  registers: Registers
  stores: Stores
  /** Calendars of people elsewhere, and what sends them mail, and why others are not used. */
  calendars: Calendars
  mailers: Mailers
  /** How patiently Google is asked again; left out: as it advises. */
  googlePatience?: Patience
  /** Reads a file that a person gave, in a process of its own. */
  readFile: ReadFileApart
  /** What reads pictures in files of those who agree to it, or why nothing does. */
  recogniser: ChosenRecogniser
  now: () => Date
  log: Log
}

/** What configuration means to the house. */
export type Settings = {
  version: string
  publicUrl: string | null
  trustProxy: boolean | number | string
  registration: 'open' | 'closed'
  /** 0: no limit. */
  requestsPerMinute: number
  webFolder: string
  /** Null: nothing lies in a folder. */
  dataFolder: string | null
  /** What chose ffmpeg: a variable's name, or `default`. */
  decoderChosenBy: string
  /** Budget of language-model tokens; null: no limit. */
  modelTokensPerDay: number | null
}

/** Every kind of job, also those that another process runs. */
export const jobs: readonly Job[] = [
  ...accountJobs,
  ...libraryJobs,
  ...sourceJobs,
  ...practiceJobs,
  ...documentJobs,
  ...chatJobs,
  ...calendarJobs,
]

/** The one place where things are made and joined. Everything else receives what it needs. */
export function compose(outside: Outside) {
  const { database, settings, now } = outside
  const idempotency = idempotencyOf({ db: database.db, now, alone: database.engine === 'pglite' })
  const known = composeAccounts(outside)
  const limited = composeLimits({ ...outside, accountAdmin: known.accountAdmin })
  const knowledge = composeLibrary(outside)
  const sources = composeSources({ ...outside, library: knowledge.library })
  const practice = composePractice({
    ...outside,
    ...settings,
    tokensPerDay: settings.modelTokensPerDay,
    limits: limited.limits,
    random: Math.random,
    accountAdmin: known.accountAdmin,
    library: knowledge.library,
    passageIndexState: knowledge.indexState,
    connectors: [...outside.registers.states, ...outside.stores.states],
    outward: { calendars: outside.calendars.states, mailers: outside.mailers.states },
  })
  const documents = composeDocuments({ ...outside, ...practice.joined })
  const career = composeCareer({ ...outside, documents: documents.documents })
  const resumes = composeResumes({ ...outside, ...practice.joined, ...career, documents: documents.documents })
  const calendar = composeCalendar({ ...outside, ...practice.practised, accounts: known.accounts })
  const training = composeTraining({
    ...outside,
    ...practice.practised,
    ...career,
    analyse: documents.analyse,
    thinking: practice.joined.thinking,
  })
  const chats = composeChats({ ...outside, ...practice.joined, limits: limited.limits })
  const sharing = composeSharing({ ...outside, ...practice.practised, ...career, accounts: known.accounts })
  // A guest's practice moves to the account on signing in, goes with the account, and goes into the export.
  known.movers.push(
    practice.move,
    sharing.move,
    knowledge.move,
    documents.move,
    calendar.move,
    career.move,
    resumes.move,
    training.move,
    chats.move,
    limited.move,
  )
  known.leavers.push(practice.leave, documents.leave, calendar.leave)
  known.exporters.push(
    ...practice.exporters,
    knowledge.exporter,
    documents.exporter,
    ...calendar.exporters,
    career.exporter,
    resumes.exporter,
    ...training.exporters,
    ...sharing.exporters,
    chats.exporter,
    limited.exporter,
  )

  /** What is swept away once an hour. */
  const housekeeping = [
    idempotency.forgetOld,
    ...known.housekeeping,
    ...knowledge.housekeeping,
    ...practice.housekeeping,
    ...calendar.housekeeping,
    ...sharing.housekeeping,
  ]
  const routes = [
    known.routes,
    limited.routes,
    knowledge.routes,
    sources.routes,
    ...practice.routes,
    documents.routes,
    calendar.routes,
    career.routes,
    resumes.routes,
    training.routes,
    sharing.routes,
    chats.routes,
  ]
  return {
    ...outside,
    ...known,
    idempotency,
    knowledge,
    sources,
    practice,
    documents,
    calendar,
    chats,
    routes,
    housekeeping,
  }
}
export type House = ReturnType<typeof compose>
