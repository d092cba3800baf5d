import { addDocument, deleteDocument, putDocumentFile, type OwnDocumentKind } from '@maju/contracts/documents'
import { asProblem } from '../../../shared/api-problem.ts'
import type { ApiClient } from '../../../shared/call.ts'
import { bytesFor, refusalOf } from '../../../shared/files/file-bytes.ts'
import { withAgreement } from '../../../shared/recognition/agreed-recogniser.ts'
import { guessKind } from '../file-kinds.ts'

/** A file on its way to the server. `turn`: others go before it. */
export type Sending = {
  id: string
  name: string
  kind: OwnDocumentKind
  state: 'turn' | 'sending' | 'failed'
  /** Why it failed: the file, or the sending of it. */
  error: unknown
  /** The document on the server, once it has been announced. */
  documentId: string | null
}

type Needs = {
  call: ApiClient['call']
  /** Hears how all of them stand, whenever that changes. */
  tell: (sendings: readonly Sending[]) => void
  /** The server has all of one file. */
  onSent: () => Promise<unknown>
}

type Work = { shown: Sending; file: File; stop: AbortController }

/** The works and what is told of them. */
function workList(tell: Needs['tell']) {
  const works = new Map<string, Work>()
  const toldAll = () => tell([...works.values()].map(({ shown }) => shown))
  return {
    find: (id: string) => works.get(id),
    add(added: readonly Work[]) {
      for (const work of added) works.set(work.shown.id, work)
      toldAll()
    },
    change(work: Work, part: Partial<Sending>) {
      work.shown = { ...work.shown, ...part }
      toldAll()
    },
    drop({ shown: { id } }: Work) {
      works.delete(id)
      toldAll()
    },
  }
}

function workOf(file: File): Work {
  const error = refusalOf(file, putDocumentFile)
  const state = error ? 'failed' : 'turn'
  const shown = { id: crypto.randomUUID(), name: file.name, kind: guessKind(file.name), documentId: null } as const
  return { shown: { ...shown, state, error }, file, stop: new AbortController() }
}

/** Sends files one after the other, so that each comes quickly; what fails stays, to be sent again or called off. */
export function documentSender({ call, tell, onSent }: Needs) {
  const works = workList(tell)
  let last: Promise<void> = Promise.resolve()

  function forget({ shown: { documentId } }: Work) {
    // What cannot be deleted now stands in the list without a file.
    if (documentId !== null) call(deleteDocument, { params: { documentId } }).then(onSent, () => undefined)
  }

  async function deliver(work: Work, bytes: Blob) {
    const { signal } = work.stop
    const { name, kind } = work.shown
    // Not to be broken off in the middle: what was announced must be known, to be deleted.
    const documentId = work.shown.documentId ?? (await call(addDocument, { body: { name, kind } })).id
    works.change(work, { documentId })
    signal.throwIfAborted()
    await call(putDocumentFile, { params: { documentId }, query: withAgreement(), bytes, signal })
    await onSent()
    works.drop(work)
  }

  async function send(work: Work) {
    if (work.stop.signal.aborted) return
    works.change(work, { state: 'sending', error: null })
    try {
      await deliver(work, await bytesFor(putDocumentFile, work.file))
    } catch (thrown) {
      if (work.stop.signal.aborted) return forget(work)
      // Deleted elsewhere meanwhile: whoever tries again begins anew.
      const isGone = asProblem(thrown).code === 'not-found'
      works.change(work, { state: 'failed', error: thrown, ...(isGone && { documentId: null }) })
    }
  }

  const enqueue = (work: Work) => (last = last.then(() => send(work)))

  return {
    add(files: readonly File[]) {
      const added = files.map(workOf)
      works.add(added)
      for (const work of added) if (work.shown.state === 'turn') void enqueue(work)
    },

    again(id: string) {
      const work = works.find(id)
      if (work) works.change(work, { state: 'turn', error: null })
      if (work) void enqueue(work)
    },

    /** Nothing of it stays on the server. */
    cancel(id: string) {
      const work = works.find(id)
      if (!work) return
      work.stop.abort()
      works.drop(work)
      // One that is being sent is forgotten when it has stopped.
      if (work.shown.state !== 'sending') forget(work)
    },
  }
}
