import { countWords } from '@maju/text/tokens'

/** A pass is honest only when nothing else is said: at most this many words around it. */
const WORDS_AROUND_PASS = 8
/** "I do not know, but …" goes on to answer. */
const TURNS_ROUND = /지만|으나|다만|대신|\b(?:but|however|though)\b/iu
const PASS =
  /(?:잘\s?)?모르겠(?:습니다|어요|네요|는데요|다)?|모릅니다|몰라요|(?:생각|기억)(?:이|은)?\s?(?:나지\s?않|안\s?나|잘\s?안)[가-힣]*|(?:그런\s|해당\s|관련\s)?경험(?:이|은)\s?(?:없|아직\s?없)[가-힣]*|(?:드릴|할)\s?(?:말씀|말)(?:이|은)?\s?없[가-힣]*|답변(?:하기|드리기)\s?어렵[가-힣]*|(?:넘어가|패스)[가-힣]*|\b(?:i\s(?:really\s|honestly\s)?(?:don't|do\snot)\sknow|no\sidea|not\ssure|i\s(?:can't|cannot)\s(?:think\sof|remember|answer)|i\s(?:have|'ve)\s(?:no|never\shad|not\shad)\s[^.!?\n]{0,30}(?:experience|example)|nothing\scomes\sto\smind|i(?:'d|\swould)?\s?(?:like\sto\s)?(?:pass|skip)|pass|skip)\b/giu

/** True for words that decline to answer and say nothing besides. */
export function isPass(text: string): boolean {
  const without = text.replace(PASS, ' ')
  return without !== text && countWords(without) <= (TURNS_ROUND.test(without) ? 1 : WORDS_AROUND_PASS)
}
