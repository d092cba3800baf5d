import type { Interview } from '@maju/contracts/interview'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { keptText } from '../kept.ts'
import { queryKeys } from '../query-keys.ts'
import { recordingStorage } from '../recording-storage.ts'
import { answerRecorder } from './answer-recorder.ts'
import { useRecordingSettings } from './recording-settings.ts'
import { useLoadRecorder } from './recording-tools.tsx'
import type { SendingState } from './recording-sender.ts'
import type { Answer } from './reel.ts'

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
  const queries = useQueryClient()
  return async () => {
    const { sender } = await load()
    await sender.wake()
    await queries.invalidateQueries({ queryKey: queryKeys.recordings(interviewId) })
    await queries.invalidateQueries({ queryKey: queryKeys.report(interviewId) })
  }
}

/**
 * The recording of the answer that is being given. It goes on through everything that does not end the answer, and waits
 * in this browser when the page is left.
 */
export function useAnswerRecording(answer: Answer, camera: MediaStream | null) {
  const settings = useRecordingSettings()
  const load = useLoadRecorder()
  const [recorder] = useState(() => answerRecorder(load))
  const { state, held, problem, blind } = useSyncExternalStore(recorder.subscribe, recorder.snapshot)
  useLeaveTakenBack(recorder)
  useEffect(() => () => void recorder.leave(), [recorder])
  const sending = useSending(settings.send && state !== 'off')
  const tellArrived = useTellArrived(answer.interviewId)
  const { microphoneId, keep, send } = settings
  return {
    /** Whether the candidate wants to be recorded at all. */
    wanted: settings.microphone,
    state,
    problem,
    blind,
    held,
    sending,
    films: camera !== null,
    start: () =>
      void recorder.start(answer, { keep, send, microphoneId, picture: camera?.getVideoTracks()[0] ?? null }),
    stop: recorder.stop,
    hold: recorder.hold,
    heard: recorder.heard,
    finish: async (turn: number) => {
      if (await recorder.finish(turn)) await tellArrived()
    },
    discard: recorder.discard,
    seconds: recorder.seconds,
    level: recorder.level,
  }
}
export type AnswerRecording = ReturnType<typeof useAnswerRecording>

/** Sees to what an earlier visit left of this interview, once it is known what became of its answers. */
export function useTakeUp({ id, language, turns }: Interview): void {
  const load = useLoadRecorder()
  useEffect(() => {
    if (keptText.read(recordingStorage.unsent) === null) return
    // Left for the next visit where it cannot be loaded now.
    void load()
      .then(({ takeUp }) => takeUp({ id, language, turns }))
      .catch(() => undefined)
  }, [load, id, language, turns])
}
