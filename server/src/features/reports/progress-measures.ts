import { type ProgressMeasureName, progressMeasureName, type ProgressPoint } from '@maju/contracts/progress'
import type { RecordingRow } from '../recordings/recording.service.ts'
import { deliveryTrack, screenTrack } from './tracks.ts'

/** How somebody spoke and looked in a whole interview, as far as it was measured. */
export function progressMeasures(recordings: readonly RecordingRow[]): ProgressPoint['measures'] {
  const [delivery, screen] = [deliveryTrack(recordings, []), screenTrack(recordings)]
  const whole = {
    ...(screen.status === 'measured' && screen.whole),
    ...(delivery.status === 'measured' && delivery.whole),
  }
  return progressMeasureName.options.flatMap((name: ProgressMeasureName) => {
    const measured = whole[name]
    if (!measured || measured.value === null || measured.quality === 'none') return []
    return [{ name, value: measured.value, quality: measured.quality }]
  })
}
