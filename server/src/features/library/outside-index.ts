import type { Engine } from '@maju/contracts/admin'
import type { ChosenPassageIndex } from '@maju/providers/passage-index/choose'
import type { IndexRanking } from '@maju/providers/passage-index/passage-index'
import { errorFields, type Log } from '../../platform/log.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import { fillOutside } from './fill-outside.ts'
import { fillOutsideJob } from './library.jobs.ts'
import type { OutsideStore } from './outside.store.ts'
import type { Scope } from './passage-search.store.ts'

/** A question waits no longer than this for it: the database has ranked by then. */
const PATIENCE_SECONDS = 3
/** After a failure nobody is kept waiting for so long. */
const REST_SECONDS = 60

/** How an index outside ranked the shared part; `covered`: passages that it speaks for. Null: it failed, and speaks for none. */
type Ranked = { index: string; ranking: IndexRanking; covered: ReadonlySet<number> } | { index: string; ranking: null }

type EngineState = Omit<Engine, 'ability'>

type AskedOutside = {
  terms: readonly number[]
  vector: () => Promise<readonly number[] | null>
  /** Passages that the database found. */
  found: readonly number[]
  most: number
}

type Needs = {
  store: OutsideStore
  chosen: ChosenPassageIndex
  /** Name of the embedder whose vectors go with the passages; null: there is none. */
  embedder: string | null
  queue: Pick<Queue, 'enqueue'>
  now: () => Date
  log: Log
  /** How long to wait before what had no room is sent again. */
  pause?: (seconds: number, signal: AbortSignal) => Promise<void>
}

/** Without one, all is found in the database. */
const none = ({ chosenBy, detail }: ChosenPassageIndex) => ({
  request: async () => undefined,
  fill: async () => undefined,
  rank: async (): Promise<Ranked | null> => null,
  state: (): EngineState => {
    const said = `${detail} Passages are found in the database.`
    return { name: 'database', state: 'ready', chosenBy, detail: said }
  },
})

/** An index on a service for the part of the library that everybody reads: filled in jobs, asked in searches, never trusted with what a passage is. */
export function outsideIndex({ store, chosen, embedder, queue, now, log, ...filling }: Needs) {
  const { index, chosenBy, detail } = chosen
  if (!index) return none(chosen)
  const { provider, model } = index.describe()
  const name = `${provider}/${model}`
  const which = { name: model, embedder }
  const fill = fillOutside({ store, index, which, now, ...filling })
  let restsUntil = 0

  const ask = async (scope: Scope, asked: AskedOutside, signal: AbortSignal): Promise<Ranked> => {
    const { terms, vector, found, most } = asked
    const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_SECONDS * 1000)])
    const company = scope.companyKey
    const ranking = await index.rank({ terms, vector: await vector(), company, most, signal: patience })
    const named = [...ranking.keyword.keys(), ...ranking.similarities.keys()]
    const covered = await store.covered(scope, which, [...found, ...named])
    // It knows nothing of what was put there and has words of the question: it is not what it was.
    const lost = found.some((number) => covered.has(number)) && !named.some((number) => covered.has(number))
    if (lost) throw new Error('the index outside has lost what was put there')
    return { index: name, ranking, covered }
  }

  return {
    /** Something of the shared part has changed. */
    request: () => queue.enqueue(fillOutsideJob, [{}]),
    /** The job. */
    fill,

    /** Null where it holds nothing of what is asked about. Never fails: then it says so, and the database has ranked. */
    async rank(scope: Scope, asked: AskedOutside, signal: AbortSignal): Promise<Ranked | null> {
      try {
        if (!(await store.holds(scope, which))) return null
        if (now().getTime() < restsUntil) return { index: name, ranking: null }
        return await ask(scope, asked, signal)
      } catch (error) {
        if (!signal.aborted) {
          restsUntil = now().getTime() + REST_SECONDS * 1000
          log.warn(errorFields(error), 'index-outside-failed')
        }
        return { index: name, ranking: null }
      }
    },

    state: (): EngineState => ({
      name,
      state: now().getTime() < restsUntil ? 'failing' : 'ready',
      chosenBy,
      detail: `${detail} Passages of the shared library are ranked by it, by numbers of their words; documents of accounts never leave the database.`,
    }),
  }
}
export type OutsideIndex = ReturnType<typeof outsideIndex>
