import { type Draft, unpaged } from '../draft/draft.ts'
import type { ReadContext } from '../draft/limits.ts'
import { marginOf } from '../draft/rows.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'
import { orPictures } from '../ocr/recognise-pictures.ts'
import { childOf, type XmlElement } from '../xml/parse-xml.ts'
import { openZip, type Zip } from '../zip/open-zip.ts'
import { namesLike, picturesIn, xmlPart } from '../zip/parts.ts'
import { readStory } from './story.ts'
import { readStyles } from './styles.ts'

/**
 * A Word document: headers, the text in order, footers. Where no letter is written, its pictures are recognised. Nothing that it points to is
 * fetched: relations are not even looked at.
 */
export async function readDocx(bytes: Uint8Array, context: ReadContext): Promise<Draft> {
  const zip = openZip(bytes, context.limits)
  const body = childOf(xmlPart(zip, 'word/document.xml'), 'w:document', 'w:body')
  if (!body) throw new UnreadableFile('damaged')
  const styles = readStyles(xmlPart(zip, 'word/styles.xml'))
  const stories = [
    ...margins(zip, 'header').map((root) => marginOf('header', readStory(root, styles))),
    readStory(body, styles),
    ...margins(zip, 'footer').map((root) => marginOf('footer', readStory(root, styles))),
  ]
  return await orPictures(unpaged(...stories), picturesIn(zip, 'word/media'), context)
}

/** The roots of all headers or all footers; there is one for first, even and other pages. */
const margins = (zip: Zip, which: 'header' | 'footer'): XmlElement[] =>
  namesLike(zip, new RegExp(`^word/${which}\\d*\\.xml$`)).flatMap(
    (name) => childOf(xmlPart(zip, name), which === 'header' ? 'w:hdr' : 'w:ftr') ?? [],
  )
