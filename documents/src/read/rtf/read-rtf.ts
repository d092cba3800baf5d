import { type Draft, unpaged } from '../draft/draft.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'
import { rtfWriter } from './rtf-writer.ts'
import { CHANGES, FIRST_RUN, type Run } from './run.ts'
import { readTables } from './tables.ts'
import { type Token, tokensOf } from './tokens.ts'

const DEEPEST = 1000

/** Groups that hold no text of the document. Those that begin with `\*` and are not known are passed over as well. */
const NO_TEXT = new Set(
  'fonttbl colortbl stylesheet info pict object objdata themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl mmathPr fldinst footnote annotation atnid atnauthor bkmkstart bkmkend filetbl revtbl template'.split(
    ' ',
  ),
)

/** Rich Text Format 1.9: text in bytes of a code page or in numbers of Unicode, and groups that change how it looks. */
export function readRtf(bytes: Uint8Array): Draft {
  const rtf = new TextDecoder('latin1').decode(bytes)
  const tables = readTables(rtf)
  const writer = rtfWriter(tables)
  const open: Run[] = []
  let run: Run = { ...FIRST_RUN }
  /** Letters still to be passed over, because they repeat a letter that is already there. */
  let fallback = 0
  for (const token of tokensOf(rtf)) {
    if (token.kind === 'open') {
      writer.flush(run)
      open.push({ ...run })
    } else if (token.kind === 'close') {
      writer.flush(run)
      run = open.pop() ?? run
    } else if (token.kind === 'bytes' && fallback > 0) {
      const rest = token.bytes.slice(fallback)
      fallback = Math.max(0, fallback - token.bytes.length)
      writer.bytes(rest, run)
    } else fallback = apply(token, run, writer)
    if (open.length > DEEPEST) throw new UnreadableFile('damaged')
  }
  writer.end(run)
  return unpaged(writer.found)
}

/** Gives how many letters after it repeat what the token has said. */
function apply(
  token: Exclude<Token, { kind: 'open' | 'close' }>,
  run: Run,
  writer: ReturnType<typeof rtfWriter>,
): number {
  if (token.kind === 'bytes') writer.bytes(token.bytes, run)
  else if (token.kind === 'sign') applySign(token.sign, run, writer)
  else {
    const { word, value } = token
    if (NO_TEXT.has(word)) run.skip = true
    const change = CHANGES[word]
    if (change) {
      writer.flush(run)
      Object.assign(run, change(value))
    }
    if (word === 'u' && value !== null) {
      writer.letter(String.fromCharCode((value + 0x10000) % 0x10000), run)
      return run.fallback
    }
    writer.word(word, run)
  }
  return 0
}

const SIGNS: Record<string, string> = { '\\': '\\', '{': '{', '}': '}', '~': ' ', _: '-' }

function applySign(sign: string, run: Run, writer: ReturnType<typeof rtfWriter>): void {
  if (sign === '*') run.skip = true
  else if (sign === '\n' || sign === '\r') writer.word('par', run)
  else if (SIGNS[sign] !== undefined) writer.letter(SIGNS[sign], run)
}
