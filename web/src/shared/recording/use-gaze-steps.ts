import type { CalibrationProblem, CalibrationSpot } from '@maju/analysis/face/gaze'
import { useCallback, useEffect, useRef, useState } from 'react'
import { keepable } from './kept-gaze.ts'
import { lookAtSpots } from './look-at-spots.ts'
import { changeRecordingSettings } from './recording-settings.ts'
import { useRecordingTools } from './recording-tools.tsx'

/** `coming`: the nets are on their way. `blind`: this browser cannot watch a camera. */
export type GazeStage = 'intro' | 'coming' | CalibrationSpot | 'reckoning' | 'done' | CalibrationProblem | 'blind'

/** The way through a calibration before this camera; what it finds is kept with the settings. */
export function useGazeSteps(camera: MediaStreamTrack) {
  const { openGazeEye } = useRecordingTools()
  const [stage, setStage] = useState<GazeStage>('intro')
  const running = useRef<AbortController | null>(null)
  const stop = useCallback(() => running.current?.abort(), [])
  useEffect(() => stop, [stop])

  async function run({ signal }: AbortController): Promise<GazeStage> {
    const eye = await openGazeEye(camera)
    signal.addEventListener('abort', eye.close)
    try {
      signal.throwIfAborted()
      const seen = { onSpot: setStage, onSeen: () => setStage('reckoning') }
      const { calibration, problem } = await lookAtSpots(eye, { ...seen, signal })
      if (calibration) changeRecordingSettings({ gaze: keepable(calibration, camera) })
      return problem ?? 'done'
    } finally {
      eye.close()
    }
  }

  function start() {
    stop()
    const mine = new AbortController()
    running.current = mine
    setStage('coming')
    const end = (last: GazeStage) => {
      if (!mine.signal.aborted) setStage(last)
    }
    run(mine).then(end, () => end('blind'))
  }

  function leave() {
    stop()
    setStage('intro')
  }
  return { stage, start, leave }
}
