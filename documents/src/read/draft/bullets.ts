/** Signs that begin an item of a list. A hyphen, a star or a plus does so only before a space. */
const BULLET = /^\s*(?:[•●○◦▪▫■□◆◇▶▷►‣∙・ㆍ·\uf0b7\uf0a7\uf06c\u2023\u2043]\s*|[-–*+]\s+)(?=\S)/u

/** The text of an item without its sign, null for a line that is none. */
export function withoutBullet(line: string): string | null {
  const bullet = BULLET.exec(line)
  return bullet ? line.slice(bullet[0].length) : null
}
