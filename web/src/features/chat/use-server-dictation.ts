import { transcribeInChat } from '@maju/contracts/chat'
import { SOUND_LIMITS } from '@maju/contracts/transcribing'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Dictation, DictationProblem } from '../../shared/answer/use-dictation.ts'
import { useClient } from '../../shared/client.tsx'
import { deviceProblemOf } from '../../shared/recording/devices.ts'
import { useRecordingTools } from '../../shared/recording/recording-tools.tsx'

/** The server gives up first, with a sentence. */
const PATIENCE_SECONDS = SOUND_LIMITS.patienceSeconds + 30

const problemOf = (thrown: unknown): DictationProblem => {
  const problem = deviceProblemOf(thrown)
  return problem === 'blocked' ? 'blocked' : problem === 'absent' ? 'noMicrophone' : 'failed'
}

function turnOff(microphone: MediaStream) {
  for (const track of microphone.getTracks()) track.stop()
}

/** Everything that a microphone hears until it is stopped, as one file. */
function record(microphone: MediaStream): { file: Promise<Blob>; stop: () => void } {
  const recorder = new MediaRecorder(microphone)
  const pieces: Blob[] = []
  const { promise: file, resolve } = Promise.withResolvers<Blob>()
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
  recorder.addEventListener('stop', () => resolve(new Blob(pieces)))
  recorder.start()
  return {
    file,
    stop: () => {
      recorder.stop()
      turnOff(microphone)
    },
  }
}

type ServerDictation = Pick<Dictation, 'problem' | 'start' | 'stop'> & {
  state: 'off' | 'starting' | 'listening'
  /** The server writes down what was said. */
  isWriting: boolean
}

type Given = {
  chatId: string
  onWords: (words: string) => void
}

/** Sends a sound and hands on the words of it, where there are any that can be read. */
function useWrite(chatId: string, onWords: (words: string) => void) {
  const { call } = useClient()
  return useCallback(
    async (sound: Promise<Blob>) => {
      const given = { params: { chatId }, bytes: await sound, patienceSeconds: PATIENCE_SECONDS }
      const { text, readable } = await call(transcribeInChat, given)
      if (readable !== false && text !== '') onWords(text)
    },
    [call, chatId, onWords],
  )
}

/** The microphone, and the server to write down what was said once it is off. */
export function useServerDictation({ chatId, onWords }: Given): ServerDictation {
  const { devices } = useRecordingTools()
  const [state, setState] = useState<'off' | 'starting' | 'listening'>('off')
  const [isWriting, setWriting] = useState(false)
  const [problem, setProblem] = useState<DictationProblem | null>(null)
  const running = useRef<ReturnType<typeof record> | null>(null)
  const isWanted = useRef(false)

  const start = useCallback(() => {
    isWanted.current = true
    setProblem(null)
    setState('starting')
    devices.open({ audio: true }).then(
      (microphone) => {
        // The page may have gone, or somebody thought better of it, while the browser asked for leave.
        if (!isWanted.current) return turnOff(microphone)
        running.current = record(microphone)
        return setState('listening')
      },
      (thrown: unknown) => {
        setProblem(problemOf(thrown))
        setState('off')
      },
    )
  }, [devices])

  const write = useWrite(chatId, onWords)
  const stop = useCallback(() => {
    isWanted.current = false
    const recording = running.current
    running.current = null
    setState('off')
    if (!recording) return
    recording.stop()
    setWriting(true)
    void write(recording.file)
      .catch(() => setProblem('failed'))
      .finally(() => setWriting(false))
  }, [write])

  // A page that is gone has no button to turn the microphone off with.
  useEffect(
    () => () => {
      isWanted.current = false
      running.current?.stop()
      running.current = null
    },
    [],
  )
  return { state, isWriting, problem, start, stop }
}

/** Whether this browser can take the microphone's sound as a file. */
export const canRecord = (): boolean => typeof MediaRecorder !== 'undefined'
