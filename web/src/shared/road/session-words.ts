import type { RoadEntry } from '@maju/contracts/road'
import { useCompetencyNames } from '../competency-names.ts'
import { formatDate } from '../format.ts'
import { useInterviewWords } from '../interview-words.ts'
import { defineText, useLanguage } from '../text.ts'
import { roadEn } from './road.en.ts'
import { roadKo } from './road.ko.ts'

export const useRoadText = defineText('road', { ko: roadKo, en: roadEn })

/** What a session is called, and its difficulty and length. */
export function useSessionWords() {
  const say = useRoadText()
  const word = useInterviewWords()
  const language = useLanguage()
  const { competency: nameOf } = useCompetencyNames()
  const title = ({ kind, competency }: RoadEntry): string => {
    if (kind === 'first-answer') return say('session.first-answer')
    return competency === null ? say('session.any') : say('session.about', { competency: nameOf(competency) })
  }
  return {
    title,
    /** With its day, to tell it from the others by its name alone. */
    named: (entry: RoadEntry) => say('session.onDay', { day: formatDate(entry.day, language), session: title(entry) }),
    facts({ kind, difficulty, minutes, done }: RoadEntry): string {
      if (kind === 'first-answer' || done) return say('session.minutes', { minutes })
      return say('session.facts', { difficulty: word(`difficulty.${difficulty}`), minutes })
    },
  }
}
