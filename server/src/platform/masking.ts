import type { MaskingOptions } from '@maju/providers/language/with-masking'
import { masker } from '@maju/text/mask'

/** Longest mark that a masker makes, in characters; see its pattern. */
const LONGEST_MARK = 32

/** Personal data is hidden before a text leaves this machine and put back into what returns. */
export const masking: MaskingOptions = {
  mask: (text, names) => {
    const { mask, unmask } = masker(names)
    return { masked: mask(text), unmask }
  },
  placeholder: { opening: '[', closing: ']', longest: LONGEST_MARK },
}
