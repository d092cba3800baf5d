import { type Draft, unpaged } from '../draft/draft.ts'
import type { ReadContext } from '../draft/limits.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'
import { recognisePictures } from '../ocr/recognise-pictures.ts'
import { allOf, elementsOf, parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { openZip, type Zip } from '../zip/open-zip.ts'
import { PAPER, readHead } from './head.ts'
import { readParagraphs } from './section.ts'

const SECTION = /^Contents\/section(\d+)\.xml$/
const PICTURE = /^BinData\/[^/]+\.(png|jpe?g)$/i

/** A Hangul document of the open kind (KS X 6101): its sections in order. Where no letter is written, its pictures are recognised. */
export async function readHwpx(bytes: Uint8Array, { limits }: ReadContext): Promise<Draft> {
  const zip = openZip(bytes, limits)
  if (isLocked(zip)) throw new UnreadableFile('password')
  const head = readHead(part(zip, 'Contents/header.xml'))
  const sections = zip.names.filter((name) => SECTION.test(name)).toSorted(byNumber)
  const stories = sections.flatMap((name) =>
    elementsOf(part(zip, name)).map((section) => readParagraphs(section, head, PAPER)),
  )
  const found = unpaged({
    blocks: stories.flatMap(({ blocks }) => blocks),
    hidden: stories.flatMap(({ hidden }) => hidden),
  })
  if (found.blocks.some(({ text }) => text.trim() !== '')) return found
  const pictures = zip.names.filter((name) => PICTURE.test(name)).toSorted(byNumber)
  return {
    ...found,
    ...(await recognisePictures(
      pictures.map((name) => () => zip.member(name)),
      limits,
    )),
  }
}

/** The manifest names how each part is encrypted; where nothing is, it says nothing. */
function isLocked(zip: Zip): boolean {
  const manifest = part(zip, 'META-INF/manifest.xml')
  return manifest !== undefined && allOf(manifest, 'odf:encryption-data').length > 0
}

function part(zip: Zip, name: string): XmlElement | undefined {
  const bytes = zip.member(name)
  return bytes ? parseXml(bytes) : undefined
}

const byNumber = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true })
