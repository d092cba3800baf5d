import type { Language } from '@maju/contracts/basics'
import { baseForm, tokenise } from './tokens.ts'
import type { Token } from './tokens.ts'

const KOREAN_STOP =
  '저 제 제가 나 내 내가 우리 저희 저는 그 이 저런 이런 그런 것 거 게 건 수 때 등 및 또 또한 그리고 그래서 그런데 하지만 그러나 그러면 그러니까 따라서 때문 때문에 위해 위한 통해 통한 대해 대한 관련 관해 있 있는 있습니다 있었습니다 없 없는 하 한 할 해 했 되 된 될 같 같은 같습니다 정말 매우 아주 너무 많이 많은 좀 조금 더 가장 제일 바로 이제 먼저 다시 그냥 약간 어떤 무엇 어떻게 왜 언제 누가 어디 말씀 말 생각 생각합니다 경우 점 부분 정도 이후 이전 당시 그때 지금 오늘 항상 모든 각 여러 매 중 안 못 잘 다 예 네 음 어 아 뭐 막 일단 사실 결국 특히 함께 직접 스스로 본인 위 후 전 대로 만약 혹시 라고 이라고'.split(
    ' ',
  )

const ENGLISH_STOP =
  'a an the and or but so if then than that this these those there here i me my mine we us our ours you your yours he him his she her it its they them their who whom which what when where why how be am is are was were been being do does did done doing have has had having will would shall should can could may might must to of in on at by for from with without about into onto over under out up down off as not no nor only just also too very really quite more most much many some any all each every both few other another such own same again once ever never always often still already yet well like get got go went one thing things way lot make made um uh er yes no okay ok please'.split(
    ' ',
  )

const STOP: Record<Language, ReadonlySet<string>> = {
  ko: new Set(KOREAN_STOP),
  en: new Set(ENGLISH_STOP),
}

/** True for a word that carries no subject matter of its own. */
export function isStopWord(word: string): boolean {
  const lower = word.toLowerCase()
  return STOP.ko.has(lower) || STOP.en.has(lower) || STOP.ko.has(baseForm(lower))
}

export type ContentWord = Token & {
  /** What it is compared by: see `baseForm`. */
  base: string
}

/** The words of a text that carry its subject matter, with places. Numbers alone are not among them. */
export function contentWords(text: string): ContentWord[] {
  return tokenise(text)
    .filter((token) => /\p{L}/u.test(token.text) && !isStopWord(token.text))
    .map((token) => ({ ...token, base: baseForm(token.text) }))
    .filter(({ base }) => base.length > 1 || /[가-힣]/u.test(base))
}
