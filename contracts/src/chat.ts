import { z } from 'zod'
import { id, instant, language, madeBy } from './basics.ts'
import { route } from './route.ts'
import { ncsMajor } from './target.ts'
import { SOUND_LIMITS } from './transcribing.ts'
import { transcript } from './transcript.ts'

/** The most of each that one account can keep, so that it cannot fill the disk. */
export const CHAT_LIMITS = {
  chats: 500,
  turns: 400,
  textCharacters: 4_000,
  titleCharacters: 80,
  topicCharacters: 200,
} as const

/** What a chat is about: words of one's own, and any of a competency, a job family and the company that one applies to. Nothing at all is a talk about work. */
export const chatTopic = z.object({
  text: z.string().trim().max(CHAT_LIMITS.topicCharacters).default(''),
  competency: z.string().max(60).nullable().default(null),
  ncsMajor: ncsMajor.nullable().default(null),
  targetId: id.nullable().default(null),
})
export type ChatTopic = z.infer<typeof chatTopic>

const chatTitle = z.string().trim().min(1).max(CHAT_LIMITS.titleCharacters)
const chatText = z.string().trim().min(1).max(CHAT_LIMITS.textCharacters)

export const chatTurn = z.object({
  id,
  /** Place in the chat, from 0 without gaps. */
  seq: z.int().nonnegative(),
  from: z.enum(['interviewer', 'candidate']),
  /** Of a turn that is still growing: empty; its events tell what is said so far. */
  text: z.string(),
  state: z.enum(['growing', 'final']),
  /** What made the interviewer's words; null while they grow, and of the candidate's own. */
  madeBy: madeBy.nullable(),
  inputMode: z.enum(['typed', 'spoken']).nullable(),
  /** Files that its speech comes in, the first of them short, so that it is heard soon. */
  spokenParts: z.int().nonnegative(),
  createdAt: instant,
})
export type ChatTurn = z.infer<typeof chatTurn>

const chatSummary = z.object({
  id,
  title: z.string(),
  topic: chatTopic,
  language,
  turns: z.int().nonnegative(),
  /** What was searched for, in its surroundings; otherwise the last words. */
  excerpt: z.string(),
  createdAt: instant,
  /** When something was said last. */
  updatedAt: instant,
})
export type ChatSummary = z.infer<typeof chatSummary>

export const chat = chatSummary.omit({ turns: true, excerpt: true }).extend({ turns: z.array(chatTurn) })
export type Chat = z.infer<typeof chat>

/** What comes while a turn grows. `at` counts the characters before it: whoever begins to listen again hears it from the beginning. */
export const chatEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('delta'), at: z.int().nonnegative(), text: z.string() }),
  /** What it said may differ from what was heard: a model that failed is replaced as a whole. */
  z.object({ kind: z.literal('final'), turn: chatTurn }),
])
export type ChatEvent = z.infer<typeof chatEvent>

const one = z.object({ chatId: id })
const oneTurn = one.extend({ turnId: id })

export const listChats = route({
  name: 'listChats',
  summary:
    'Chats, the one that was last spoken in first; with `search` those that hold all of its words, in Korean without regard to particles.',
  method: 'GET',
  path: '/chats',
  query: z.object({
    search: z.string().trim().max(100).default(''),
    limit: z.coerce.number().int().min(1).max(50).default(30),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  reply: z.object({ total: z.int().nonnegative(), chats: z.array(chatSummary) }),
})

export const createChat = route({
  name: 'createChat',
  summary: 'Begin a chat. The interviewer speaks first.',
  method: 'POST',
  path: '/chats',
  status: 201,
  idempotent: true,
  body: z.object({ topic: chatTopic, language }),
  reply: chat,
})

export const getChat = route({
  name: 'getChat',
  summary: 'A chat with all that was said.',
  method: 'GET',
  path: '/chats/:chatId',
  params: one,
  reply: chat,
})

export const renameChat = route({
  name: 'renameChat',
  summary: 'Give a chat another title.',
  method: 'PATCH',
  path: '/chats/:chatId',
  params: one,
  body: z.object({ title: chatTitle }),
  reply: chatSummary,
})

export const deleteChat = route({
  name: 'deleteChat',
  summary: 'Delete a chat with all that was said and spoken.',
  method: 'DELETE',
  path: '/chats/:chatId',
  params: one,
})

export const sayInChat = route({
  name: 'sayInChat',
  summary:
    'Say something. `replyTo` is the last turn of the chat that one has seen; where the chat has gone on meanwhile, that is a conflict. The reply may still be growing.',
  method: 'POST',
  path: '/chats/:chatId/turns',
  status: 201,
  idempotent: true,
  params: one,
  body: z.object({ replyTo: z.int().nonnegative(), text: chatText, inputMode: z.enum(['typed', 'spoken']) }),
  reply: z.object({ said: chatTurn, reply: chatTurn, title: z.string() }),
})

export const hearTurn = route({
  name: 'hearTurn',
  summary:
    'A turn of the interviewer as it grows, from its beginning, ending with the whole. It goes on without a listener, and may be listened to again.',
  method: 'GET',
  path: '/chats/:chatId/turns/:turnId/events',
  kind: 'events',
  params: oneTurn,
  reply: chatEvent,
})

export const transcribeInChat = route({
  name: 'transcribeInChat',
  summary:
    'Write down what is said in a sound (WAV, webm, ogg or mp4), in the language of the chat. Nothing of the sound is kept.',
  method: 'POST',
  path: '/chats/:chatId/transcripts',
  takes: 'bytes',
  limitBytes: SOUND_LIMITS.bytes,
  params: one,
  reply: transcript,
})

/** What speaks on this instance, so that a person can choose it or leave it. */
export const speakerInfo = z.object({
  /** `provider/model` */
  name: z.string(),
  languages: z.array(language),
  /** The words are sent on to another machine. */
  leavesMachine: z.boolean(),
})
export type SpeakerInfo = z.infer<typeof speakerInfo>

export const getSpeaker = route({
  name: 'getSpeaker',
  summary:
    'What speaks on this instance, and whether the words leave the machine for it. Without one the browser has its own voice.',
  method: 'GET',
  path: '/speaker',
  access: 'public',
  reply: z.object({ speaker: speakerInfo.nullable() }),
})

export const speakChatTurn = route({
  name: 'speakChatTurn',
  summary:
    'A turn of the interviewer as a sound file. Where the words leave the machine for it, `agreedTo` names the service that the person agreed to.',
  method: 'GET',
  path: '/chats/:chatId/turns/:turnId/speech',
  kind: 'file',
  ranges: true,
  params: oneTurn,
  query: z.object({
    /** One of its `spokenParts`, from 0; left out, the whole as one file. */
    part: z.coerce.number().int().min(0).max(100).optional(),
    agreedTo: z.string().max(120).optional(),
  }),
  reply: z.instanceof(Uint8Array),
})
