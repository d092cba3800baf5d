import type { Language } from '@maju/contracts/basics'

/** The parts of an interview that a question of one’s own can belong to. */
export type OwnPhase = 'experience' | 'situational' | 'fit'

/** Wordings that ask for what would be done, and for something that happened. */
const SITUATIONAL: Record<Language, RegExp> = {
  ko: /만약|만일|(?<!주)시겠|할 ?건가|하겠습니까|하실 일/u,
  en: /\b(what|how|where|which|who|when)\b[^.?]{0,80}\bwould (you|be)\b|\b(suppose|imagine|what if)\b|\bif you (were|had)\b/iu,
}
const EXPERIENCE: Record<Language, RegExp> = {
  ko: /경험|사례|적이 있|적 있|[았었]던|했던|셨|[하내드되]신 (일|것|과정|순간|방법)|해 ?본/u,
  en: /\bdid you\b|\b(tell|describe|explain|share|walk)\b.*\b(time|when you|how you|you (\w+ed|did|made|found|led|had|wrote|built|took|kept|won))\b|\bhave you ever\b|\b(an example|a time when)\b/iu,
}

/** What kind of answer a question asks for, by its wording: a case where it says “would”, an experience where it says “did”, else oneself. */
export function guessPhase(text: string, language: Language): OwnPhase {
  if (SITUATIONAL[language].test(text)) return 'situational'
  return EXPERIENCE[language].test(text) ? 'experience' : 'fit'
}
