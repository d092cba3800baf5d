import { type Draft, unpaged } from '../draft/draft.ts'
import type { ReadContext } from '../draft/limits.ts'
import { marginOf } from '../draft/rows.ts'
import { UnreadableFile } from '../draft/unreadable-file.ts'
import { recognisePictures } from '../ocr/recognise-pictures.ts'
import { childOf, parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { openZip, type Zip } from '../zip/open-zip.ts'
import { readStory } from './story.ts'
import { readStyles } from './styles.ts'

/**
 * A Word document: headers, the text in order, footers. Where no letter is written, its pictures are recognised. Nothing that it points to is
 * fetched: relations are not even looked at.
 */
export async function readDocx(bytes: Uint8Array, { limits }: ReadContext): Promise<Draft> {
  const zip = openZip(bytes, limits)
  const body = childOf(part(zip, 'word/document.xml'), 'w:document', 'w:body')
  if (!body) throw new UnreadableFile('damaged')
  const styles = readStyles(part(zip, 'word/styles.xml'))
  const stories = [
    ...margins(zip, 'header').map((root) => marginOf('header', readStory(root, styles))),
    readStory(body, styles),
    ...margins(zip, 'footer').map((root) => marginOf('footer', readStory(root, styles))),
  ]
  const found = unpaged({
    blocks: stories.flatMap(({ blocks }) => blocks),
    hidden: stories.flatMap(({ hidden }) => hidden),
  })
  if (found.blocks.some(({ text }) => text.trim() !== '')) return found
  const pictures = zip.names.filter((name) => /^word\/media\/[^/]+\.(png|jpe?g)$/i.test(name)).toSorted(byNumber)
  return {
    ...found,
    ...(await recognisePictures(
      pictures.map((name) => () => zip.member(name)),
      limits,
    )),
  }
}

function part(zip: Zip, name: string): XmlElement | undefined {
  const bytes = zip.member(name)
  return bytes ? parseXml(bytes) : undefined
}

/** The roots of all headers or all footers; there is one for first, even and other pages. */
const margins = (zip: Zip, which: 'header' | 'footer'): XmlElement[] =>
  zip.names
    .filter((name) => new RegExp(`^word/${which}\\d*\\.xml$`).test(name))
    .toSorted(byNumber)
    .flatMap((name) => childOf(part(zip, name), which === 'header' ? 'w:hdr' : 'w:ftr') ?? [])

const byNumber = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true })
