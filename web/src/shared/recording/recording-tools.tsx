import { createContext, use, useCallback, type ReactNode } from 'react'
import type { ApiClient } from '../call.ts'
import { useClient } from '../client.tsx'
import { browserDevices, type Devices } from './devices.ts'
import type { GazeEye } from './gaze-eye.ts'
import { levelOf, type Level } from './level.ts'
import type { Recorder } from './recorder.ts'
import type { RecordingStore } from './recording-store.ts'

/** What recording needs of the browser. Recorder and store are fetched when they are first needed. */
export type RecordingTools = {
  devices: Devices
  /** Reads the level of a microphone until it is closed. */
  openLevel: (microphone: MediaStream) => { read: () => Level; close: () => void }
  /** Looks at whoever looks at three spots, until it is closed. */
  openGazeEye: (camera: MediaStreamTrack) => Promise<GazeEye>
  recorder: (client: ApiClient) => Promise<Recorder>
  store: () => Promise<RecordingStore>
}

const recorders = new WeakMap<ApiClient, Promise<Recorder>>()

/** One recorder for the whole page; a part of the app that did not come is asked for again the next time. */
function onlyRecorder(client: ApiClient): Promise<Recorder> {
  const known = recorders.get(client)
  if (known) return known
  const coming = import('./recorder.ts').then(({ browserRecorder }) => browserRecorder(client.call))
  recorders.set(client, coming)
  coming.catch(() => recorders.delete(client))
  return coming
}

const browserTools: RecordingTools = {
  devices: browserDevices,
  openLevel(microphone) {
    const context = new AudioContext()
    const read = levelOf(new MediaStreamAudioSourceNode(context, { mediaStream: microphone }))
    return { read, close: () => void context.close() }
  },
  openGazeEye: (camera) => import('./gaze-eye.ts').then(({ openGazeEye }) => openGazeEye(camera)),
  recorder: onlyRecorder,
  store: () => import('./browser-recordings.ts').then(({ browserRecordings }) => browserRecordings()),
}

const ToolsContext = createContext(browserTools)

/** Hands other tools to everything below it than those of the browser. */
export function RecordingToolsProvider({ tools, children }: { tools: RecordingTools; children: ReactNode }) {
  return <ToolsContext value={tools}>{children}</ToolsContext>
}

export const useRecordingTools = (): RecordingTools => use(ToolsContext)

/** Gives the recorder of this page; it is loaded by the first call. */
export function useLoadRecorder(): () => Promise<Recorder> {
  const { recorder } = useRecordingTools()
  const client = useClient()
  return useCallback(() => recorder(client), [recorder, client])
}
