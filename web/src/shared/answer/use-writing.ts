import type { Language } from '@maju/contracts/basics'
import { SOUND_LIMITS, transcribeAnswer, type TranscriberInfo } from '@maju/contracts/transcribing'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asProblem, type ApiProblem } from '../api-problem.ts'
import { useClient } from '../client.tsx'
import { firstPiece } from '../recording/sound-piece.ts'
import type { AnswerRecording } from '../recording/use-answer-recording.ts'
import { useWriter } from '../recording/use-transcriber.ts'
import { wav } from '../recording/wav.ts'

/** `nothing`: all of it was written down, and there were no words in it. */
export type WritingState = 'idle' | 'writing' | 'nothing' | 'stopped' | 'failed'
export type Writing = {
  /** What the server offers for this language, and what the candidate chose of it. */
  offered: TranscriberInfo | null
  chosen: TranscriberInfo | null
  state: WritingState
  problem: ApiProblem | null
  /** Something was said that is not written down yet. */
  isBehind: () => boolean
  /** Writes down what was said since the last time; resolves when that is over, well or not. */
  write: () => Promise<void>
  stop: () => void
}

/** Less than this is the click of a button and no word. */
const LEAST_SECONDS = 0.5
/** The server gives up first, with a sentence. */
const PATIENCE_SECONDS = SOUND_LIMITS.patienceSeconds + 30

const isBehind = (recording: AnswerRecording | null): recording is AnswerRecording =>
  recording !== null && recording.unwrittenSeconds() >= LEAST_SECONDS

/** Sends the sound that is not written down yet piece by piece; gives whether there was a word in it. */
function useSendSound(recording: AnswerRecording | null, onWords: (words: string) => void) {
  const { call } = useClient()
  return useCallback(
    async (signal: AbortSignal): Promise<boolean> => {
      let isAnything = false
      for (;;) {
        const sound = isBehind(recording) ? await recording.unwritten() : null
        signal.throwIfAborted()
        if (!recording || !sound || sound.samples.length === 0) break
        const { samples, sampleRateHertz } = firstPiece(sound)
        const transcript = await call(transcribeAnswer, {
          params: { interviewId: recording.interviewId },
          bytes: wav(samples, sampleRateHertz),
          patienceSeconds: PATIENCE_SECONDS,
          signal,
        })
        signal.throwIfAborted()
        recording.wrote(transcript, samples.length / sampleRateHertz)
        if (transcript.text === '') continue
        isAnything = true
        if (transcript.readable !== false) onWords(transcript.text)
      }
      return isAnything
    },
    [call, recording, onWords],
  )
}

/** Has the server write down what was said, after it was said, where the candidate chose that. What fails takes nothing with it. */
export function useWriting(
  recording: AnswerRecording | null,
  language: Language,
  onWords: (words: string) => void,
): Writing {
  const { offered, chosen } = useWriter(language)
  const sendSound = useSendSound(recording, onWords)
  const [state, setState] = useState<WritingState>('idle')
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const atWork = useRef<AbortController | null>(null)

  const stop = useCallback(() => atWork.current?.abort(), [])
  // Nobody waits for words on a page that is gone, and leave that is taken back holds at once.
  useEffect(() => stop, [stop])
  useEffect(() => {
    if (!chosen) stop()
  }, [chosen, stop])

  async function write() {
    if (atWork.current || !chosen) return
    const work = new AbortController()
    atWork.current = work
    setProblem(null)
    setState('writing')
    try {
      setState((await sendSound(work.signal)) ? 'idle' : 'nothing')
    } catch (thrown) {
      if (!work.signal.aborted) setProblem(asProblem(thrown))
      setState(work.signal.aborted ? 'stopped' : 'failed')
    } finally {
      atWork.current = null
    }
  }

  return { offered, chosen, state, problem, isBehind: () => isBehind(recording), write, stop }
}
