import { withoutOffset } from '@maju/analysis/voice/sound'
import { sharedFolder } from './scoring/interviews.ts'
import { isSpeech } from './voice/pitch-figures.ts'
import { askPraat, keepPitch, type ReferencePitch } from './voice/praat.ts'
import { readRecordings } from './voice/recordings.ts'

/** Writes down what Praat says of the recordings of the test data, for machines without it. Usage: node bench/src/keep-praat-pitch.ts */

const shared = sharedFolder()
if (!shared) throw new Error('The recordings are not here. Set MAJU_SHARED to the folder that holds data/audio.')
const { recordings } = await readRecordings(shared)
const references = new Map<string, ReferencePitch>()
for (const recording of recordings.filter(isSpeech)) {
  const reference = askPraat(withoutOffset(recording))
  if (reference) references.set(recording.name, reference)
}
keepPitch(references)
console.log(`${references.size} files kept.`)
