import type { TextBlock } from '@maju/contracts/document'
import type { ReadPostingReply } from '@maju/contracts/posting'
import { readDocuments } from '@maju/text/sources/read-documents'
import { fewAtOnce } from '../../platform/few-at-once.ts'
import type { Fetched } from '../../platform/fetch/fetch-safely.ts'
import type { ReadFileApart } from '../../platform/files/read-in-child.ts'
import { readApart } from './read-apart.ts'
import type { ToRead } from './reading.ts'

type Needs = {
  /** What is at an address that a person gave. */
  fetch: (address: string, signal: AbortSignal) => Promise<Fetched>
  readFile: ReadFileApart
  now: () => Date
}

/** Each reading is a thread and a file a process; more at once would only be slower for all. */
const LINE = {
  running: 2,
  waiting: 20,
  busy: 'Many postings are being read at the moment. Try again in a few seconds.',
  retryAfterSeconds: 5,
}

type Found = Pick<ReadPostingReply, 'address' | 'format'> & {
  given: Given
  hidden?: number
  recognised?: boolean
}
type Given = { page: Uint8Array; charset: string | null } | { blocks: readonly TextBlock[] }

/** Reads postings for the person to correct. Nothing of them is kept here: what is right is put into a target. */
export function postingService({ fetch, readFile, now }: Needs) {
  const inTurn = fewAtOnce(LINE)

  async function reply(
    { given, hidden = 0, recognised = false, ...found }: Found,
    signal: AbortSignal,
  ): Promise<ReadPostingReply> {
    const toRead: ToRead = { ...given, today: now().toISOString().slice(0, 10) }
    const reading = await inTurn(() => readApart(toRead, signal), signal)
    const { warnings } = readDocuments([{ kind: 'posting', text: reading.text }], 'ko')
    return { ...reading, ...found, hidden: reading.hidden + hidden, recognised, warnings }
  }

  async function ofFile(
    { bytes, address, agreed }: { bytes: Uint8Array; address: string | null; agreed: string | null },
    signal: AbortSignal,
  ): Promise<ReadPostingReply> {
    const { blocks, hidden, format, recognised } = await inTurn(() => readFile(bytes, signal, agreed), signal)
    return reply({ given: { blocks }, hidden: hidden.length, recognised: recognised !== null, address, format }, signal)
  }

  return {
    async at(asked: string, signal: AbortSignal): Promise<ReadPostingReply> {
      const { address, mediaType, charset, bytes } = await fetch(asked, signal)
      if (/html/.test(mediaType)) return reply({ given: { page: bytes, charset }, address, format: 'html' }, signal)
      return ofFile({ bytes, address, agreed: null }, signal)
    },

    ofText: (text: string, signal: AbortSignal): Promise<ReadPostingReply> =>
      reply({ given: { blocks: linesOf(text) }, address: null, format: 'text' }, signal),

    /** `agreed`: name of the service that the person lets see pictures in it. */
    ofFile: (bytes: Uint8Array, agreed: string | null, signal: AbortSignal): Promise<ReadPostingReply> =>
      ofFile({ bytes, address: null, agreed }, signal),
  }
}
export type PostingService = ReturnType<typeof postingService>

const linesOf = (text: string): TextBlock[] =>
  text
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line, kind: line.includes('\t') ? 'row' : 'paragraph', level: null, place: null }))
