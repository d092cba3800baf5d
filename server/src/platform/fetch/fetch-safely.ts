import { lookup, type LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import { Agent, fetch, type Response } from 'undici'
import { isPublicAddress } from './public-address.ts'
import { Unreachable } from './unreachable.ts'
import { webAddress } from './web-address.ts'

const MOST_REDIRECTS = 5
const MOST_BYTES = 5_000_000
const MOST_SECONDS = 10
const READABLE =
  /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf|image\/(?:png|jpeg|webp|gif|bmp|tiff))$/

export type Fetched = {
  /** Where it was found in the end. */
  address: string
  /** `text/html`, `application/pdf` …, in lower case. */
  mediaType: string
  /** The character set that the server names; null where it names none. */
  charset: string | null
  bytes: Uint8Array
}

type Options = {
  signal: AbortSignal
  /** Only for tests: the addresses of a host, and which of them may be reached. */
  resolve?: (host: string) => Promise<LookupAddress[]>
  mayReach?: (address: string) => boolean
  seconds?: number
}

/**
 * What is at an address that a person gave. Every host, also behind a redirect, is resolved once and the connection goes to exactly what was checked;
 * one address inside is enough to refuse it. Nothing is sent along: no cookies, no referrer, no key. At most 5 MB, unpacked, in 10 s.
 * @throws Unreachable
 */
export async function fetchSafely(address: string, options: Options): Promise<Fetched> {
  const outOfTime = AbortSignal.timeout((options.seconds ?? MOST_SECONDS) * 1000)
  const signal = AbortSignal.any([options.signal, outOfTime])
  try {
    let url = webAddress(address)
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const found = await visit(url, { ...options, signal })
      if (!(found instanceof URL)) return found
      url = found
    }
    throw new Unreachable('too-many-redirects')
  } catch (error) {
    if (error instanceof Unreachable) throw error
    options.signal.throwIfAborted()
    throw new Unreachable(outOfTime.aborted ? 'too-slow' : 'no-connection')
  }
}

/** One request over a connection of its own: the content, or the address that it is to be looked for at. */
async function visit(url: URL, options: Options): Promise<Fetched | URL> {
  const checked = await within(options.signal, checkedAddresses(url, options))
  const agent = new Agent({
    // The name is not asked for again: a second answer could be another one.
    connect: {
      lookup: (_host, { all }, done) => {
        const [first] = checked
        if (all || !first) done(null, checked)
        else done(null, first.address, first.family)
      },
    },
  })
  try {
    const response = await fetch(url, {
      dispatcher: agent,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: {
        'user-agent': 'Maju (reads one page for one person)',
        accept: 'text/html, text/plain, application/pdf',
      },
      signal: options.signal,
    })
    const next = redirectOf(response, url)
    return next ?? (await contentOf(response, url))
  } finally {
    await agent.destroy()
  }
}

/** @throws Unreachable when one of the addresses of the host is not public. */
async function checkedAddresses({ hostname }: URL, { resolve = resolveAll, mayReach = isPublicAddress }: Options) {
  const host = hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  const found = family === 0 ? await resolve(host) : [{ address: host, family }]
  if (found.length === 0) throw new Unreachable('unknown-host')
  if (!found.every((each) => mayReach(each.address))) throw new Unreachable('not-public')
  return found
}

const resolveAll = (host: string): Promise<LookupAddress[]> =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true }, (error, found) => (error ? reject(new Unreachable('unknown-host')) : resolve(found)))
  })

/** A look-up cannot be stopped; it is not waited for any longer. */
async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted()
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = () => reject(new Error('stopped'))
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function redirectOf({ status, headers }: Response, from: URL): URL | null {
  const location = headers.get('location')
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return null
  return webAddress(location, from.href)
}

async function contentOf(response: Response, url: URL): Promise<Fetched> {
  if (!response.ok) throw new Unreachable(response.status >= 500 ? 'no-connection' : 'refused-by-site')
  const [mediaType = '', ...parameters] = (response.headers.get('content-type') ?? '').toLowerCase().split(';')
  if (!READABLE.test(mediaType.trim())) throw new Unreachable('unsupported-content')
  const charset = /charset\s*=\s*"?([\w.:-]{1,40})/.exec(parameters.join(';'))?.[1] ?? null
  return { address: url.href, mediaType: mediaType.trim(), charset, bytes: await boundedBytes(response) }
}

/** The body as it is after unpacking; the connection is closed as soon as it is too much. */
async function boundedBytes({ body, headers }: Response): Promise<Uint8Array> {
  if (Number(headers.get('content-length') ?? 0) > MOST_BYTES) throw new Unreachable('too-large')
  const pieces: Uint8Array[] = []
  let size = 0
  if (body === null) return new Uint8Array()
  for await (const piece of body.values()) {
    size += piece.byteLength
    if (size > MOST_BYTES) throw new Unreachable('too-large')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
