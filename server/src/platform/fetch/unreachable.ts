import type { UnreachableReason } from '@maju/contracts/posting'

const sentences: Record<UnreachableReason, string> = {
  'not-an-address': 'This is not an address that can be opened. Copy it whole, beginning with https://.',
  'not-public': 'This address is not on the public internet, so it is not opened. Paste the text instead.',
  'unknown-host': 'There is no site at this address. Check it for typing errors.',
  'no-connection': 'The site cannot be reached. Try again later, or paste the text.',
  'too-many-redirects': 'The site sends visitors on too many times. Open it in a browser and paste the text.',
  'refused-by-site': 'The site does not show this page to programs. Open it in a browser and paste the text.',
  'unsupported-content': 'At this address is neither a page, a text, a PDF nor a picture. Paste the text instead.',
  'too-large': 'What is at this address is larger than 5 MB. Paste the text instead.',
  'too-slow': 'The site did not answer within 10 seconds. Try again later, or paste the text.',
}

/** An address that a person gave was not read. The sentence says why and what to do; nothing of the site is in it. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
  readonly reason: UnreachableReason

  constructor(reason: UnreachableReason) {
    super(sentences[reason])
    this.reason = reason
  }
}
