import type { PlanDocument } from '@maju/contracts/plan'
import type { Report } from '@maju/contracts/report'
import type { Comment } from '@maju/contracts/feedback'
import type { SharedReport } from '@maju/contracts/shared-report'
import { type Contacts, hideContacts, type HideContacts } from '@maju/interviewer/report/hide-contacts'
import { firstTry, sharedView, type SharedRecording, shownTurns } from '@maju/interviewer/report/shared-view'
import { namesIn } from '@maju/text/personal-data'
import { candidateNames } from '@maju/text/sources/candidate-names'
import type { AccountService } from '../features/accounts/account.service.ts'
import type { CareerService } from '../features/career/career.service.ts'
import type { RecordingRow, RecordingService } from '../features/recordings/recording.service.ts'
import type { ReportService } from '../features/reports/report.service.ts'
import type { ScoreService } from '../features/scores/score.service.ts'
import { type FeedbackService, presentComment } from '../features/shares/feedback.service.ts'
import type { ShareRow, ShareService } from '../features/shares/share.service.ts'
import type { Actor } from '../platform/actor.ts'
import { NotFound } from '../platform/errors.ts'
import { agreementOf } from './compare-feedback.ts'

type Needs = {
  accounts: Pick<AccountService, 'actorFor' | 'me'>
  career: Pick<CareerService, 'profile'>
  reports: Pick<ReportService, 'build'>
  recordings: Pick<RecordingService, 'ofInterview'>
  scores: Pick<ScoreService, 'ofInterview'>
  shares: Pick<ShareService, 'open'>
  feedback: Pick<FeedbackService, 'of'>
}

/** A report behind a link, and everything that is needed to show it or to write about it. */
export type OpenedShare = {
  row: ShareRow
  owner: Actor
  report: Report
  hiding: HideContacts
  recordings: SharedRecording[]
}

/** Shows a report to whoever holds a link to it: what the link shows, with what leads to its person taken out. */
export function showShared({ accounts, career, reports, recordings, scores, shares, feedback }: Needs) {
  /** What the person says of themselves, here and in the documents that the interview was made from. */
  async function contactsOf(owner: Actor, report: Report): Promise<Contacts> {
    const { name, email } = await accounts.me(owner)
    const { entries } = await career.profile(owner)
    const people = entries.flatMap((entry) => (entry.section === 'person' ? [entry.value] : []))
    const named = [name, ...people.map((person) => person.name), ...candidateNames(own(report.documents))]
    const known = people.flatMap(({ phone, address, email: written }) => [
      { kind: 'PHONE' as const, text: phone ?? '' },
      { kind: 'ADDRESS' as const, text: address ?? '' },
      { kind: 'EMAIL' as const, text: written ?? '' },
    ])
    return {
      names: [...new Set([...named, ...namesIn(everythingSaid(report))])].filter((one) => one.trim() !== ''),
      known: [...known, { kind: 'EMAIL', text: email ?? '' }],
    }
  }

  /** The link and the one whose report it shows. @throws NotFound, the same for everything that opens nothing */
  async function enter(token: string): Promise<{ row: ShareRow; owner: Actor }> {
    const row = await shares.open(token)
    const owner = await accounts.actorFor(row.accountId)
    if (!owner) throw new NotFound('shared report')
    return { row, owner }
  }

  /** @throws NotFound */
  async function open(token: string): Promise<OpenedShare> {
    const { row, owner } = await enter(token)
    const report = await reports.build(owner, row.interviewId)
    const hiding = hideContacts(report.language, await contactsOf(owner, report))
    return { row, owner, report, hiding, recordings: await recordingsOf(owner, row) }
  }

  const recordingsOf = async (owner: Actor, row: ShareRow): Promise<SharedRecording[]> =>
    row.shows.recordings ? sharedRecordings(await recordings.ofInterview(owner, row.interviewId)) : []

  return {
    open,

    /** What a link shows now. */
    async present({ row, report, hiding, recordings: heard }: OpenedShare): Promise<SharedReport> {
      const { marks, comments } = await feedback.of([row])
      const given = new Map(marks.map((one) => [one.questionId, one.marks]))
      const view = sharedView({
        report,
        hiding,
        shows: row.shows,
        marking: row.marking,
        marks: given,
        recordings: heard,
      })
      return {
        ...view,
        expiresAt: row.expiresAt.toISOString(),
        mentor: row.mentor,
        comments: comments.map((one) => shownComment(presentComment(one), report, hiding)),
        agreement: marks.length > 0 ? agreementOf(marks, await scores.ofInterview(row.interviewId)) : null,
      }
    },

    /** The owner and the id of a recording that can be played by a link. @throws NotFound */
    async recording(token: string, recordingId: string): Promise<{ owner: Actor; recordingId: string }> {
      const { row, owner } = await enter(token)
      const found = (await recordingsOf(owner, row)).find(({ id, here }) => id === recordingId && here)
      if (!found) throw new NotFound('recording')
      return { owner, recordingId: found.id }
    },
  }
}
export type ShowShared = ReturnType<typeof showShared>

const own = (documents: readonly PlanDocument[]) => documents.filter(({ kind }) => kind !== 'company')

const everythingSaid = ({ questions }: Report): string =>
  questions.flatMap(({ attempts }) => attempts.flatMap(({ turns }) => turns.map(({ text }) => text))).join('\n')

/** Recordings of first tries that hold something; what is to take the place of another one does not count before it has. */
function sharedRecordings(rows: readonly RecordingRow[]): SharedRecording[] {
  const ids = new Set(rows.map(({ id }) => id))
  return rows
    .filter(({ attempt, status, bytes, replaces }) => {
      const isThere = status !== 'receiving' || bytes > 0
      return attempt === 0 && isThere && (replaces === null || !ids.has(replaces))
    })
    .map(({ id, questionId, kind, seconds, uploaded, nextPart }) => {
      return { id, questionId, kind, seconds, here: uploaded && nextPart > 0 }
    })
}

/** A comment as whoever left it may see it again: its words as the link shows them, or only the question where they are not there any more. */
function shownComment(comment: Comment, report: Report, hiding: HideContacts): Comment {
  const { place, questionId } = comment
  if (place.kind !== 'quote') return comment
  const one = report.questions.find(({ question }) => question.id === questionId)
  const turn = one && firstTry(one)?.turns.find(({ seq }) => seq === place.turn)
  const shown = one && shownTurns(one, hiding).get(place.turn)
  if (!shown || turn?.text.slice(place.start, place.end) !== place.quote)
    return { ...comment, place: { kind: 'question' } }
  const { start, end } = shown.forth(place)
  return { ...comment, place: { kind: 'quote', turn: place.turn, start, end, quote: shown.text.slice(start, end) } }
}
