import { useEffect, useState } from 'react'
import { clockTime } from '../format.ts'
import { Notice } from '../ui/notice.tsx'
import { LevelMeter } from './level-meter.tsx'
import { useRecordingSettings } from './recording-settings.ts'
import { useRecordingText } from './recording-text.ts'
import type { AnswerRecording } from './use-answer-recording.ts'

function useSeconds(read: () => number): number {
  const [seconds, setSeconds] = useState(() => Math.floor(read()))
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor(read())), 500)
    return () => clearInterval(timer)
  }, [read])
  return seconds
}

/** Where the recording goes, in the order of the switches. */
function whereTo({ keep, send }: { keep: boolean; send: boolean }) {
  if (keep && send) return 'both'
  if (send) return 'send'
  return keep ? 'keep' : 'nowhere'
}

function whatOf(isRecorded: boolean, { films, blind }: AnswerRecording) {
  if (isRecorded) return films ? 'filming' : 'recording'
  return films && !blind ? 'watching' : 'measuring'
}

function Running({ recording }: { recording: AnswerRecording }) {
  const say = useRecordingText()
  const { keep, send } = useRecordingSettings()
  const seconds = useSeconds(recording.seconds)
  const what = whatOf(keep || send, recording)
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="font-semibold">{say(recording.held ? 'line.held' : `line.${what}`)}</span>
        <span role="timer" aria-live="off" aria-label={say('line.seconds')}>
          {clockTime(seconds)}
        </span>
        {!recording.held && <LevelMeter quiet read={recording.level} />}
      </div>
      <p className="text-sm text-muted">{say(`goes.${whereTo({ keep, send })}`)}</p>
      <output className="text-sm text-muted">{recording.blind && say('line.blind')}</output>
    </div>
  )
}

/** What is being recorded, for how long, how loud, and where it goes. */
export function RecordingLine({ recording }: { recording: AnswerRecording }) {
  const say = useRecordingText()
  const { sending } = recording
  return (
    <>
      {recording.state === 'on' && <Running recording={recording} />}
      {(sending === 'waiting' || sending === 'refused') && <Notice look="warning">{say(`sending.${sending}`)}</Notice>}
    </>
  )
}
