// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openPage } from '../../../shared/page.fixture.tsx'
import { ImportResume } from './import-resume.tsx'

afterEach(cleanup)

/** The button over a server that refuses every file as one of another format. */
function page() {
  const sent: unknown[] = []
  const send: typeof fetch = async (_address, init) => {
    sent.push(typeof init?.body === 'string' ? JSON.parse(init.body) : null)
    const problem = { type: '', title: '', detail: '', status: 400, code: 'malformed' }
    return new Response(JSON.stringify(problem), { status: 400 })
  }
  openPage(ImportResume, { fetch: send })
  const choose = async (text: string) => {
    const files = [new File([text], '김철수.json', { type: 'application/json' })]
    fireEvent.change(await screen.findByLabelText('JSON Resume 파일 가져오기'), { target: { files } })
  }
  return { sent, choose }
}

test.each(['no json', '[1, 2]', 'null'])('a file that says %j is told apart here and not sent', async (text) => {
  const { sent, choose } = page()
  await choose(text)
  expect(await screen.findByText(/JSON Resume 형식의 파일이 아니에요/)).toBeDefined()
  expect(sent).toEqual([])
})

test('a file is sent whole under its name; one that the server refuses is said to be no JSON Resume', async () => {
  const { sent, choose } = page()
  await choose('{"basics":{"name":"김철수"}}')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({
    title: '김철수',
    language: 'ko',
    template: 'korean-standard',
    content: { from: 'json-resume', jsonResume: { basics: { name: '김철수' } } },
  })
  expect(await screen.findByText(/JSON Resume 형식의 파일이 아니에요/)).toBeDefined()
})
