import type { Citation } from '@maju/contracts/plan'
import type { Career, Known } from '@maju/contracts/resume'
import type { Inconsistency } from '@maju/contracts/resume-analysis'
import { citeSpan, type Given } from './given.ts'
import { betweenDocuments } from './between-documents.ts'
import { monthOf, monthsOfJob } from './periods.ts'
import { texts } from './texts.ts'

/** A gap that interviewers ask about. */
const LONG_GAP = 6

type Job = { career: Career; from: number; to: number; cited: Citation }

/** What does not fit together: in the dates of the résumé, and between it and the cover letter. */
export function inconsistencies(given: Given): Inconsistency[] {
  const jobs = jobsOf(given)
  return [
    ...turned(jobs, given),
    ...ahead(given),
    ...overlapping(jobs, given),
    ...gaps(jobs, given),
    ...betweenDocuments(given),
  ]
}

function jobsOf(given: Given): Job[] {
  return given.fields.careers.flatMap((career) => {
    const months = monthsOfJob(career, given.month)
    const cited = citedDates(career, given.resume)
    return months && cited ? [{ career, ...months, cited }] : []
  })
}

/** From the first to the last letter of both dates. */
function citedDates({ start, end }: Career, text: string): Citation | null {
  if (!start?.source || !end?.source) return null
  return citeSpan('resume', text, { start: start.source.start, end: end.source.end })
}

function turned(jobs: readonly Job[], { language }: Given): Inconsistency[] {
  return jobs
    .filter(({ from, to }) => to < from)
    .map(({ cited }) => ({
      kind: 'end-before-start',
      text: texts[language].endBeforeStart,
      sources: [cited],
      months: null,
    }))
}

function ahead({ fields, month, resume, language }: Given): Inconsistency[] {
  const now = monthOf(month) ?? 0
  const dates: (Known | null)[] = fields.careers.flatMap(({ start, end }) => [start, end])
  return dates.flatMap((date) => {
    const at = date && date.value !== 'present' ? monthOf(date.value) : null
    if (!date?.source || at === null || at <= now) return []
    return [
      {
        kind: 'in-future' as const,
        text: texts[language].inFuture,
        sources: [citeSpan('resume', resume, date.source)],
        months: null,
      },
    ]
  })
}

/** The same month at the end of one job and the start of the next is no overlap. */
function overlapping(jobs: readonly Job[], { language }: Given): Inconsistency[] {
  return jobs.flatMap((one, at) =>
    jobs.slice(at + 1).flatMap((other) => {
      const months = Math.min(one.to, other.to) - Math.max(one.from, other.from)
      if (months < 1) return []
      return [
        { kind: 'overlap' as const, text: texts[language].overlap(months), sources: [one.cited, other.cited], months },
      ]
    }),
  )
}

function gaps(jobs: readonly Job[], { language }: Given): Inconsistency[] {
  const inOrder = jobs.filter(({ from, to }) => to >= from).toSorted((one, other) => one.from - other.from)
  const found: Inconsistency[] = []
  let last = inOrder[0]
  for (const job of inOrder.slice(1)) {
    const months = last ? job.from - last.to - 1 : 0
    if (last && months >= LONG_GAP)
      found.push({ kind: 'gap', text: texts[language].gap(months), sources: [last.cited, job.cited], months })
    if (!last || job.to > last.to) last = job
  }
  return found
}
