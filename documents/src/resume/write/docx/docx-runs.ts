import { ExternalHyperlink, type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Words } from '../form/form.ts'
import type { Look, Style } from '../look.ts'
import { colorOf, runOf } from './docx-styles.ts'

/** XML has no way to write these, and a tab or the end of a line inside a text would part it. */
// oxlint-disable-next-line eslint/no-control-regex -- they are what has to go
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu

const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(UNWRITABLE, '')
    .replaceAll(/[\t\r\n]+/gu, ' ')

/** Text in the look of its paragraph, or in one of its own. */
export const textRun = (text: string, style: Style | null = null, more: IRunOptions = {}): TextRun =>
  new TextRun({ ...(style && runOf(style)), ...more, text: clean(text) })

export function wordsRun({ text, link }: Words, look: Look, more: IRunOptions = {}): ParagraphChild {
  if (link === null) return textRun(text, null, more)
  return new ExternalHyperlink({
    link: clean(link),
    children: [textRun(text, null, { ...more, color: colorOf(look.link) })],
  })
}

/** What follows stands at the right end of the line. */
export const toTheRight = (): TextRun => new TextRun({ children: [new Tab()] })
