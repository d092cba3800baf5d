import type { SpokenWord } from './spoken-words.ts'

/** A word that may be a filler, and what decides it. */
export type FillerPlace = {
  word: SpokenWord
  before: SpokenWord | undefined
  after: SpokenWord | undefined
  afterNext: SpokenWord | undefined
  /** The neighbours are mere sounds: "그 음", "um like". */
  followsSound: boolean
  precedesSound: boolean
  /** Words since the same one was said before, and until it is said again. */
  wordsToSame: number
}

/** What counts as a filler in a language. Better one too few than one that was meant. */
export type FillerRules = {
  /** True for sounds without a meaning, which are fillers wherever they stand alone. */
  isSound: (word: SpokenWord) => boolean
  /** How many words the filler takes that begins here; 0 where none does. */
  countWords: (place: FillerPlace) => number
}
