import { z } from 'zod'
import { interview } from './interview.ts'
import { belief, dimensionSummary } from './report.ts'
import { route } from './route.ts'

/** What is followed from one interview to the next of how somebody spoke and looked. */
export const progressMeasureName = z.enum([
  'syllablesPerSecond',
  'wordsPerMinute',
  'fillersPerMinute',
  'pauseShare',
  'longestPauseSeconds',
  'pitchRangeSemitones',
  'cameraGazeShare',
  'longestLookAwaySeconds',
])
export type ProgressMeasureName = z.infer<typeof progressMeasureName>

/** One finished interview as a point in time. */
export const progressPoint = interview
  .pick({ id: true, company: true, jobTitle: true, language: true, startedAt: true, finishedAt: true, demo: true })
  .extend({
    dimensions: z.array(dimensionSummary),
    beliefs: z.array(belief),
    /** Of the whole interview; only those that have a value. */
    measures: z.array(z.object({ name: progressMeasureName, value: z.number(), quality: z.enum(['ok', 'doubtful']) })),
  })
export type ProgressPoint = z.infer<typeof progressPoint>

export const getProgress = route({
  name: 'getProgress',
  summary: 'How levels and measures moved over the finished interviews of this account, the oldest first.',
  method: 'GET',
  path: '/progress',
  reply: z.array(progressPoint),
})
