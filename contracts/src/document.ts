import { z } from 'zod'

/** What a file is by its content; its name says nothing. */
export const documentFormat = z.enum(['pdf', 'docx', 'hwp', 'hwpx', 'rtf', 'html', 'text', 'image'])
export type DocumentFormat = z.infer<typeof documentFormat>

/** Why a person who looks at the page would not see a text. */
export const hiddenReason = z.enum(['white', 'tiny', 'off-page', 'hidden-run', 'invisible', 'zero-width', 'bidi'])
export type HiddenReason = z.infer<typeof hiddenReason>

const share = z.number().min(0).max(1)

/** Where on a page something stands: shares of its width and height from the left upper corner, pages from 1. */
export const pagePlace = z.object({
  page: z.int().positive(),
  left: share,
  top: share,
  right: share,
  bottom: share,
})
export type PagePlace = z.infer<typeof pagePlace>

/** A piece of a document in reading order. */
export const textBlock = z.object({
  /** One paragraph, line or table row, without line ends; the cells of a row are parted by tabs. */
  text: z.string(),
  kind: z.enum(['heading', 'paragraph', 'item', 'row', 'header', 'footer']),
  /** Depth of a heading, 1 is the highest; null for all else and where the format does not tell. */
  level: z.int().min(1).max(9).nullable(),
  /** Null where the format knows no pages. */
  place: pagePlace.nullable(),
})
export type TextBlock = z.infer<typeof textBlock>

/** Text that is in the file and that nobody would see. */
export const hiddenText = z.object({ text: z.string(), reason: hiddenReason, place: pagePlace.nullable() })
export type HiddenText = z.infer<typeof hiddenText>

/** Pages whose text was recognised from a picture, and by what; its letters may be wrong. */
export const recognisedPages = z.object({
  pages: z.array(z.int().positive()),
  by: z.string(),
  confidence: share,
  /** The service that was to recognise them and did not, so that this machine did; null or left out where that is not so. */
  insteadOf: z.string().nullish(),
})

/** What was read from a file. */
export const readFile = z.object({
  format: documentFormat,
  /** Null where the format knows no pages. */
  pages: z.int().positive().nullable(),
  blocks: z.array(textBlock),
  hidden: z.array(hiddenText),
  recognised: recognisedPages.nullable(),
})
export type ReadFile = z.infer<typeof readFile>

/** Why a file could not be read; each has a sentence in both languages. */
export const unreadableReason = z.enum([
  'empty',
  'unknown-format',
  'damaged',
  'password',
  'garbled',
  'no-text',
  'too-large',
  'too-many-pages',
  'too-slow',
])
export type UnreadableReason = z.infer<typeof unreadableReason>
