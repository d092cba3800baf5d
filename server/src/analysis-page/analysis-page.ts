import { basename } from 'node:path'
import type { Language } from '@maju/contracts/basics'
import type { ScreenTimeline, VoiceTimeline } from '@maju/contracts/measurement'
import type { MeasuredFile } from '../platform/media/measure-file.ts'
import { curveLane, type Lane, lanesPicture, stretchLane } from './lanes-picture.ts'
import { STYLE, WORDS } from './page-words.ts'
import { saidMeasures, type SaidMeasure } from './said-measures.ts'

type Given = MeasuredFile & { file: string; language: Language }

/** One page with everything that was measured in a file: no script, nothing from outside, fit to be kept or printed. */
export function analysisPage({ file, language, seconds, measurements }: Given): string {
  const say = WORDS[language]
  const { voice, screen, transcript, measuredBy } = measurements
  const sections = [
    voice &&
      section(say.voice, [
        picture(voiceLanes(voice.timeline, language), seconds),
        table(saidMeasures(voice.measures, language), language),
      ]),
    screen &&
      section(say.screen, [
        picture(screenLanes(screen.timeline, language), seconds),
        table(saidMeasures(screen.measures, language), language),
      ]),
    transcript &&
      section(say.transcript, [
        `<p>${escaped(transcript.text)}</p><p class="note">${escaped(transcript.writtenBy)}</p>`,
      ]),
  ]
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(basename(file))}</title><style>${STYLE}</style></head><body><main>
<h1>${escaped(basename(file))}</h1>
<p class="note">${say.seconds.replace('{}', seconds.toFixed(1))} · ${measuredBy.version}</p>
${sections.filter(Boolean).join('\n')}
</main></body></html>
`
}

const section = (title: string, parts: readonly string[]) => `<section><h2>${title}</h2>${parts.join('\n')}</section>`
const picture = (lanes: readonly Lane[], seconds: number) => lanesPicture(lanes, seconds, escaped)

function voiceLanes(
  { speech, pauses, fillers, loudnessDecibels, pitchHertz }: VoiceTimeline,
  language: Language,
): Lane[] {
  const say = WORDS[language]
  return [
    stretchLane(say.speech, speech),
    stretchLane(say.pauses, pauses),
    stretchLane(say.fillers, fillers),
    curveLane(say.loudness, loudnessDecibels),
    curveLane(say.pitch, pitchHertz),
  ]
}

function screenLanes({ gaze, events, yawDegrees, pitchDegrees }: ScreenTimeline, language: Language): Lane[] {
  const say = WORDS[language]
  return [
    stretchLane(
      say.camera,
      gaze.filter(({ zone }) => zone === 'camera'),
    ),
    stretchLane(
      say.elsewhere,
      gaze.filter(({ zone }) => zone !== 'camera'),
    ),
    stretchLane(say.events, events),
    curveLane(say.yaw, yawDegrees),
    curveLane(say.pitchOfHead, pitchDegrees),
  ]
}

function table(rows: readonly SaidMeasure[], language: Language): string {
  const say = WORDS[language]
  const head = [say.measure, say.value, say.range, say.remark].map((title) => `<th>${title}</th>`).join('')
  const body = rows.map(({ name, value, band, remark, how }) => {
    const cells = [`${escaped(name)}<br><small>${escaped(how)}</small>`, escaped(value), escaped(band), escaped(remark)]
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  })
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

/** Names of files and words of transcripts come from outside. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
