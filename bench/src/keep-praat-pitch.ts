import { withoutOffset } from '@maju/analysis/voice/sound'
import { missingData } from '@maju/text/shared-data.fixture'
import { isSpeech } from './voice/pitch-figures.ts'
import { askPraat, keepPitch, type ReferencePitch } from './voice/praat.ts'
import { readRecordings } from './voice/recordings.ts'

/** Writes down what Praat says of the recordings of the test data, for machines without it. Usage: node bench/src/keep-praat-pitch.ts */

const missing = missingData('audio')
if (missing !== null) throw new Error(missing)
const { recordings } = await readRecordings()
const references = new Map<string, ReferencePitch>()
for (const recording of recordings.filter(isSpeech)) {
  const reference = askPraat(withoutOffset(recording))
  if (reference) references.set(recording.name, reference)
}
keepPitch(references)
console.log(`${references.size} files kept.`)
