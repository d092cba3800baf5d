import { Notice } from '../ui/notice.tsx'
import type { DeviceKind } from './devices.ts'
import type { RecordingProblem } from './answer-recorder.ts'
import { useRecordingText } from './recording-text.ts'

/** Why a device is not on, and what to do about it. */
export function DeviceTrouble({ kind, problem }: { kind: DeviceKind; problem: RecordingProblem }) {
  const say = useRecordingText()
  const device = say(`device.${kind}`)
  return (
    <div role="alert">
      <Notice look="warning">{say(`problem.${problem}`, { device })}</Notice>
    </div>
  )
}
