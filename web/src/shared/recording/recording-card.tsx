import type { ReactNode } from 'react'
import { Card, Section } from '../ui/card.tsx'
import { DeviceCheck } from './device-check.tsx'
import { useRecordingSettings } from './recording-settings.ts'
import { RecordingSwitches } from './recording-switches.tsx'
import { useRecordingText } from './recording-text.ts'

type Props = {
  /** Whether what is switched on can be tried here. */
  check?: boolean
  children?: ReactNode
}

/** What may be recorded and where it may go, as a part of a page. */
export function RecordingCard({ check = false, children }: Props) {
  const say = useRecordingText()
  const { microphone, camera } = useRecordingSettings()
  return (
    <Section title={say('title')}>
      <Card className="grid gap-6">
        <p className="max-w-measure text-muted">{say('lead')}</p>
        <RecordingSwitches />
        {check && (microphone || camera) && <DeviceCheck />}
        {children}
      </Card>
    </Section>
  )
}
