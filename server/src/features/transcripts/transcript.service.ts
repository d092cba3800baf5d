import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Language } from '@maju/contracts/basics'
import { SOUND_LIMITS, type TranscriberInfo } from '@maju/contracts/transcribing'
import type { Transcript } from '@maju/contracts/transcript'
import type { ChosenTranscriber } from '@maju/providers/transcription/choose'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { Refused } from '../../platform/errors.ts'
import { fewAtOnce } from '../../platform/few-at-once.ts'
import type { Log } from '../../platform/log.ts'
import type { Listen } from '../../platform/media/listen-to-file.ts'
import type { InterviewService } from '../interviews/interview.service.ts'
import type { PlanService } from '../plans/plan.service.ts'
import { refusalOf } from './transcript-refusals.ts'

type Needs = {
  db: Db
  plans: PlanService
  interviews: InterviewService
  /** Null where nothing on this instance writes speech down. */
  dictate: Listen | null
  transcriber: ChosenTranscriber
  log: Log
}

/** A recogniser on this machine takes all of its cores; one elsewhere leaves the measuring to do. */
const RUNNING = { here: 1, elsewhere: 2 }
const WAITING = 8

/** Speech of an answer becomes text, for the person who said it and while they wait. Nothing of the sound is kept. */
export function transcriptService({ db, plans, interviews, dictate, transcriber: chosen, log }: Needs) {
  const info = dictate && infoOf(chosen)
  const inTurn = fewAtOnce({
    running: info?.leavesMachine ? RUNNING.elsewhere : RUNNING.here,
    waiting: WAITING,
    busy: 'Many answers are being written down at the moment. Try again shortly, or type your answer.',
    retryAfterSeconds: 20,
  })
  const atWork = new Set<string>()

  async function ofOne(actor: Actor, work: () => Promise<Transcript>): Promise<Transcript> {
    if (atWork.has(actor.accountId))
      throw new Refused(
        'too-many-requests',
        'An answer of yours is being written down already. Wait until it is done.',
        5,
      )
    atWork.add(actor.accountId)
    try {
      return await work()
    } finally {
      atWork.delete(actor.accountId)
    }
  }

  /** @throws Refused `not-offered`, `unavailable`, `unsupported-media`, `too-large`, `too-many-requests`. */
  async function write(actor: Actor, language: Language, sound: Uint8Array, gone: AbortSignal): Promise<Transcript> {
    const listen = dictate
    if (!listen || !info?.languages.includes(language)) throw notOffered(info, language)
    const signal = AbortSignal.any([gone, AbortSignal.timeout(SOUND_LIMITS.patienceSeconds * 1000)])
    try {
      return await ofOne(actor, () => inTurn(() => written(listen, sound, language, signal), signal))
    } catch (error) {
      const { refusal, fields } = refusalOf(error, info.name, { gone, signal })
      if (fields) log.warn(fields, 'transcription-failed')
      throw refusal
    }
  }

  return {
    /** What writes speech down here; null where nothing does. */
    transcriber: info,
    write,

    /** The same for an interview, in its language. @throws NotFound besides. */
    async transcribe(actor: Actor, interviewId: string, sound: Uint8Array, gone: AbortSignal): Promise<Transcript> {
      const { planId } = await interviews.get(actor, interviewId)
      const { language } = await plans.bodyInUse(db, planId)
      return write(actor, language, sound, gone)
    },
  }
}
export type TranscriptService = ReturnType<typeof transcriptService>

async function written(listen: Listen, sound: Uint8Array, language: Language, signal: AbortSignal) {
  const folder = await mkdtemp(join(tmpdir(), 'maju-dictation-'))
  try {
    const file = join(folder, 'answer')
    await writeFile(file, sound, { mode: 0o600 })
    const transcript = await listen(file, language, signal)
    if (transcript) return transcript
    throw new Refused(
      'unsupported-media',
      'There is no sound in what was sent. Send a WAV, webm, ogg or mp4 with sound.',
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function infoOf({ transcriber }: ChosenTranscriber): TranscriberInfo | null {
  if (!transcriber) return null
  const { provider, model, languages, timesWords, verbatim, readable, audioLeavesMachine } = transcriber.describe()
  const name = `${provider}/${model}`
  return { name, languages: [...languages], timesWords, verbatim, readable, leavesMachine: audioLeavesMachine }
}

const notOffered = (info: TranscriberInfo | null, language: Language) =>
  new Refused(
    'not-offered',
    info
      ? `${info.name}, which writes speech down here, does not know the language of this talk (${language}). Type your answer.`
      : 'Nothing on this server writes speech down. Type your answer; everything that needs no words is measured all the same.',
  )
