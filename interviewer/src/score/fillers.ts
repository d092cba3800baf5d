import { tokenise } from '@maju/text/tokens'

const FILLERS: ReadonlySet<string> = new Set(
  `음 음음 어 어어 아 에 에에 그 저 저기 뭐 뭐지 뭐랄까 막 이제 약간 그러니까 그니까 그게 글쎄 글쎄요 네 예 아니 흠 하 허 자 그냥 아무튼 암튼
  um umm uhm uh uhh er erm hm hmm mm mhm ah oh eh well so like okay ok yeah yes yep right anyway actually basically y'know`.split(
    /\s+/,
  ),
)

const TWO_WORDS = /\b(?:you know|i mean|let me see|let me think)\b/giu

/** True when every word of the text is a sound or a word that only fills time. */
export function isFillersOnly(text: string): boolean {
  const words = tokenise(text.replace(TWO_WORDS, ' '))
  return words.length > 0 && words.every((word) => FILLERS.has(word.text.toLowerCase()))
}
