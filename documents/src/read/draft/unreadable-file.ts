import type { UnreadableReason } from '@maju/contracts/document'

const SENTENCES: Record<UnreadableReason, string> = {
  empty: 'This file is empty. Give the one that has the text in it.',
  'unknown-format': 'This file is none of the kinds that can be read. Save it as PDF, DOCX, HWPX or plain text.',
  damaged: 'This file is damaged or cut off. Save it again where it was made and give the new one.',
  password: 'This file is locked with a password. Save it without one, or give the password with it.',
  garbled: 'The letters of this file come out as nonsense. Save it again with its fonts, or paste its text.',
  'no-text': 'No text was found in this file. Give one that has text, or paste it.',
  'too-large': 'This file holds more than is read. Give a smaller one.',
  'too-many-pages': 'This file has too many pages. Give the part that matters.',
  'too-slow': 'Reading this file took too long and was stopped. Give a smaller or simpler one.',
}

/** A file that gives no text. The sentence may be shown to whoever gave it. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason, options?: ErrorOptions) {
    super(SENTENCES[reason], options)
    this.reason = reason
  }
}
