import { parseXml, type XmlElement } from '../xml/parse-xml.ts'
import type { Zip } from './open-zip.ts'

/** A member of an archive as XML, undefined where there is none of this name. */
export function xmlPart(zip: Zip, name: string): XmlElement | undefined {
  const bytes = zip.member(name)
  return bytes ? parseXml(bytes) : undefined
}

/** The names that fit, by their numbers: `header2` stands before `header10`. */
export const namesLike = ({ names }: Zip, pattern: RegExp): string[] =>
  names.filter((name) => pattern.test(name)).toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))

/** How to get each of the pictures in a folder. */
export const picturesIn = (zip: Zip, folder: string): (() => Uint8Array | null)[] =>
  namesLike(zip, new RegExp(`^${folder}/[^/]+\\.(png|jpe?g)$`, 'i')).map((name) => () => zip.member(name))
