import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import { readReply } from '../wire/read-reply.ts'
import type { Embedder } from './embedder.ts'
import { guardedEmbedder, type Limits } from './guarded-embedder.ts'
import { prefixed } from './prefixes.ts'

/** What of the library is used here. */
export type Transformers = {
  env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string }
  pipeline(
    task: 'feature-extraction',
    model: string,
    options: { dtype: 'q8' | 'fp32' },
  ): Promise<(texts: string[], options: { pooling: 'mean'; normalize: true }) => Promise<{ tolist(): unknown }>>
}

export type LocalOptions = Limits & {
  /** The folder of one model, as it lies in a repository of models: `config.json`, `tokenizer.json`, `onnx/`. */
  folder: string
  /** In place of the installed library. */
  load?: () => Promise<Transformers>
}

const provider = 'local'
const libraryName = '@huggingface/transformers'
const vectors = z.array(z.array(z.number()))

/** Half a gigabyte that most do without: whoever wants it installs it. */
const installed = async (): Promise<Transformers> => {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it need not be installed, so its types cannot be named
    return (await import(libraryName)) as Transformers
  } catch {
    throw new ProviderError(provider, 'broken', {
      detail: `${libraryName} is not installed: run npm install ${libraryName}`,
    })
  }
}

/** A model in a folder of this machine, run by transformers.js. Nothing is ever fetched. A text in place of it says what the folder lacks. */
export function localEmbedder({ folder, load = installed, ...limits }: LocalOptions): Embedder | string {
  const path = resolve(folder)
  const missing = ['config.json', 'tokenizer.json', 'onnx'].find((name) => !existsSync(join(path, name)))
  if (missing) return `there is no ${missing} in the folder of the model`
  const model = basename(path)
  const dtype = existsSync(join(path, 'onnx/model_quantized.onnx')) ? 'q8' : 'fp32'
  let opened: ReturnType<Transformers['pipeline']> | null = null

  const open = async () => {
    const { env, pipeline } = await load()
    env.allowRemoteModels = false
    env.allowLocalModels = true
    env.localModelPath = dirname(path)
    return pipeline('feature-extraction', model, { dtype })
  }

  return guardedEmbedder(
    {
      description: { provider, model, textLeavesMachine: false },
      mostTexts: 8,
      async embed({ texts, kind }) {
        opened ??= open()
        const run = await opened.catch((error: unknown) => {
          opened = null
          throw error
        })
        const made = await run(prefixed(model, kind, texts), { pooling: 'mean', normalize: true })
        return readReply(provider, vectors, made.tolist())
      },
    },
    { timeoutSeconds: 300, ...limits },
  )
}
