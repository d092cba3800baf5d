import { combineVoice } from '@maju/analysis/combine-measures'
import type { AttemptComparison } from '@maju/contracts/comparison'
import type { Turn } from '@maju/contracts/interview'
import type { PlannedQuestion } from '@maju/contracts/plan'
import { changesBetween, comparedAttempt } from '@maju/interviewer/practice/compare-attempts'
import type { RecordingRow } from '../recordings/recording.service.ts'
import type { AttemptRow } from '../scores/score.service.ts'
import { presentAttempt } from './present-attempt.ts'
import { deliveryTrack } from './tracks.ts'

type Tried = { turns: readonly Turn[]; attempts: readonly AttemptRow[]; recordings: readonly RecordingRow[] }

/** The tries at one question in order, with the voice of their recordings, and what changed between them. */
export function comparedAttempts(
  question: PlannedQuestion,
  { turns, attempts, recordings }: Tried,
): Pick<AttemptComparison, 'attempts' | 'changes'> {
  const heard = deliveryTrack(recordings, turns)
  const answers = heard.status === 'measured' ? heard.answers : []
  const compared = attempts
    .toSorted((one, other) => one.attempt - other.attempt)
    .map((row) => {
      const own = answers.filter(({ attempt }) => attempt === row.attempt)
      const [first] = own
      // An answer with follow-ups has several recordings: they are one try.
      const voice = first ? { ...first, measures: combineVoice(own.map(({ measures }) => measures)) } : null
      return comparedAttempt(question, { attempt: presentAttempt(row, turns), scoring: row.status, voice })
    })
  return { attempts: compared, changes: changesBetween(compared) }
}
