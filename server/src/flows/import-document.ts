import { setImmediate as nextRound } from 'node:timers/promises'
import type { TextBlock } from '@maju/contracts/document'
import type { ImportFailure } from '@maju/contracts/library-import'
import { decodeDart, readDartInTurns } from '@maju/documents/filings/dart-xml'
import { figureBlocks } from '@maju/documents/filings/figure-blocks'
import { UnreadableFile } from '@maju/documents/read/draft/unreadable-file'
import type { FetchedFiling, FilingSource } from '@maju/providers/filings/filing-source'
import { ProviderError, type ProviderErrorKind } from '@maju/providers/provider-error'
import type { DocumentStore } from '@maju/providers/stores/document-store'
import type { z } from 'zod'
import type { importDocumentJob } from '../features/imports/import.jobs.ts'
import type { ImportRow, ImportService } from '../features/imports/import.service.ts'
import type { LibraryService } from '../features/library/library.service.ts'
import { Refused } from '../platform/errors.ts'
import type { ReadFileApart } from '../platform/files/read-in-child.ts'
import type { Attempt } from '../platform/queue/queue.ts'

type Needs = {
  imports: Pick<ImportService, 'forJob' | 'sourceOf' | 'step' | 'done' | 'failed'>
  library: Pick<LibraryService, 'addSharedForJob'>
  readFile: ReadFileApart
}

/** Brings a report or a file into the shared library: fetched, read, indexed. Where its text is the same as before, nothing is indexed. */
export function importDocument({ imports, library, readFile }: Needs) {
  async function step({ id }: ImportRow, state: 'fetching' | 'reading' | 'indexing') {
    if (!(await imports.step(id, state))) throw new Cancelled()
  }

  async function bring(row: ImportRow, signal: AbortSignal): Promise<string> {
    const source = imports.sourceOf(row)
    if (!source) throw new Failed('not-configured')
    await step(row, 'fetching')
    const read =
      'register' in source ? await ofRegister(source.register, row, signal) : await ofStore(source.files, row, signal)
    await step(row, 'indexing')
    const { title, published, company } = row
    const { id } = await library.addSharedForJob(company, { title, published, ...read })
    return id
  }

  async function ofRegister(register: FilingSource, row: ImportRow, signal: AbortSignal) {
    const { sourceId: id, registeredId, title, published, period, address } = row
    const wanted = {
      id,
      companyId: registeredId ?? '',
      title,
      published: published ?? '',
      period,
      address: address ?? '',
    }
    const fetched = await register.fetchFiling(wanted, signal)
    await step(row, 'reading')
    const content = { blocks: await filingBlocks(fetched, signal) }
    return { kind: 'filing' as const, source: fetched.filing.address, content }
  }

  async function ofStore(files: DocumentStore, row: ImportRow, signal: AbortSignal) {
    const bytes = await files.fetch(row.sourceId, signal)
    await step(row, 'reading')
    const { blocks } = await readFile(bytes, signal)
    return { kind: 'report' as const, source: `${row.source}: ${row.sourceId}`, content: { blocks } }
  }

  async function filingBlocks({ files, figures }: FetchedFiling, signal: AbortSignal): Promise<TextBlock[]> {
    const blocks = figureBlocks(figures)
    for (const { format, bytes } of files) {
      signal.throwIfAborted()
      const read = format === 'dart-xml' ? readDartInTurns(decodeDart(bytes), nextRound) : readFile(bytes, signal)
      blocks.push(...(await read).blocks)
    }
    return blocks
  }

  return async ({ importId }: z.output<typeof importDocumentJob.payload>, { signal, lastTry }: Attempt) => {
    const row = await imports.forJob(importId)
    if (!row || row.state === 'done') return
    try {
      await imports.done(importId, await bring(row, signal))
    } catch (error) {
      if (error instanceof Cancelled) return
      const reason = reasonOf(error)
      if (reason === 'interrupted' && !lastTry) {
        await imports.step(importId, 'waiting')
        throw error
      }
      await imports.failed(importId, reason)
      if (reason === 'interrupted') throw error
    }
  }
}

/** Somebody took the import away while it was under way. */
class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** It is known why, and trying again changes nothing. */
class Failed extends Error {
  override readonly name = 'Failed'
  readonly reason: ImportFailure

  constructor(reason: ImportFailure) {
    super(reason)
    this.reason = reason
  }
}

const KINDS: Partial<Record<ProviderErrorKind, ImportFailure>> = {
  unauthorised: 'not-allowed',
  refused: 'not-there',
  'invalid-output': 'source-failed',
}

/** `interrupted`: it may work the next time. */
function reasonOf(error: unknown): ImportFailure {
  if (error instanceof Failed || error instanceof UnreadableFile) return error.reason
  if (error instanceof Refused) return error.code === 'too-large' ? 'too-large' : 'no-text'
  if (!(error instanceof ProviderError)) return 'interrupted'
  return KINDS[error.kind] ?? (error.retryable || error.kind === 'aborted' ? 'interrupted' : 'source-failed')
}
