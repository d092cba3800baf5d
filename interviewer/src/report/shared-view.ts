import type { Attempt, QuestionReport, Report } from '@maju/contracts/report'
import type { Mark } from '@maju/contracts/feedback'
import type { Shows } from '@maju/contracts/share'
import type { SharedQuestion, SharedReport } from '@maju/contracts/shared-report'
import type { Redacted } from '@maju/text/sources/redact'
import type { HideContacts } from './hide-contacts.ts'

/** What can be played of an answer, or lies only in its candidate's browser. */
export type SharedRecording = SharedQuestion['recordings'][number] & { questionId: string }

export type Seen = {
  report: Report
  hiding: HideContacts
  shows: Shows
  /** Levels of a question stay unsaid until it has been marked. */
  marking: boolean
  /** What was marked, by question. */
  marks: ReadonlyMap<string, readonly Mark[]>
  recordings: readonly SharedRecording[]
}

/**
 * What a report shows by a link. Named one by one: what is new in a report is not shared until somebody decides that it is. Never among it: documents and
 * what questions cite, observed expressions, comparisons with others, retries, better answers, ids of the account, the target or the interview.
 */
export function sharedView(seen: Seen): Omit<SharedReport, 'expiresAt' | 'mentor' | 'comments' | 'agreement'> {
  const { report, shows, marking } = seen
  const { company, jobTitle, language, persona, difficulty, demo, startedAt, delivery, screen } = report
  return {
    company,
    jobTitle,
    language,
    persona,
    difficulty,
    demo,
    heldAt: startedAt,
    shows,
    marking,
    summary: isBlind(seen) ? null : summaryOf(seen),
    delivery: shows.measures ? trackOf(delivery) : null,
    screen: shows.measures ? trackOf(screen) : null,
    questions: report.questions.map((one) => questionOf(seen, one)),
  }
}

type Answer = { attempt: number; measuredBy: { where: 'browser' | 'server'; version: string } }
type Track<Measures> = { status: 'empty' } | { status: 'measured'; whole: Measures; answers: readonly Answer[] }

/** What was measured in retries alone says nothing of the interview. */
function trackOf<Measures>(track: Track<Measures>): { measures: Measures; measuredBy: Answer['measuredBy'][] } | null {
  const firsts = track.status === 'measured' ? track.answers.filter(({ attempt }) => attempt === 0) : []
  if (track.status === 'empty' || firsts.length === 0) return null
  return { measures: track.whole, measuredBy: firsts.map(({ measuredBy }) => measuredBy) }
}

/** The first try: what the interview is judged by. */
export const firstTry = ({ attempts }: QuestionReport): Attempt | undefined =>
  attempts.find(({ attempt }) => attempt === 0)

/** What is shown of each turn that was said to a question. */
export const shownTurns = (one: QuestionReport, hiding: HideContacts): Map<number, Redacted> =>
  new Map(firstTry(one)?.turns.map(({ seq, text }) => [seq, hiding.hide(text)]))

const isBlind = ({ report, marking, marks }: Seen): boolean =>
  marking && report.questions.some((one) => firstTry(one) && !marks.has(one.question.id))

function summaryOf({ report, hiding }: Seen): SharedReport['summary'] {
  return {
    dimensions: report.content.dimensions.map(({ best: _words, ...summary }) => summary),
    advice: report.advice.map(({ kind, dimension, questionId, text }) => ({
      kind,
      dimension,
      questionId,
      text: hiding.words(text),
    })),
  }
}

function questionOf(seen: Seen, one: QuestionReport): SharedQuestion {
  const { hiding, shows, marks } = seen
  const { id, phase, kind, competency, text, anchors } = one.question
  const first = firstTry(one)
  const shown = shownTurns(one, hiding)
  return {
    id,
    phase,
    kind,
    competency,
    text: hiding.words(text),
    anchors,
    answered: first !== undefined,
    turns: shows.answers
      ? (first?.turns.map(({ seq, from }) => ({ seq, from, text: shown.get(seq)?.text ?? '' })) ?? [])
      : [],
    recordings: seen.recordings
      .filter(({ questionId }) => shows.recordings && questionId === id)
      .map(({ questionId: _question, ...recording }) => recording),
    marks: marks.get(id)?.map((mark) => ({ ...mark })) ?? null,
    ...judgedOf(seen, one, shown),
  }
}

function judgedOf(
  { hiding, shows, marking, marks }: Seen,
  one: QuestionReport,
  shown: ReadonlyMap<number, Redacted>,
): Pick<SharedQuestion, 'judged' | 'judgements' | 'madeBy'> {
  const score = firstTry(one)?.score
  if (marking && !marks.has(one.question.id)) return { judged: 'blind', judgements: [], madeBy: null }
  if (!score) return { judged: 'none', judgements: [], madeBy: null }
  const judgements = score.judgements.map(({ dimension, verdict, level, spread, evidence, reasons }) => ({
    dimension,
    verdict,
    level,
    spread,
    evidence: shows.answers ? hiding.evidence(evidence, shown) : [],
    reasons: shows.answers ? reasons.map(hiding.reason) : [],
  }))
  return { judged: 'shown', judgements, madeBy: score.madeBy }
}
