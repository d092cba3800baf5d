/** Legal forms around a name, as companies are written in Korea and in English. */
const LEGAL_FORMS =
  /\(주\)|\(유\)|주식회사|유한책임회사|유한회사|\b(?:co|inc|incorporated|corp|corporation|ltd|limited|llc|plc|company)\b\.?/gu

const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '')

/** A name as companies are told apart by it: one name with and without its legal form, spaces, case and signs is one company. */
export function companyKey(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase()
  // A name may be nothing but a legal form.
  return letters(plain.replaceAll(LEGAL_FORMS, ' ')) || letters(plain) || plain.trim()
}
