import type { Language } from '@maju/contracts/basics'
import { stem } from '@maju/text/stem'

/** Words that say nothing of the topic: articles, pronouns, auxiliaries, and what an interviewer says around a question. */
const EMPTY_WORDS: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    `a an the and or but if of to in on at by for with from as is are was were be been being am do does did done have has had having it its
    this that these those they them their theirs there here you your yours i me my mine we us our ours he she his her him not no so than then too
    very can could would will shall should may might must into onto over under about up out off down what which who whom whose how when where why
    while during each any all some more most other such only own same also just thanks thank got great makes make sense appreciate sharing share hey
    hi hello walk through tell told say said using use used uses via eg ie etc per one two time times thing things way ways please us let lets like
    get gets getting go going well okay ok right really helpful clear switching staying back still thinking`.split(/\s+/),
  ),
  ko: new Set(
    `저는 제가 저의 제 저희 우리 그리고 그래서 그런데 하지만 또는 또한 및 등 것 수 때 때문 위해 대해 대한 통해 그 이 저 어떤 어떻게 무엇 무엇을 왜 언제
    어디 누가 누구 있는 있다 있습니까 있었습니까 있었나요 있나요 하는 했던 했습니까 하셨습니까 하셨나요 하시겠습니까 주세요 주십시오 말씀해 말해 말씀 설명해
    경험 경험이 경험을 본인 본인의 자신 자신의 당시 가장 매우 정말 많이 좀 더 다시 먼저`.split(/\s+/),
  ),
}

/** Endings of Korean words that carry grammar, the longest first. */
const PARTICLE =
  /(?:에서는|으로는|에게서|이라는|까지는|에서도|으로서|으로써|하였습니다|했습니다|습니다|합니다|입니다|됩니다|했는데|하면서|하도록|하려고|하기|하는|하고|해서|하여|했던|했고|에서|에게|으로|까지|부터|처럼|보다|마다|라는|이나|이라|이고|라고|들이|들을|들은|들의|적인|적으로|은|는|이|가|을|를|에|의|도|만|로|와|과|나|한|할|함|들)$/u

const WORD = /[\p{L}\p{N}]+/gu
const HANGUL = /\p{Script=Hangul}/u
const LONGEST_WORD = 60

/** The words of a text that carry its topic, each as a stem: English by suffix, Korean without particles and endings. */
export function topicTerms(text: string, language: Language): string[] {
  const empty = EMPTY_WORDS[language]
  const terms: string[] = []
  for (const [word] of text.toLowerCase().replaceAll('’', "'").matchAll(WORD)) {
    if (word.length > LONGEST_WORD || empty.has(word)) continue
    const term = HANGUL.test(word) ? koreanStem(word) : stem(word)
    if (term.length > 1 && !empty.has(term)) terms.push(term)
  }
  return terms
}

function koreanStem(word: string): string {
  const cut = word.replace(PARTICLE, '')
  return cut.length > 1 ? cut : word
}
