import type { ScreenMeasures, ScreenTimeline, VoiceMeasures, VoiceTimeline } from '@maju/contracts/measurement'
import type { Measurements, Recording } from '@maju/contracts/recording'
import type { Transcript } from '@maju/contracts/transcript'
import { bigint, boolean, doublePrecision, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

/** What a report reads of the measurements … */
export type Measures = {
  voice: VoiceMeasures | null
  screen: ScreenMeasures | null
  measuredBy: Measurements['measuredBy']
}
/** … and the rest of them. */
export type Details = { voice: VoiceTimeline | null; screen: ScreenTimeline | null; transcript: Transcript | null }

export const recordings = pgTable('recording', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  interviewId: uuid('interview_id').notNull(),
  questionId: text('question_id').notNull(),
  turn: integer('turn'),
  attempt: integer('attempt').notNull(),
  kind: text('kind').$type<Recording['kind']>().notNull(),
  mediaType: text('media_type').notNull(),
  status: text('status').$type<Recording['status']>().notNull(),
  uploaded: boolean('uploaded').notNull(),
  blobPrefix: text('blob_prefix').notNull(),
  nextPart: integer('next_part').notNull(),
  bytes: bigint('bytes', { mode: 'number' }).notNull(),
  seconds: doublePrecision('seconds'),
  replaces: uuid('replaces'),
  fault: text('fault').$type<Recording['fault']>(),
  measures: jsonb('measures').$type<Measures>(),
  details: jsonb('details').$type<Details>(),
  startedAt: instant('started_at').notNull(),
  touchedAt: instant('touched_at').notNull(),
})
/** Without the details: they are large and asked for by themselves. */
export type RecordingRow = Omit<typeof recordings.$inferSelect, 'details'>

export const recordingParts = pgTable(
  'recording_part',
  {
    recordingId: uuid('recording_id').notNull(),
    part: integer('part').notNull(),
    bytes: integer('bytes').notNull(),
    blob: text('blob').notNull(),
  },
  (table) => [primaryKey({ columns: [table.recordingId, table.part] })],
)
export type PartRow = typeof recordingParts.$inferSelect
