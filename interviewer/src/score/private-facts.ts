import { findPersonalData } from '@maju/text/personal-data'

/** What may not move a level, beyond what is masked before a call to a model: age, religion, marriage, sex, origin. */
const PROTECTED =
  /(?:만\s?)?\d{1,3}\s?(?:세(?!대|트|기|탁|금|션|미|부)|살(?!펴|리|려))|(?:스무|스물|서른|마흔|쉰|예순)[가-힣]{0,2}\s?살|\b\d{1,3}[-\s]?years?[-\s]old\b|\baged?\s\d{1,3}\b|주민(?:등록)?번호|계좌(?:번호)?|연락처|전화번호|(?<!\d)\d{2,6}(?:-\d{2,7}){1,3}(?!\d)|기독교(?:인|신자)?|천주교|불교(?:신자)?|이슬람교?|무교|원불교|미혼|기혼|결혼|이혼|임신|출산|육아휴직|남성|여성|남자|여자|한국인|외국인|\b(?:christian|catholic|protestant|muslim|buddhist|hindu|jewish|atheist|religious|married|unmarried|divorced|pregnant|engaged\sto\sbe\smarried)\b/giu

/** The text with private facts blanked by spaces, so that every place in it stays where it was. */
export function withoutPrivateFacts(text: string): string {
  const read = text.replace(PROTECTED, blank)
  const pieces: string[] = []
  let from = 0
  for (const { start, end } of findPersonalData(text)) {
    pieces.push(read.slice(from, start), blank(text.slice(start, end)))
    from = end
  }
  return pieces.join('') + read.slice(from)
}

const blank = (found: string): string => ' '.repeat(found.length)
