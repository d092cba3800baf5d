/** Lower case and plain apostrophes without moving any offset: a letter whose lower case is longer stays as it is. */
export function foldCase(text: string): string {
  return text.replace(/[\p{Lu}’ʼ]/gu, (letter) => {
    if (letter === '’' || letter === 'ʼ') return "'"
    const lower = letter.toLowerCase()
    return lower.length === letter.length ? lower : letter
  })
}
