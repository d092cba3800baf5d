import type { InterviewSummary } from '@maju/contracts/interview'
import type { ProgressPoint } from '@maju/contracts/report'

export type Measure = `dimension:${ProgressPoint['dimensions'][number]['dimension']}` | `competency:${string}`

export type Place = {
  interviewId: string
  company: string
  at: string
  level: number | null
  spread: [number, number] | null
}

/** Finished interviews that say something about the person: the demonstration is nobody's. */
export function ownPoints(points: readonly ProgressPoint[], shown: ReadonlySet<string> | null): ProgressPoint[] {
  return points.filter(({ id, demo }) => !demo && (shown === null || shown.has(id)))
}

/** Everything that was measured in any of the interviews, dimensions first. */
export function measuresOf(points: readonly ProgressPoint[]): Measure[] {
  const dimensions = points.flatMap((point) =>
    point.dimensions.map(({ dimension }): Measure => `dimension:${dimension}`),
  )
  const competencies = points.flatMap(({ beliefs }) =>
    beliefs.map(({ competency }): Measure => `competency:${competency}`),
  )
  return [...new Set([...dimensions, ...competencies])]
}

/** One measure over the interviews, the oldest first; level null where it was not measured or had too little evidence. */
export function seriesOf(points: readonly ProgressPoint[], measure: Measure): Place[] {
  const name = measure.slice(measure.indexOf(':') + 1)
  return points.map(({ id, company, finishedAt, startedAt, dimensions, beliefs }) => {
    const found = measure.startsWith('dimension:')
      ? dimensions.find(({ dimension }) => dimension === name)
      : beliefs.find(({ competency }) => competency === name)
    return {
      interviewId: id,
      company,
      at: finishedAt ?? startedAt,
      level: found?.level ?? null,
      spread: found?.spread ?? null,
    }
  })
}

/** The applications that interviews belong to, each once, in the order of the list. */
export function targetsOf(interviews: readonly InterviewSummary[]): { targetId: string; name: string }[] {
  const names = new Map(interviews.map(({ targetId, company, jobTitle }) => [targetId, `${company} · ${jobTitle}`]))
  return [...names].map(([targetId, name]) => ({ targetId, name }))
}
