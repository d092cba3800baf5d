// Fetches one large file: goes on where an earlier try stopped, checks it against what its publisher says of it, and only then gives it its name.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What somebody can do something about; said without a stack. */
export class CannotFetch extends Error {}

/** Going on from what has come leads nowhere. */
class WrongFile extends CannotFetch {}

const sizeOf = (file) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )

async function sha1Of(file) {
  const hash = createHash('sha1')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** The reply from `from` bytes on. */
async function ask(url, from, signal) {
  const host = new URL(url).host
  const reply = await fetch(url, { headers: from > 0 ? { range: `bytes=${from}-` } : {}, signal }).catch(() => {
    throw new CannotFetch(`${host} cannot be reached from this machine.`)
  })
  // All of it is here already.
  if (reply.status === 416) return null
  if (!reply.ok) throw new CannotFetch(`${host} does not give the file (HTTP ${reply.status}).`)
  return reply
}

/** Bytes that the reply will bring, and those that were there before it. */
function expected(reply, from) {
  const before = reply.status === 206 ? from : 0
  const length = Number(reply.headers.get('content-length'))
  return { before, total: length > 0 ? before + length : null }
}

/** Ends the reply when nothing has come for so long. */
function impatience(seconds) {
  const limit = new AbortController()
  let timer
  const touch = () => {
    clearTimeout(timer)
    timer = setTimeout(() => limit.abort(), seconds * 1000)
  }
  touch()
  return { signal: limit.signal, touch, end: () => clearTimeout(timer) }
}

async function receive({ url, part, mostBytes, patienceSeconds, onProgress }) {
  const from = await sizeOf(part)
  const patience = impatience(patienceSeconds)
  try {
    const reply = await ask(url, from, patience.signal)
    if (!reply) return
    const { before, total } = expected(reply, from)
    let done = before
    const counted = new Transform({
      transform(bytes, _encoding, next) {
        patience.touch()
        done += bytes.length
        onProgress({ done, total })
        next(done > mostBytes ? new WrongFile('More came than this file has; it is not the right one.') : null, bytes)
      },
    })
    const flags = before > 0 ? 'a' : 'w'
    await pipeline(Readable.fromWeb(reply.body), counted, createWriteStream(part, { flags, mode: 0o644 }))
  } catch (error) {
    if (error instanceof CannotFetch) throw error
    if (error.code === 'ENOSPC') throw new CannotFetch('The disk is full. Make room and give the same command again.')
    throw new CannotFetch('The connection broke off. What has come is kept: the same command goes on from there.')
  } finally {
    patience.end()
  }
}

async function synced(file) {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}

/**
 * Fetches `url` to `file`, once. Gives 'there' where the right file is already, 'fetched' otherwise.
 * @throws CannotFetch
 */
export async function fetchOnce({ url, file, sha1, mostBytes, onProgress = () => {}, patienceSeconds = 60 }) {
  const part = `${file}.part`
  if ((await sizeOf(file)) > 0) {
    if ((await sha1Of(file)) === sha1) return 'there'
    throw new CannotFetch(`${file} is there, and is not the file that its publisher names. Move it away first.`)
  }
  await mkdir(dirname(file), { recursive: true })
  try {
    await receive({ url, part, mostBytes, patienceSeconds, onProgress })
    if ((await sha1Of(part)) !== sha1)
      throw new WrongFile('What came is not what its publisher names (its SHA-1 differs). It was removed; try again.')
  } catch (error) {
    if (error instanceof WrongFile) await rm(part, { force: true })
    throw error
  }
  await synced(part)
  await rename(part, file)
  return 'fetched'
}
