import type { Bank } from '@maju/interviewer/bank/bank'
import type { LanguageModel } from '@maju/providers/language/language-model'
import type { ChosenSpeaker } from '@maju/providers/speech/choose'
import { forgetSpeechJob } from './features/chats/chat.jobs.ts'
import { chatRoutes } from './features/chats/chat.routes.ts'
import { chatService } from './features/chats/chat.service.ts'
import { chatStore } from './features/chats/chat.store.ts'
import type { LimitService } from './features/limits/limit.service.ts'
import { speechService } from './features/speech/speech.service.ts'
import type { TranscriptService } from './features/transcripts/transcript.service.ts'
import type { TargetService } from './features/targets/target.service.ts'
import { growChatTurn } from './flows/grow-chat-turn.ts'
import { speakChatTurn } from './flows/speak-chat-turn.ts'
import { talkInChat } from './flows/talk-in-chat.ts'
import { writeInChat } from './flows/write-in-chat.ts'
import type { Blobs } from './platform/blobs/blobs.ts'
import type { Database } from './platform/database/db.ts'
import type { Mount } from './platform/http/mount.ts'
import type { Log } from './platform/log.ts'
import type { Job, Queue } from './platform/queue/queue.ts'

export const chatJobs: readonly Job[] = [forgetSpeechJob]

type Needs = {
  database: Database
  blobs: Blobs
  queue: Queue
  bank: Bank
  /** What finds the interviewer's words; null: the rules do. */
  speaking: LanguageModel | null
  speaker: ChosenSpeaker
  targets: TargetService
  transcripts: TranscriptService
  limits: LimitService
  now: () => Date
  log: Log
}

/** Talking with the interviewer about any topic, and its voice. */
export function composeChats({
  database: { db },
  blobs,
  queue,
  bank,
  speaking,
  speaker,
  targets,
  transcripts,
  limits,
  now,
  log,
}: Needs) {
  const chats = chatService({ db, store: chatStore(), queue, now })
  const speech = speechService({ blobs, speaker, log })
  const growing = growChatTurn({ chats, targets, limits, model: speaking, log })
  const talk = talkInChat({ db, chats, targets, bank, limits, grow: speaking && growing.begin })
  const speak = speakChatTurn({ chats, speech })
  return {
    routes: (mount: Mount) =>
      chatRoutes(mount, chats, {
        ...talk,
        hear: growing.hear,
        write: writeInChat({ chats, transcripts }),
        speak,
        speaker: speech.speaker,
      }),
    exporter: { name: 'chats', read: chats.exported },
    move: chats.move,
    bindJobs: () => {
      queue.work(forgetSpeechJob, async ({ prefixes }) => {
        for (const prefix of prefixes) await blobs.removeAll(prefix)
      })
    },
  }
}
