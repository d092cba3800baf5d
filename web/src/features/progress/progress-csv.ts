import type { ProgressPoint } from '@maju/contracts/progress'
import { csvOf } from '../../shared/files/csv.ts'
import { measuresOf, seriesOf, type Measure } from './series.ts'

export type Headings = Record<'interview' | 'when' | 'company' | 'job' | 'what' | 'value' | 'low' | 'high', string>

/** Every level and measure of every interview, one a line: what spreadsheets sort and draw best. */
export function progressCsv(
  points: readonly ProgressPoint[],
  headings: Headings,
  nameOf: (measure: Measure) => string,
): Uint8Array {
  const jobs = new Map(points.map(({ id, jobTitle }) => [id, jobTitle]))
  const lines = measuresOf(points).flatMap((measure) =>
    seriesOf(points, measure).flatMap(({ interviewId, at, company, level, spread }) =>
      level === null
        ? []
        : [
            [
              interviewId,
              at,
              company,
              jobs.get(interviewId) ?? '',
              nameOf(measure),
              level,
              ...(spread ?? [null, null]),
            ],
          ],
    ),
  )
  const { interview, when, company, job, what, value, low, high } = headings
  return csvOf([[interview, when, company, job, what, value, low, high], ...lines])
}
