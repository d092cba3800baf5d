import { randomBytes } from 'node:crypto'

const A = 'a'.charCodeAt(0)

/**
 * A mark that nobody but one request knows: 32 letters from a to p, 128 random bits. No digits: those of a UUID now and then look like
 * a telephone number, and what masks personal data would tear the mark apart.
 */
export const newDelimiter = (): string =>
  Array.from(randomBytes(16).toString('hex'), (digit) => String.fromCharCode(A + Number.parseInt(digit, 16))).join('')
