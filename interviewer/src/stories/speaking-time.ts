import type { Language } from '@maju/contracts/basics'
import type { SpeakingTime } from '@maju/contracts/stories'
import { countSyllables } from '@maju/text/syllables'
import { countWords } from '@maju/text/tokens'

/** Version of the rules of the story bank, as `madeBy` names it. */
export const STORY_VERSION = 'story-1'

/**
 * Paces with pauses, a second: the norm of Korean speech and the band around it in syllables (4.21; 음성과학 9(4), 2002), and the middle and the ends of
 * what is ordinary in English in words. The same bands judge recordings (`analysis/src/bands.ts`).
 */
const PACES: Record<Language, { usual: number; fast: number; slow: number }> = {
  ko: { usual: 4.21, fast: 5, slow: 3.5 },
  en: { usual: 140 / 60, fast: 160 / 60, slow: 120 / 60 },
}

/** How long a text takes to say, to half a second. */
export function speakingTimeOf(text: string, language: Language): SpeakingTime {
  const units = language === 'ko' ? countSyllables(text) : countWords(text)
  const at = (pace: number) => Math.round((2 * units) / pace) / 2
  const { usual, fast, slow } = PACES[language]
  return { seconds: at(usual), fast: at(fast), slow: at(slow) }
}
