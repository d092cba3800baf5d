import { useSyncExternalStore } from 'react'
import { z } from 'zod'
import { recordingStorage } from '../recording-storage.ts'
import { remembered } from '../remembered.ts'
import { keptGaze } from './kept-gaze.ts'

const settingsSchema = z.object({
  microphone: z.boolean(),
  camera: z.boolean(),
  /** The recording stays in this browser until it is cleared. */
  keep: z.boolean(),
  /** The recording goes to the server. */
  send: z.boolean(),
  /** Name of what may write down answers on the server; empty: nothing may. */
  writer: z.string().catch(''),
  /** Which of several; empty means the one that the browser takes. */
  microphoneId: z.string(),
  cameraId: z.string(),
  // What follows came later: settings from before it have none.
  /** Where the candidate looked when asked to. */
  gaze: keptGaze.nullable().catch(null),
  /** The candidate wants to know which expressions the face showed. */
  expression: z.boolean().catch(false),
})
export type RecordingSettings = z.infer<typeof settingsSchema>

const allOff: RecordingSettings = {
  microphone: false,
  camera: false,
  keep: false,
  send: false,
  writer: '',
  microphoneId: '',
  cameraId: '',
  gaze: null,
  expression: false,
}

const kept = remembered(recordingStorage.settings)
let known: { text: string | null; settings: RecordingSettings } = { text: null, settings: allOff }

function parsed(text: string | null): RecordingSettings {
  try {
    return settingsSchema.catch(allOff).parse(JSON.parse(text ?? 'null'))
  } catch {
    return allOff
  }
}

/** The four switches and the devices chosen, as they stand now; the same object while nothing has changed. */
export function recordingSettings(): RecordingSettings {
  const text = kept.read()
  if (text !== known.text) known = { text, settings: parsed(text) }
  return known.settings
}

export function changeRecordingSettings(part: Partial<RecordingSettings>): void {
  kept.write(JSON.stringify({ ...recordingSettings(), ...part }))
}

/** What may be recorded and where it may go, remembered on this device; all off at first. */
export function useRecordingSettings(): RecordingSettings {
  return useSyncExternalStore(kept.subscribe, recordingSettings)
}
