/** C0 and C1 control characters without line break and tab, and the marks that turn the direction of writing. */
// oxlint-disable-next-line no-control-regex -- these are exactly what is looked for
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Text without control and direction characters, and without halves of surrogate pairs. */
export const cleanText = (text: string): string => text.replaceAll('\r\n', '\n').replace(unwanted, '').toWellFormed()

const endsInHalf = /[\ud800-\udbff]$/

/** Cleans a text that comes in pieces: half a character at the end of a piece waits for its other half. */
export function textCleaner() {
  let half = ''
  return {
    push(piece: string): string {
      const text = half + piece
      half = endsInHalf.exec(text)?.[0] ?? ''
      return cleanText(half ? text.slice(0, -1) : text)
    },
  }
}
