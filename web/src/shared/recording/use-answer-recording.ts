import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { answerRecorder } from './answer-recorder.ts'
import type { DeviceProblem } from './devices.ts'
import { calibrationFor } from './kept-gaze.ts'
import { useRecordingSettings } from './recording-settings.ts'
import { useLoadRecorder } from './recording-tools.tsx'
import type { SendingState } from './recording-sender.ts'
import type { Answer } from './reel.ts'
import { useRecordingsChanged } from './use-recordings-changed.ts'

/** Leave that is taken back while an answer is being recorded holds at once. */
function useLeaveTakenBack(recorder: ReturnType<typeof answerRecorder>) {
  const { microphone, keep, send } = useRecordingSettings()
  const before = useRef({ keep, send })
  useEffect(() => {
    if ((before.current.keep && !keep) || (before.current.send && !send)) recorder.withdraw()
    before.current = { keep, send }
  }, [recorder, keep, send])
  useEffect(() => {
    if (!microphone) recorder.stop()
  }, [recorder, microphone])
}

/** How sending goes, from when the recorder was first needed until the page is left. */
function useSending(inUse: boolean): SendingState {
  const load = useLoadRecorder()
  const [state, setState] = useState<SendingState>('idle')
  const [needed, setNeeded] = useState(inUse)
  if (inUse && !needed) setNeeded(true)
  useEffect(() => {
    if (!needed) return undefined
    let left = false
    let unsubscribe: () => void = () => undefined
    const follow = async () => {
      const { sender } = await load()
      if (left) return
      unsubscribe = sender.subscribe(() => setState(sender.state()))
    }
    void follow().catch(() => undefined)
    return () => {
      left = true
      unsubscribe()
    }
  }, [needed, load])
  return state
}

/** Whoever looks at the report meanwhile sees the numbers as soon as the server has them. */
function useTellArrived(interviewId: string) {
  const load = useLoadRecorder()
  const changed = useRecordingsChanged(interviewId)
  return async () => {
    const { sender } = await load()
    await sender.wake()
    await changed()
  }
}

/** What the camera of the room is at; null and null while it is coming. */
type CameraState = { stream: MediaStream | null; problem: DeviceProblem | null }

/**
 * Whoever switched the camera on wants to be seen from the first word: a start waits until it has come, or will not come. `begin` is called with
 * the camera as it is then.
 */
function useWaiting(camera: CameraState, isComing: boolean, begin: (camera: CameraState) => void) {
  const [waits, setWaits] = useState(false)
  const waiting = useRef<((camera: CameraState | null) => void) | null>(null)
  useEffect(() => {
    if (!isComing) waiting.current?.(camera)
  }, [camera, isComing])
  async function start() {
    if (!isComing) return begin(camera)
    setWaits(true)
    const came = await new Promise<CameraState | null>((settle) => (waiting.current = settle))
    waiting.current = null
    setWaits(false)
    if (came) begin(came)
  }
  const giveUp = useCallback(() => waiting.current?.(null), [])
  return { waits, start: () => void start(), giveUp }
}

/**
 * The recording of the answer that is being given. It goes on through everything that does not end the answer, and waits
 * in this browser when the page is left.
 */
export function useAnswerRecording(answer: Answer, camera: CameraState) {
  const settings = useRecordingSettings()
  const load = useLoadRecorder()
  const [recorder] = useState(() => answerRecorder(load))
  const { state, held, problem, blind } = useSyncExternalStore(recorder.subscribe, recorder.snapshot)
  useLeaveTakenBack(recorder)
  useEffect(() => () => void recorder.leave(), [recorder])
  const sending = useSending(settings.send && state !== 'off')
  const tellArrived = useTellArrived(answer.interviewId)
  const { microphoneId, keep, send, gaze, expression } = settings
  const [films, setFilms] = useState(false)
  const begin = ({ stream }: CameraState) => {
    setFilms(stream !== null)
    const picture = stream?.getVideoTracks()[0] ?? null
    const watch = { calibration: calibrationFor(gaze, picture), expression }
    void recorder.start(answer, { keep, send, microphoneId, picture, watch })
  }
  const isComing = settings.camera && camera.stream === null && camera.problem === null
  const waiting = useWaiting(camera, isComing, begin)
  const { giveUp } = waiting
  // Whoever stops it in an effect must not stop it again because something else has changed.
  const stop = useCallback(() => {
    giveUp()
    recorder.stop()
  }, [giveUp, recorder])
  return {
    /** Whether the candidate wants to be recorded at all. */
    wanted: settings.microphone,
    state: waiting.waits ? ('starting' as const) : state,
    problem,
    blind,
    held,
    sending,
    /** What is being recorded has a picture. */
    films,
    start: waiting.start,
    stop,
    hold: recorder.hold,
    heard: recorder.heard,
    interviewId: answer.interviewId,
    unwritten: recorder.unwritten,
    unwrittenSeconds: recorder.unwrittenSeconds,
    wrote: recorder.wrote,
    finish: async (turn: number) => {
      if (await recorder.finish(turn)) await tellArrived()
    },
    discard: recorder.discard,
    seconds: recorder.seconds,
    level: recorder.level,
  }
}
export type AnswerRecording = ReturnType<typeof useAnswerRecording>
