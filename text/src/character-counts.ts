/** How long a text is, as the forms of employers count. */
export type CharacterCounts = { characters: number; charactersWithoutSpaces: number; bytes: number }

/** Line ends count for nothing, and a byte count gives two to everything outside ASCII. */
export function countCharacters(text: string): CharacterCounts {
  const characters = Array.from(text.replaceAll(/[\r\n]/gu, ''))
  return {
    characters: characters.length,
    charactersWithoutSpaces: characters.filter((character) => character.trim() !== '').length,
    bytes: characters.reduce((sum, character) => sum + (character.charCodeAt(0) < 128 ? 1 : 2), 0),
  }
}
