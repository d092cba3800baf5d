import { postingRoutes } from './features/postings/posting.routes.ts'
import { postingService } from './features/postings/posting.service.ts'
import type { Fetched } from './platform/fetch/fetch-safely.ts'
import { readInChild } from './platform/files/read-in-child.ts'
import type { Mount } from './platform/http/mount.ts'

/** What is at an address that a person gave. @throws Unreachable */
export type FetchAt = (address: string, signal: AbortSignal) => Promise<Fetched>

type Needs = { fetchAt: FetchAt; now: () => Date }

/** Somebody waits for a posting; a file that takes longer than this is none. */
const POSTING_SECONDS = 40

/** What comes in from outside: postings at addresses and in files. */
export function composeSources({ fetchAt, now }: Needs) {
  const postings = postingService({
    fetch: fetchAt,
    readFile: (bytes, signal) => readInChild(bytes, { signal, limits: { seconds: POSTING_SECONDS } }),
    now,
  })
  return { routes: (mount: Mount) => postingRoutes(mount, postings) }
}
