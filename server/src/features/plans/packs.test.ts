import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtInBank } from '@maju/interviewer/bank/bank'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBank } from './packs.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maju-packs-'))
})
afterEach(() => rm(folder, { recursive: true }))

const [sample] = builtInBank.questions
const write = (name: string, content: unknown) =>
  writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))

test('without a folder there is the built-in bank', async () => {
  expect((await readBank(null)).questions).toHaveLength(builtInBank.questions.length)
})

test('questions of the folder join the built-in ones, and one with a known id replaces it', async () => {
  await write('mine.json', [
    { ...sample, id: 'of-my-school' },
    { ...sample, why: { ko: '바꾼 까닭입니다.', en: 'A changed reason.' } },
  ])
  const bank = await readBank(folder)
  expect(bank.questions).toHaveLength(builtInBank.questions.length + 1)
  expect(bank.find(sample?.id ?? '')?.why.en).toBe('A changed reason.')
})

test('a fault is named with its file, question and field', async () => {
  await write('mine.json', [sample, { ...sample, id: 'other', difficulty: 'brutal' }])
  await expect(readBank(folder)).rejects.toThrow(/mine\.json .*question 2, difficulty/)
})

test('a file that is not JSON and a folder that is not there are refused with a sentence', async () => {
  await write('broken.json', '[{')
  await expect(readBank(folder)).rejects.toThrow('broken.json does not fit the format: it is not JSON.')
  await expect(readBank(join(folder, 'nowhere'))).rejects.toThrow('cannot be read')
})
