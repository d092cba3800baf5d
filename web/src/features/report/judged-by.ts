import type { MadeBy } from '@maju/contracts/basics'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { useReportText } from './report-text.ts'

/** What judged, with its version, and why the rules stood in for a model where they did. */
export function useJudgedBy() {
  const say = useReportText()
  const word = useInterviewWords()
  return ({ engine, model, version, fallback }: MadeBy): string => {
    const by =
      engine === 'model'
        ? say('judgedBy.model', { model: model ?? '', version })
        : say(`judgedBy.${engine}`, { version })
    return fallback === null ? by : `${by}. ${word(`fallback.${fallback}`)}`
  }
}
