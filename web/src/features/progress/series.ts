import type { InterviewSummary } from '@maju/contracts/interview'
import { type ProgressMeasureName, progressMeasureName, type ProgressPoint } from '@maju/contracts/progress'

export type Measure =
  | `dimension:${ProgressPoint['dimensions'][number]['dimension']}`
  | `competency:${string}`
  | `measure:${ProgressMeasureName}`

export type Place = {
  interviewId: string
  company: string
  at: string
  /** A level from 1 to 5, or the value of something measured; null where there is none. */
  level: number | null
  spread: [number, number] | null
  /** A value that stands with a doubt. */
  doubtful: boolean
}

/** Finished interviews that say something about the person: the demonstration is nobody's. */
export function ownPoints(points: readonly ProgressPoint[], shown: ReadonlySet<string> | null): ProgressPoint[] {
  return points.filter(({ id, demo }) => !demo && (shown === null || shown.has(id)))
}

/** Everything that was judged or measured in any of the interviews: dimensions, competencies, then voice and gaze. */
export function measuresOf(points: readonly ProgressPoint[]): Measure[] {
  const dimensions = points.flatMap((point) =>
    point.dimensions.map(({ dimension }): Measure => `dimension:${dimension}`),
  )
  const competencies = points.flatMap(({ beliefs }) =>
    beliefs.map(({ competency }): Measure => `competency:${competency}`),
  )
  const seen = new Set(points.flatMap(({ measures }) => measures.map(({ name }) => name)))
  const measured = progressMeasureName.options.filter((name) => seen.has(name))
  return [...new Set([...dimensions, ...competencies]), ...measured.map((name): Measure => `measure:${name}`)]
}

/** The name of something measured; null for a level. */
export function measuredName(measure: Measure): ProgressMeasureName | null {
  if (!measure.startsWith('measure:')) return null
  return progressMeasureName.options.find((name) => measure === `measure:${name}`) ?? null
}

/** One measure over the interviews, the oldest first; level null where it was not measured or had too little evidence. */
export const seriesOf = (points: readonly ProgressPoint[], measure: Measure): Place[] =>
  points.map((point) => {
    const { id, company, finishedAt, startedAt } = point
    return { interviewId: id, company, at: finishedAt ?? startedAt, ...foundIn(point, measure) }
  })

function foundIn({ dimensions, beliefs, measures }: ProgressPoint, measure: Measure) {
  const name = measure.slice(measure.indexOf(':') + 1)
  if (measure.startsWith('measure:')) {
    const found = measures.find((each) => each.name === name)
    return { level: found?.value ?? null, spread: null, doubtful: found?.quality === 'doubtful' }
  }
  const found = measure.startsWith('dimension:')
    ? dimensions.find(({ dimension }) => dimension === name)
    : beliefs.find(({ competency }) => competency === name)
  return { level: found?.level ?? null, spread: found?.spread ?? null, doubtful: false }
}

/** The applications that interviews belong to, each once, in the order of the list. */
export function targetsOf(interviews: readonly InterviewSummary[]): { targetId: string; name: string }[] {
  const names = new Map(interviews.map(({ targetId, company, jobTitle }) => [targetId, `${company} · ${jobTitle}`]))
  return [...names].map(([targetId, name]) => ({ targetId, name }))
}
