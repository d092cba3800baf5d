import type { FillerPlace, FillerRules } from './filler-rules.ts'

const SOUNDS = /^(?:음+|으+음+|어+|으+|흠+|그으+|저어+|에에+)$/u
/** Wholes that search for a word. */
const PHRASES =
  /^(?:뭐랄까요?|뭐라[ ]?그럴까요?|뭐라고? (?:해야|할|그래야|말해야) (?:되지|될까|할까|하지|하나|될지)|뭐라고? 할까요?|있잖아요?|뭐더라)/u

/** A pointing 그 or 저 never stands before these. */
const NOT_POINTED_AT =
  /^(?:제가|저는|저희[는가도]?|저도|제|나는|내가|우리[는가]?|그래서|그런데|그리고|그러니까|그니까|근데|약간|좀|되게|엄청|어떻게|어떤|뭔가|이렇게|그렇게|그런|이런)$/u
/** 뭐 and 막 in front of these are no question and no "just now". */
const VAGUE =
  /^(?:그냥|그런|이런|저런|그렇게|이렇게|어쨌든|아무튼|사실|약간|좀|딱히|특별히|별로|엄청|되게|진짜|예를|제가|저는|저희[는가]?)$/u
const JUST_NOW = /^(?:이제|지금|방금|갓)$/u
/** 이제 again so soon says no "now" any more. */
const AGAIN_WITHIN_WORDS = 6

/** Words with a meaning of their own (그 사람, 저 자신, 뭐 때문에, 이제 막 시작한): fillers only where their neighbours say so. */
const AMBIGUOUS: ReadonlyMap<string, (place: FillerPlace) => boolean> = new Map(
  Object.entries<(place: FillerPlace) => boolean>({
    그: ({ word, after }) => word.isFollowedByPause || isLike(after, NOT_POINTED_AT) || after?.text === '그',
    저: ({ word, after }) => word.isFollowedByPause || isLike(after, NOT_POINTED_AT),
    저기: ({ word }) => word.isFollowedByPause,
    뭐: ({ word, after }) => word.isFollowedByPause || isLike(after, VAGUE),
    막: ({ word, before, after }) => !isLike(before, JUST_NOW) && (word.isFollowedByPause || isLike(after, VAGUE)),
    이제: ({ word, wordsToSame }) => word.isFollowedByPause || wordsToSame <= AGAIN_WITHIN_WORDS,
    에: ({ word }) => word.isFollowedByPause,
  }),
)

export const KOREAN_FILLERS: FillerRules = {
  isSound: ({ text }) => SOUNDS.test(text),
  countWords(place) {
    const { word, after, afterNext } = place
    const phrase = PHRASES.exec([word, after, afterNext].map((each) => each?.text ?? '').join(' '))
    if (phrase) return phrase[0].split(' ').length
    if (word.marks.includes('?') || !isStandalone(place)) return 0
    const isFiller = AMBIGUOUS.get(word.text)
    return isFiller && (place.precedesSound || isFiller(place)) ? 1 : 0
  },
}

/** Enumerations ("가, 나, 다, 막, …") and quotes name a word instead of using it. */
const isStandalone = ({ word }: FillerPlace): boolean => !/["'”’)\]]/u.test(word.marks)

const isLike = (word: { text: string } | undefined, pattern: RegExp): boolean =>
  word !== undefined && pattern.test(word.text)
