import type { Engine } from '@maju/contracts/admin'
import type { ChosenEmbedder } from '@maju/providers/embedding/choose'
import type { ChosenRecogniser } from '@maju/providers/ocr/choose'
import type { SourceState } from '@maju/providers/source-states'
import type { ChosenSpeaker } from '@maju/providers/speech/choose'
import type { ChosenTranscriber } from '@maju/providers/transcription/choose'
import { recogniserInfoOf } from '../../platform/files/picture-service.ts'

type Writing = { chosen: ChosenTranscriber; dictates: boolean; listens: boolean }

/** What turns speech into text here, for whom, and whether the sound leaves this machine for it. */
export function transcriptionState({ chosen, dictates, listens }: Writing): Omit<Engine, 'ability'> {
  const { transcriber, chosenBy, detail, audioLeavesMachine } = chosen
  if (!transcriber) return { name: 'none', state: 'off', chosenBy, detail }
  const { provider, model } = transcriber.describe()
  const name = `${provider}/${model}`
  if (!dictates) return { name, state: 'off', chosenBy, detail: `${detail} It needs ffmpeg, and there is none.` }
  const what = listens
    ? 'Answers of those who choose it, and recordings that lie here'
    : 'Answers of those who choose it'
  const where = audioLeavesMachine ? 'The sound is sent to another machine for it.' : 'The sound stays on this machine.'
  return { name, state: 'ready', chosenBy, detail: `${detail} ${what} are written down by it. ${where}` }
}

/** What speaks here, and whether the words leave this machine for it; without it the browser has a voice of its own. */
export function speechState({ speaker, chosenBy, detail }: ChosenSpeaker): Omit<Engine, 'ability'> {
  if (!speaker)
    return { name: 'browser', state: 'ready', chosenBy, detail: `${detail} The browser speaks, where it has a voice.` }
  const { provider, model, textLeavesMachine } = speaker.describe()
  const where = textLeavesMachine
    ? 'The words are sent to another machine for it, when the person has agreed.'
    : 'The words stay on this machine.'
  return { name: `${provider}/${model}`, state: 'ready', chosenBy, detail: `${detail} ${where}` }
}

/** What turns texts into vectors here, and whether they leave this machine for it. */
export function embeddingState({ embedder, chosenBy, detail }: ChosenEmbedder): Omit<Engine, 'ability'> {
  if (!embedder) return { name: 'none', state: 'off', chosenBy, detail }
  const { provider, model, textLeavesMachine } = embedder.describe()
  const where = textLeavesMachine ? 'Texts are sent to another machine for it, masked.' : 'Texts stay on this machine.'
  return { name: `${provider}/${model}`, state: 'ready', chosenBy, detail: `${detail} ${where}` }
}

/** What reads letters in pictures: this machine, and a service for those who agree to it. */
export function recognitionState({ recogniser, chosenBy, detail }: ChosenRecogniser): Omit<Engine, 'ability'> {
  const here = 'Pictures of letters are read on this machine.'
  if (!recogniser) return { name: 'Tesseract', state: 'ready', chosenBy, detail: `${detail} ${here}` }
  const { name, leavesMachine } = recogniserInfoOf(recogniser)
  const where = leavesMachine ? 'They are sent to another machine for it.' : 'They stay on this machine.'
  return {
    name,
    state: 'ready',
    chosenBy,
    detail: `${detail} Pictures of those who agree to it are read by it. ${where}`,
  }
}

export const decoderState = (measures: boolean) =>
  measures
    ? ({ name: 'ffmpeg', state: 'ready', detail: 'Recordings and files that are sent in are decoded by it.' } as const)
    : ({
        name: 'none',
        state: 'off',
        detail: 'Recordings and files that are sent in cannot be measured. Install ffmpeg, or name it in FFMPEG_PATH.',
      } as const)

export const connectorState = (
  ability: 'filings' | 'calendar' | 'mail',
  { title, isReady, chosenBy, detail }: SourceState,
) => ({ ability, name: title, state: isReady ? 'ready' : 'off', chosenBy, detail }) as const
