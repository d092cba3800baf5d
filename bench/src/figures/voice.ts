import { measureVoice } from '@maju/analysis/voice/measure-voice'
import { durationSeconds } from '@maju/analysis/voice/sound'
import { missingData } from '@maju/text/shared-data.fixture'
import { atLeast } from '../bars.ts'
import { type Result, skipped } from '../benchmark.ts'
import { round } from '../round.ts'
import { degradedFigures } from '../voice/degraded-figures.ts'
import { fillerFigures } from '../voice/filler-figures.ts'
import { pauseFigures } from '../voice/pause-figures.ts'
import { pitchFigures } from '../voice/pitch-figures.ts'
import { readRecordings, type Recording } from '../voice/recordings.ts'
import { tempoFigures } from '../voice/tempo-figures.ts'

const SLOWEST_TIMES_REAL_TIME = 20
const MICROSECONDS = 1e6

/** How well voices are measured: pitch against Praat, rates, pauses and fillers against what is known, and what bad recordings do to them. */
export async function run(): Promise<Result> {
  const missing = missingData('audio', 'interviews', 'qa', 'rag')
  if (missing !== null) return skipped(missing)
  const { recordings, unread } = await readRecordings()
  const parts = [
    pitchFigures(recordings),
    tempoFigures(recordings),
    pauseFigures(recordings),
    await fillerFigures(),
    degradedFigures(recordings),
    costFigures(recordings),
  ]
  return {
    rows: parts.flatMap(({ rows }) => rows),
    bars: parts.flatMap(({ bars }) => bars),
    notes: [...parts.flatMap(({ notes }) => notes), `Skipped, too long or unreadable here: ${unread.join(', ')}.`],
  }
}

/** Processor time of a whole measurement against the length of the recording, over all of them. */
function costFigures(recordings: readonly Recording[]): Required<Result> {
  const before = process.cpuUsage()
  for (const recording of recordings)
    measureVoice({ ...recording, transcript: null, language: 'ko', questionEndSecond: null })
  const { user, system } = process.cpuUsage(before)
  const seconds = recordings.reduce((sum, recording) => sum + durationSeconds(recording), 0)
  const times = round(seconds / ((user + system) / MICROSECONDS))
  return {
    rows: [{ measure: 'cost', file: `${recordings.length} recordings`, seconds: round(seconds), timesRealTime: times }],
    bars: [atLeast('cost, times faster than real time on one core', times, SLOWEST_TIMES_REAL_TIME)],
    notes: [],
  }
}
