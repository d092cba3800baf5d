import { WHITE } from '../draft/contrast.ts'
import { type Draft, unpaged } from '../draft/draft.ts'
import type { ReadContext } from '../draft/limits.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'
import { orPictures } from '../ocr/recognise-pictures.ts'
import { allOf, elementsOf } from '../xml/parse-xml.ts'
import { openZip, type Zip } from '../zip/open-zip.ts'
import { namesLike, picturesIn, xmlPart } from '../zip/parts.ts'
import { readHead } from './head.ts'
import { readParagraphs } from './section.ts'

const SECTION = /^Contents\/section\d+\.xml$/

/** A Hangul document of the open kind (KS X 6101): its sections in order. Where no letter is written, its pictures are recognised. */
export async function readHwpx(bytes: Uint8Array, context: ReadContext): Promise<Draft> {
  const zip = openZip(bytes, context.limits)
  if (isLocked(zip)) throw new UnreadableFile('password')
  const head = readHead(xmlPart(zip, 'Contents/header.xml'))
  const stories = namesLike(zip, SECTION).flatMap((name) =>
    elementsOf(xmlPart(zip, name)).map((section) => readParagraphs(section, head, WHITE)),
  )
  return await orPictures(unpaged(...stories), picturesIn(zip, 'BinData'), context)
}

/** The manifest names how each part is encrypted; where nothing is, it says nothing. */
function isLocked(zip: Zip): boolean {
  const manifest = xmlPart(zip, 'META-INF/manifest.xml')
  return manifest !== undefined && allOf(manifest, 'odf:encryption-data').length > 0
}
