/** Only the letters and digits of a text, composed and small: what two spellings of the same words have in common. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
