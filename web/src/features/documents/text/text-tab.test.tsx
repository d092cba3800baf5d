// @vitest-environment happy-dom
import { hiddenReason } from '@maju/contracts/document'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { open, someDocument } from '../documents.fixture.tsx'
import { TextTab } from './text-tab.tsx'

afterEach(cleanup)

test('the text is searched, forwards and backwards, and says how much was found', async () => {
  open(<TextTab document={someDocument} />, () => undefined)
  const search = await screen.findByLabelText('글에서 찾기')
  fireEvent.change(search, { target: { value: '대' } })
  expect(await screen.findByText('1 / 1')).toBeDefined()
  fireEvent.change(search, { target: { value: '0' } })
  expect(await screen.findByText('1 / 3')).toBeDefined()
  expect(document.querySelectorAll('mark')).toHaveLength(3)
  fireEvent.keyDown(search, { key: 'Enter' })
  expect(screen.getByText('2 / 3')).toBeDefined()
  fireEvent.keyDown(search, { key: 'Enter', shiftKey: true })
  fireEvent.click(screen.getByRole('button', { name: '앞의 것' }))
  expect(screen.getByText('3 / 3')).toBeDefined()
  fireEvent.change(search, { target: { value: '없는말' } })
  expect(screen.getByText('없어요')).toBeDefined()
})

test('text that nobody sees says why it is not seen, what it is and what to do', async () => {
  const hiddenTexts = hiddenReason.options.map((reason) => ({ text: `\u200B${reason}`, reason, place: null }))
  open(<TextTab document={{ ...someDocument, hiddenTexts }} />, () => undefined)
  expect(await screen.findByText('눈에 보이지 않는 글이 7곳 있어요')).toBeDefined()
  for (const reason of hiddenReason.options) expect(screen.getByText(`‘[U+200B]${reason}’`)).toBeDefined()
  expect(screen.getByText(/원래 파일에서 지우고/)).toBeDefined()
})

test('a service that did not answer is named beside what read instead of it', async () => {
  const recognised = { pages: [1], by: 'Tesseract 5', confidence: 0.9, insteadOf: 'azure/read' }
  open(<TextTab document={{ ...someDocument, recognised }} />, () => undefined)
  expect(await screen.findByText(/azure\/read이\(가\) 답하지 않아 이 서버가 읽었어요/)).toBeTruthy()
})

test('letters that were recognised in a picture are said to be so', async () => {
  const recognised = { pages: [1, 2], by: 'tesseract 5', confidence: 0.874 }
  open(<TextTab document={{ ...someDocument, recognised }} />, () => undefined)
  expect(await screen.findByText(/틀린 글자가 있을 수 있어요.*tesseract 5.*87%/)).toBeDefined()
})
