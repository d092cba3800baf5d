import type { FillerPlace, FillerRules } from './filler-rules.ts'

const SOUNDS = /^(?:u+m+|u+h+|u+h+m+|e+r+m*|h+m+|m{2,}|y['’]?know|ya['’]?know)$/iu

/** What a filler comes after when no mark says so: the beginning of a thought. */
const OPENERS = /^(?:and|but|so|because|or|then|well|just|like|yeah|okay)$/iu
/** What is known or meant: "you know the team", "I mean it". */
const OBJECTS =
  /^(?:a|about|an|all|any|anything|every|everything|exactly|for|her|him|his|how|if|it|its|me|more|much|my|nothing|of|our|some|somebody|someone|something|that|the|their|them|these|this|those|to|us|what|when|where|whether|which|who|why|your|by|business|well|best|better)$/iu
const TWO_WORDS = /^(?:you know|i mean)$/iu

export const ENGLISH_FILLERS: FillerRules = {
  isSound: ({ text, isClipped }) => !isClipped && text !== 'ER' && SOUNDS.test(text),
  countWords(place) {
    if (place.word.text.toLowerCase() === 'like') return isEmptyLike(place) ? 1 : 0
    return isAside(place) ? 2 : 0
  },
}

const isApart = ({ before, followsSound }: FillerPlace): boolean => followsSound || !before || before.isFollowedByPause
const opens = (place: FillerPlace): boolean => isApart(place) || OPENERS.test(place.before?.text ?? '')

/** ", like," and "um like um"; "looks like", "would like" and "like this" compare or wish. */
function isEmptyLike(place: FillerPlace): boolean {
  const { word, precedesSound } = place
  return opens(place) && (precedesSound || (word.isFollowedByPause && isApart(place)))
}

/** "You know" and "I mean" without anything that is known or meant. */
function isAside(place: FillerPlace): boolean {
  const { word, after, afterNext } = place
  if (word.isFollowedByPause || !TWO_WORDS.test(`${word.text} ${after?.text ?? ''}`)) return false
  return opens(place) && (after?.isFollowedByPause === true || !OBJECTS.test(afterNext?.text ?? ''))
}
