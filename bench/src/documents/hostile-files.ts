import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { UnreadableFile } from '@maju/documents/read/draft/unreadable-file'
import { readInChild } from '@maju/server/platform/files/read-in-child'
import { sharedFile } from '@maju/text/shared-data.fixture'
import { atMost, type Bar } from '../bars.ts'
import { memoryMegabytes, outsideConnections } from '../media/watched-child.ts'
import { round } from '../round.ts'

const mostSeconds = 60
const mostMegabytes = 512
const everyMilliseconds = 50

const FOLDERS = [
  ...['generated', 'real', 'hwp', 'hwpx'].map((name) => `resume/${name}`),
  ...['doc', 'text', 'image', 'prompt'].map((name) => `adversarial/${name}`),
]

/** What has to become of a file: the reason that it is refused for, or that it is read. For files that are not named, either is well. */
const TRUTH: Record<string, string> = {
  'blank_page.pdf': 'no-text',
  'corrupt_truncated.pdf': 'damaged',
  'corrupt_xref.pdf': 'read',
  'empty.docx': 'no-text',
  'html_named.pdf': 'unknown-format',
  'image_only.docx': 'read',
  'ko_backend_password.pdf': 'password',
  'ko_no_tounicode.pdf': 'garbled',
  'ko_long_40sections.pdf': 'read',
  'answers_adversarial.jsonl': 'read',
  'zero_byte.pdf': 'empty',
  'billion_laughs.docx': 'damaged',
  'xxe.docx': 'damaged',
  'exe_named.pdf': 'unknown-format',
  'jpeg_named.pdf': 'unknown-format',
  'external_rel.docx': 'read',
  'manyfiles_8000.docx': 'too-large',
  'zipbomb_400mb.docx': 'too-large',
  'pdf_flatebomb_300mb.pdf': 'too-large',
  'pdf_pages_5000.pdf': 'too-many-pages',
  'header_60000x60000.png': 'too-large',
  'huge_30000x30000.png': 'too-large',
  'svg_script.svg': 'unknown-format',
}

type Met = { file: string; seconds: number; megabytes: number; outside: number; outcome: string }

/** Every file of the test inputs, read in a process of its own that is watched. */
export async function readEveryFile(): Promise<{ rows: Record<string, unknown>[]; bars: Bar[] }> {
  const met: Met[] = []
  for (const folder of FOLDERS)
    for (const name of readdirSync(sharedFile(folder)))
      if (statSync(sharedFile(folder, name)).isFile()) met.push(await meet(sharedFile(folder, name)))
  const count = (holds: (one: Met) => boolean) => met.filter(holds).length
  return {
    rows: met.map(({ file, ...found }) => ({ what: file, ...found })),
    bars: [
      atMost(
        `${met.length} files: crashes`,
        count(({ outcome }) => outcome === 'crash'),
        0,
      ),
      atMost(`${met.length} files: longest, seconds`, Math.max(...met.map(({ seconds }) => seconds)), mostSeconds),
      atMost(`${met.length} files: most memory, MB`, Math.max(...met.map(({ megabytes }) => megabytes)), mostMegabytes),
      atMost(
        `${met.length} files: connections to outside`,
        met.reduce((sum, { outside }) => sum + outside, 0),
        0,
      ),
      atMost(
        'files that became something else than they have to',
        count(({ file, outcome }) => TRUTH[file] !== undefined && TRUTH[file] !== outcome),
        0,
      ),
    ],
  }
}

async function meet(path: string): Promise<Met> {
  let megabytes = 0
  let outside = 0
  const own = memoryMegabytes(process.pid)
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, memoryMegabytes(process.pid) - own)
    outside = Math.max(outside, outsideConnections(process.pid))
  }, everyMilliseconds)
  const begun = performance.now()
  const signal = AbortSignal.timeout(2 * mostSeconds * 1000)
  const outcome = await readInChild(readFileSync(path), { signal, name: nameOf(path) }).then(
    () => 'read',
    (error: unknown) => (error instanceof UnreadableFile ? error.reason : 'crash'),
  )
  const seconds = round((performance.now() - begun) / 1000, 2)
  clearInterval(watch)
  return { file: basename(path), seconds, megabytes: Math.round(megabytes), outside, outcome }
}

/** The name that a person gives it; that of the RTF says how it was named. */
const nameOf = (path: string): string => basename(path).replace('.rtf_named', '')
