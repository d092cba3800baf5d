import { frameAt } from '@maju/analysis/voice/frames'
import { downsample } from '@maju/analysis/voice/resample'
import { withoutOffset } from '@maju/analysis/voice/sound'
import { trackPitch } from '@maju/analysis/voice/track-pitch'
import { atMost } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import { round } from '../round.ts'
import { askPraat, hasPraat, readKeptPitch, type ReferencePitch } from './praat.ts'
import type { Recording } from './recordings.ts'

/** No voice, or a tone: there is no truth about a voice to be compared with. */
const NO_SPEECH = /silence_10s|room_noise|white_noise|\/tone_|picovoice_empty/u
const GROSS_SHARE = 0.2
const BARS = { grossPercent: 1, voicingPercent: 5, meanErrorHertz: 1 }

export const isSpeech = ({ name }: { name: string }): boolean => !NO_SPEECH.test(name)

/** Our pitch against Praat's on every file with speech, frame by frame. */
export function pitchFigures(recordings: readonly Recording[]): Required<Result> {
  const isLive = hasPraat()
  const kept = isLive ? new Map<string, ReferencePitch>() : readKeptPitch()
  const compared = recordings.filter(isSpeech).flatMap((recording) => {
    const reference = isLive ? askPraat(withoutOffset(recording)) : kept.get(recording.name)
    return reference ? [{ file: recording.name, ...compare(recording, reference) }] : []
  })
  const worst = (key: keyof typeof BARS) => Math.max(...compared.map((each) => each[key]))
  return {
    rows: compared.map((each) => ({ measure: 'pitch', ...each })),
    bars: [
      atMost('pitch, gross errors of the worst file, %', worst('grossPercent'), BARS.grossPercent),
      atMost('pitch, voicing errors of the worst file, %', worst('voicingPercent'), BARS.voicingPercent),
      atMost('pitch, mean error of the worst file, Hz', worst('meanErrorHertz'), BARS.meanErrorHertz),
    ],
    notes: [
      `Pitch was compared with ${isLive ? 'Praat on this machine' : 'what Praat said once'} on ${compared.length} files.`,
    ],
  }
}

function compare(recording: Recording, { firstSecond, secondsApart, hertz }: ReferencePitch) {
  const ours = trackPitch(downsample(withoutOffset(recording)))
  const pairs = hertz.map((theirs, at) => ({
    theirs,
    ours: ours.hertz[frameAt(ours.frames, firstSecond + at * secondsApart)] ?? 0,
  }))
  const both = pairs.filter((pair) => pair.theirs > 0 && pair.ours > 0)
  const wrong = pairs.filter((pair) => pair.theirs > 0 !== pair.ours > 0)
  const gross = both.filter((pair) => Math.abs(pair.ours / pair.theirs - 1) > GROSS_SHARE)
  const error = both.reduce((sum, pair) => sum + Math.abs(pair.ours - pair.theirs), 0)
  return {
    voicedFrames: both.length,
    grossPercent: round((100 * gross.length) / Math.max(1, both.length)),
    voicingPercent: round((100 * wrong.length) / Math.max(1, pairs.length)),
    meanErrorHertz: round(error / Math.max(1, both.length)),
  }
}
