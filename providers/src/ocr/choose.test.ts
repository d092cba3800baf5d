import { expect, test } from 'vitest'
import { chooseRecogniser } from './choose.ts'

const azure = {
  AZURE_DOCUMENT_INTELLIGENCE_ENDPOINT: 'https://mine.cognitiveservices.azure.com',
  AZURE_DOCUMENT_INTELLIGENCE_KEY: 'k',
}

test('nothing configured is no service', () => {
  expect(chooseRecogniser({})).toEqual({
    recogniser: null,
    chosenBy: 'default',
    detail: 'No service that reads pictures is configured.',
  })
})

test('endpoint and key are Azure Document Intelligence, which reads and does no more unless told to', () => {
  const { recogniser, chosenBy } = chooseRecogniser(azure)
  expect(recogniser?.describe()).toEqual({
    provider: 'azure-document-intelligence',
    model: 'prebuilt-read',
    pictureLeavesMachine: true,
  })
  expect(chosenBy).toBe('AZURE_DOCUMENT_INTELLIGENCE_ENDPOINT')
  const layout = chooseRecogniser({ ...azure, AZURE_DOCUMENT_INTELLIGENCE_MODEL: 'prebuilt-layout' })
  expect(layout.recogniser?.describe().model).toBe('prebuilt-layout')
})

test('half of it is none, and says what is missing', () => {
  const { recogniser, detail } = chooseRecogniser({ AZURE_DOCUMENT_INTELLIGENCE_KEY: 'k' })
  expect(recogniser).toBeNull()
  expect(detail).toContain('AZURE_DOCUMENT_INTELLIGENCE_ENDPOINT is missing')
})

test('it can be switched off, and a script is only ever asked for by name', () => {
  expect(chooseRecogniser({ ...azure, MAJU_RECOGNISER: 'none' }).recogniser).toBeNull()
  const script = { MAJU_SCRIPTED_PICTURES: '[{}]' }
  expect(chooseRecogniser(script).recogniser).toBeNull()
  expect(chooseRecogniser({ ...script, MAJU_RECOGNISER: 'scripted' }).recogniser?.describe().provider).toBe('scripted')
})
