import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { configuredCalendars } from '@maju/providers/calendar/configured'
import { chooseEmbedder } from '@maju/providers/embedding/choose'
import { configuredRegisters } from '@maju/providers/filings/configured'
import { chooseLanguageModel } from '@maju/providers/language/choose'
import { chooseSpeaker } from '@maju/providers/speech/choose'
import { choosePassageIndex } from '@maju/providers/passage-index/choose'
import { chooseRecogniser } from '@maju/providers/ocr/choose'
import { configuredMailers } from '@maju/providers/mail/configured'
import { configuredStores } from '@maju/providers/stores/configured'
import { chooseTranscriber } from '@maju/providers/transcription/choose'
import { z } from 'zod'
import { createApp } from './api/app.ts'
import { compose, jobs, type Outside, type Settings } from './compose.ts'
import {
  embedderVariables,
  modelVariables,
  passageIndexVariables,
  outwardVariables,
  programPath,
  readConfig,
  recogniserVariables,
  sourceVariables,
  speakerVariables,
  transcriberVariables,
  type Config,
} from './config.ts'
import { nameOf } from './features/library/question-vector.ts'
import { readBank } from './features/plans/packs.ts'
import { folderBlobs } from './platform/blobs/folder-blobs.ts'
import { openDatabase } from './platform/database/database.ts'
import { CannotStart } from './platform/errors.ts'
import { fetchSafely } from './platform/fetch/fetch-safely.ts'
import { findFfmpeg } from './platform/media/find-ffmpeg.ts'
import { dictateFile } from './platform/media/dictate-file.ts'
import { listenToFile } from './platform/media/listen-to-file.ts'
import { pictureService } from './platform/files/picture-service.ts'
import { readInChild } from './platform/files/read-in-child.ts'
import { measureInChild } from './platform/media/measure-in-child.ts'
import { type Log, jsonLog } from './platform/log.ts'
import { bossQueue } from './platform/queue/boss-queue.ts'
import { instanceSecret } from './platform/secret.ts'
import { bindJobs, keepHouse } from './worker/worker.ts'

const server = join(import.meta.dirname, '..')
const PATIENCE_SECONDS = 10

/** Opens the house and the doors named on the command line: `api`, `worker`, or both when none is named. */
async function main(doors: ReadonlySet<string>) {
  const began = performance.now()
  const config = readConfig()
  refuseUnknown(doors, config)
  const log = jsonLog(config.MAJU_LOG_LEVEL)
  const secret = await instanceSecret(config.MAJU_DATA, config.MAJU_SECRET)
  const database = await openDatabase({
    dataFolder: config.MAJU_DATA,
    url: config.DATABASE_URL ?? null,
    migrationsFolder: join(server, 'migrations'),
    cacheFolder: config.MAJU_CACHE,
    log,
  })
  const queue = bossQueue({ database, jobs, log })
  const blobs = folderBlobs(join(config.MAJU_DATA, 'blobs'))
  const house = compose({
    database,
    queue,
    blobs,
    secret,
    bank: await readBank(config.MAJU_PACKS ?? null),
    model: chooseLanguageModel(modelVariables(config)),
    ...whatFinds(config),
    ...earsEyesAndVoice(config),
    settings: settingsOf(config),
    calendars: configuredCalendars(outwardVariables(config)),
    mailers: configuredMailers(outwardVariables(config)),
    ...whatComesIn(config, log),
    now: () => new Date(),
    log,
  })

  const works = doors.has('worker')
  if (works) bindJobs(house)
  await queue.start()
  const stopKeeping = works ? keepHouse(house) : () => {}
  const app = doors.has('api') ? await createApp(house) : null
  const address = app && (await app.listen({ port: config.PORT, host: config.HOST }))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(
    address
      ? `Maju is ready at ${config.MAJU_PUBLIC_URL ?? address} (${seconds} s)\n`
      : `Maju works on jobs (${seconds} s)\n`,
  )

  stopOnce(async () => {
    stopKeeping()
    await app?.close()
    await queue.stop(PATIENCE_SECONDS)
    await database.close()
  })
}

function refuseUnknown(doors: ReadonlySet<string>, config: Config) {
  const unknown = [...doors].find((door) => door !== 'api' && door !== 'worker')
  if (unknown) throw new CannotStart(`There is no door called ${unknown}: say api, worker, or nothing for both.`)
  if (doors.size === 1 && !config.DATABASE_URL)
    throw new CannotStart('api and worker can be apart only on PostgreSQL: set DATABASE_URL.')
}

function settingsOf(config: Config): Settings {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(server, 'package.json'), 'utf8')))
  return {
    version,
    publicUrl: config.MAJU_PUBLIC_URL ?? null,
    trustProxy: config.MAJU_TRUST_PROXY,
    registration: config.MAJU_REGISTRATION,
    requestsPerMinute: config.MAJU_REQUESTS_PER_MINUTE,
    webFolder: join(server, '../web/dist'),
    dataFolder: config.MAJU_DATA,
    decoderChosenBy: config.FFMPEG_PATH === undefined ? 'default' : 'FFMPEG_PATH',
    modelTokensPerDay: config.MAJU_MODEL_TOKENS_PER_DAY ?? null,
  }
}

/** What finds passages by their meaning, and an index outside that may keep them. */
function whatFinds(config: Config): Pick<Outside, 'embedder' | 'passageIndex'> {
  const embedder = chooseEmbedder(embedderVariables(config))
  const vectorsOf = embedder.embedder && nameOf(embedder.embedder)
  return { embedder, passageIndex: choosePassageIndex(passageIndexVariables(config), { vectorsOf }) }
}

/** Where documents and postings come from, and what reads them. */
function whatComesIn(
  config: Config,
  log: Log,
): Pick<Outside, 'registers' | 'stores' | 'fetchAt' | 'readFile' | 'recogniser'> {
  const recogniser = chooseRecogniser(recogniserVariables(config))
  const serviceFor = pictureService(recogniser.recogniser, log)
  return {
    registers: configuredRegisters(sourceVariables(config)),
    stores: configuredStores(sourceVariables(config)),
    fetchAt: (address, signal) => fetchSafely(address, { signal }),
    readFile: (bytes, signal, agreed) => readInChild(bytes, { signal, service: serviceFor(agreed) }),
    recogniser,
  }
}

/**
 * What measures recordings here and writes them down; nothing without ffmpeg. Whoever sent a recording was not asked whether their voice may go to
 * another company: what would send it there is not used for recordings. Neither is what mishears every second word: a transcript stands in the report.
 * An answer is dictated to either only by whoever chose that for it.
 */
function earsEyesAndVoice(config: Config): Pick<Outside, 'measure' | 'listen' | 'dictate' | 'transcriber' | 'speaker'> {
  const ffmpeg = findFfmpeg({ given: config.FFMPEG_PATH ?? null, path: programPath() })
  const chosen = chooseTranscriber(transcriberVariables(config))
  const { transcriber, audioLeavesMachine } = chosen
  const speaker = chooseSpeaker(speakerVariables(config))
  if (ffmpeg === null) return { measure: null, listen: null, dictate: null, transcriber: chosen, speaker }
  const listens = transcriber !== null && transcriber.describe().readable && !audioLeavesMachine
  return {
    measure: (given, needs) => measureInChild(given, { ffmpeg, ...needs }),
    listen: listens ? listenToFile({ ffmpeg, transcriber }) : null,
    dictate: transcriber && dictateFile({ ffmpeg, transcriber }),
    transcriber: chosen,
    speaker,
  }
}

/** SIGTERM and SIGINT let what is at work finish; a second one does not wait. */
function stopOnce(stop: () => Promise<void>) {
  let stopping = false
  const onSignal = () => {
    if (stopping) process.exit(1)
    stopping = true
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}

const given = process.argv.slice(2).filter((word) => !word.startsWith('--'))
try {
  await main(new Set(given.length > 0 ? given : ['api', 'worker']))
} catch (error) {
  if (!(error instanceof CannotStart)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
