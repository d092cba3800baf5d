import { measureScreen } from '@maju/analysis/face/measure-screen'
import type { Runner } from '@maju/analysis/face/runner'
import { onnxRunner } from '@maju/server/platform/nets/onnx-runner'
import { missingData, sharedFile } from '@maju/text/shared-data.fixture'
import { exactly } from '../bars.ts'
import { type Result, skipped } from '../benchmark.ts'
import { countFaces, HALF_A_FACE } from '../face/count-faces.ts'
import { degradedFigures } from '../face/degraded.ts'
import { headAngleFigures } from '../face/head-angles.ts'
import { matchEvents } from '../face/known-events.ts'
import { readTruth } from '../face/truth.ts'
import { FRAMES_PER_SECOND, watchRecording, type Watched } from '../face/watch.ts'
import { whyNoDecoding } from '../media/decoding.ts'
import { round } from '../round.ts'

type Figures = Required<Pick<Result, 'rows' | 'bars'>>

/** How well heads, looks and faces are seen, on renders with known truth and on real images, and what is said when an input is too bad. */
export async function run(): Promise<Result> {
  const missing = missingData('image', 'video') ?? whyNoDecoding
  if (missing !== null) return skipped(missing)
  const runner = onnxRunner()
  const figures = [
    await sweepFigures(runner),
    await eventFigures(runner),
    await degradedResult(runner),
    await countResult(runner),
  ]
  await runner.close()
  return { rows: figures.flatMap(({ rows }) => rows), bars: figures.flatMap(({ bars }) => bars), notes: NOTES }
}

const NOTES = [
  'Angles: gains fitted on the first 20 s of the sweep, bars on the last 20 s. The neutral pose is taken from the first 3 s, as the truth is relative to it.',
  'The scanned head has closed eyes: look away and look down are found by the head alone here, and blinks have no truth.',
  'Degraded: ten percent of the value, for angles of the range ±40°, ±25°, ±25° and for shoulders ±30°; each still held for 12 s, against the same still as it was.',
  `${HALF_A_FACE} shows half a head, in which no face is found: listed, not judged.`,
  'Milliseconds a frame: everything that is seen in it (mesh and look of the image; faces and irises every 0.2 s, body every 0.5 s, as on the server), median; processor: with receiving the decoded images.',
]

async function sweepFigures(runner: Runner): Promise<Figures> {
  const watched = await watchRecording(runner, sharedFile('video/truth', 'pose_sweep_40s.mp4'))
  const { rows, bars } = headAngleFigures(
    watched.frames,
    await readTruth(sharedFile('video/truth', 'pose_sweep_40s.json')),
  )
  return {
    rows: [...rows, timeRow('pose_sweep_40s', watched)],
    bars,
  }
}

/** The same take as a file and as a browser records it: without a length, with a varying frame rate. */
async function eventFigures(runner: Runner): Promise<Figures> {
  const truth = await readTruth(sharedFile('video/truth', 'interview_ko_33s.json'))
  const rows: Figures['rows'] = []
  let [found, known, wrong] = [0, 0, 0]
  for (const file of ['interview_ko_33s.mp4', 'interview_ko_33s_mediarecorder_vp8.webm']) {
    const watched = await watchRecording(runner, sharedFile('video/truth', file))
    const screen = measureScreen({ frames: watched.frames, calibration: null, framesPerSecond: FRAMES_PER_SECOND })
    const { matches, falseEvents } = matchEvents(screen.timeline.events, truth)
    found += matches.filter(({ isFound }) => isFound).length
    known += matches.length
    wrong += falseEvents.length
    rows.push(
      ...matches.map(({ kind, isFound, startErrorSeconds, endErrorSeconds }) => ({
        measure: `event ${kind}`,
        input: file,
        value: isFound ? 'found' : 'missed',
        'begin off': startErrorSeconds === null ? null : round(startErrorSeconds, 2),
        'end off': endErrorSeconds === null ? null : round(endErrorSeconds, 2),
      })),
      ...falseEvents.map(({ kind, startSecond }) => ({
        measure: `event ${kind}`,
        input: file,
        value: `false, at ${startSecond.toFixed(1)} s`,
      })),
      timeRow(file, watched),
    )
  }
  return {
    rows,
    bars: [
      exactly('known events found, begin and end within 0.5 s', found / known, 1),
      exactly('events found that did not happen', wrong, 0),
    ],
  }
}

async function degradedResult(runner: Runner): Promise<Figures> {
  const degraded = await degradedFigures(runner)
  const wrong = degraded.filter((each) => each.wrong.length > 0)
  return {
    rows: degraded.map(({ input, seen, wrong: values }) => ({
      measure: 'degraded',
      input,
      value: [seen, ...values].join('; '),
    })),
    bars: [
      exactly(
        `of ${degraded.length} degraded inputs, those with a value called ok though more than 10 % off`,
        wrong.length,
        0,
      ),
    ],
  }
}

async function countResult(runner: Runner): Promise<Figures> {
  const counted = await countFaces(runner)
  const judged = counted.filter(({ file }) => file !== HALF_A_FACE)
  const right = judged.filter(({ faces, truth }) => faces === truth).length
  return {
    rows: counted.map(({ file, faces, truth }) => ({ measure: 'faces', input: file, value: faces, truth })),
    bars: [exactly(`stills whose faces are counted right, of ${judged.length}`, right / judged.length, 1)],
  }
}

const timeRow = (input: string, watched: Watched): Figures['rows'][number] => ({
  measure: 'milliseconds a frame',
  input,
  value: round(watched.millisecondsAFrame, 2),
  processor: round(watched.processorMillisecondsAFrame, 2),
  n: watched.frames.length,
})
