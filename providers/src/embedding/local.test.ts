import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import { localEmbedder, type Transformers } from './local.ts'

let folder: string
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'maju-model-')), 'multilingual-e5-small')
  await mkdir(join(folder, 'onnx'), { recursive: true })
  for (const name of ['config.json', 'tokenizer.json', 'onnx/model_quantized.onnx'])
    await writeFile(join(folder, name), '{}')
})

const { signal } = new AbortController()

/** The library as far as it is used, which remembers what it was asked. */
function library(made: unknown = [[3, 4]]) {
  const asked: unknown[] = []
  const env = { allowRemoteModels: true, allowLocalModels: false, localModelPath: '' }
  const transformers: Transformers = {
    env,
    async pipeline(task, model, options) {
      asked.push([task, model, options])
      return async (texts, how) => {
        asked.push([texts, how])
        return { tolist: () => made }
      }
    },
  }
  return { asked, env, load: async () => transformers }
}

const embedderOf = (load: () => Promise<Transformers>) => {
  const made = localEmbedder({ folder, load })
  if (typeof made === 'string') throw new Error(made)
  return made
}

test('a model of the folder is opened once, is asked in its own way, and nothing may be fetched', async () => {
  const { asked, env, load } = library()
  const embedder = embedderOf(load)
  expect(embedder.describe()).toEqual({ provider: 'local', model: 'multilingual-e5-small', textLeavesMachine: false })
  expect(await embedder.embed({ texts: ['매출'], kind: 'query', signal })).toEqual([[0.6, 0.8]])
  await embedder.embed({ texts: ['매출'], kind: 'passage', signal })
  expect(env).toEqual({ allowRemoteModels: false, allowLocalModels: true, localModelPath: join(folder, '..') })
  expect(asked).toEqual([
    ['feature-extraction', 'multilingual-e5-small', { dtype: 'q8' }],
    [['query: 매출'], { pooling: 'mean', normalize: true }],
    [['passage: 매출'], { pooling: 'mean', normalize: true }],
  ])
})

test('where the library is not installed the error says what to install', async () => {
  const made = localEmbedder({ folder })
  if (typeof made === 'string') throw new Error(made)
  const failed: unknown = await made.embed({ texts: ['매출'], kind: 'query', signal }).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(ProviderError)
  expect(String(failed)).toContain('npm install @huggingface/transformers')
})

test('a folder that lacks a part of a model is no embedder, and it says which', () => {
  expect(localEmbedder({ folder: join(folder, 'onnx') })).toBe('there is no config.json in the folder of the model')
})

test('vectors of another shape are invalid', async () => {
  const embedder = embedderOf(library('no vectors').load)
  await expect(embedder.embed({ texts: ['매출'], kind: 'query', signal })).rejects.toMatchObject({
    kind: 'invalid-output',
  })
})
