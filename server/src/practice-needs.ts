import type { Engine } from '@maju/contracts/admin'
import type { Bank } from '@maju/interviewer/bank/bank'
import type { ChosenEmbedder } from '@maju/providers/embedding/choose'
import type { Chosen } from '@maju/providers/language/choose'
import type { SourceState } from '@maju/providers/source-states'
import type { ChosenRecogniser } from '@maju/providers/ocr/choose'
import type { ChosenSpeaker } from '@maju/providers/speech/choose'
import type { ChosenTranscriber } from '@maju/providers/transcription/choose'
import type { AccountAdminService } from './features/accounts/account-admin.service.ts'
import type { LimitService } from './features/limits/limit.service.ts'
import type { LibraryService } from './features/library/library.service.ts'
import type { Measure } from './flows/measure-recording.ts'
import type { Blobs } from './platform/blobs/blobs.ts'
import type { Database } from './platform/database/db.ts'
import type { Log } from './platform/log.ts'
import type { Listen } from './platform/media/listen-to-file.ts'
import type { Queue, QueueOverview } from './platform/queue/queue.ts'

/** What practising needs from outside of its own features. */
export type PracticeNeeds = {
  database: Database
  blobs: Blobs
  queue: Queue & { overview: QueueOverview }
  now: () => Date
  random: () => number
  bank: Bank
  model: Chosen
  tokensPerDay: number | null
  /** What a person may do in a day. */
  limits: LimitService
  decoderChosenBy: string
  version: string
  dataFolder: string | null
  /** Measures recordings that lie here; null where there is no ffmpeg. */
  measure: Measure | null
  /** Writes down what is said in them; null where nothing on this machine does. */
  listen: Listen | null
  /** Writes down an answer for whoever asks for that; null where nothing does. */
  dictate: Listen | null
  transcriber: ChosenTranscriber
  speaker: ChosenSpeaker
  embedder: ChosenEmbedder
  recogniser: ChosenRecogniser
  /** What finds passages of the shared library, and how it is. */
  passageIndexState: () => Omit<Engine, 'ability'>
  /** Where documents about companies can be brought from, and what is missing there. */
  connectors: readonly SourceState[]
  /** Calendars of people elsewhere, and what sends them mail. */
  outward: { calendars: readonly SourceState[]; mailers: readonly SourceState[] }
  log: Log
  accountAdmin: AccountAdminService
  /** What is known of companies. */
  library: LibraryService
}
