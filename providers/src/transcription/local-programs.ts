import { isAbsolute, join } from 'node:path'
import type { Given } from '../choose-provider.ts'
import { findProgram, isFile } from '../programs/find-program.ts'
import { programEnvironment } from '../programs/program-environment.ts'
import { pocketSphinxTranscriber } from './pocket-sphinx.ts'
import type { Transcriber } from './transcriber.ts'
import { whisperCppTranscriber } from './whisper-cpp.ts'

/** A path, or the name of a model in the models folder: `small` and `ggml-small.bin` are the same. */
function modelPath(given: Given): string | null {
  const model = given('MAJU_WHISPER_MODEL')
  const folder = given('MAJU_MODELS_FOLDER')
  const candidates = isAbsolute(model)
    ? [model]
    : folder
      ? [join(folder, model), join(folder, `ggml-${model}.bin`)]
      : []
  return candidates.find((path) => isFile(path)) ?? null
}

/** whisper.cpp with a model of this machine, or a text that says what is missing. */
export function localWhisper(given: Given): Transcriber | string {
  const program = findProgram([given('MAJU_WHISPER_PROGRAM') || 'whisper-cli'], given('PATH'))
  if (program === null)
    return 'its program was not found. Install whisper.cpp, or name its whisper-cli in MAJU_WHISPER_PROGRAM'
  const path = modelPath(given)
  if (path === null)
    return 'its model was not found. MAJU_WHISPER_MODEL must be a path, or the name of a ggml file in MAJU_MODELS_FOLDER; npm run models fetches one'
  return whisperCppTranscriber({ program, modelPath: path, environment: programEnvironment(given) })
}

/** PocketSphinx of this machine, or a text that says what is missing. */
export function localPocketSphinx(given: Given): Transcriber | string {
  const asked = given('MAJU_POCKETSPHINX_PROGRAM')
  const program = findProgram(asked ? [asked] : ['pocketsphinx_continuous', 'pocketsphinx'], given('PATH'))
  if (program === null) return 'its program was not found. On Debian: apt-get install pocketsphinx pocketsphinx-en-us'
  return pocketSphinxTranscriber({ program, environment: programEnvironment(given) })
}
