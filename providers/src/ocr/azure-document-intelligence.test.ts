import { afterAll, describe, expect, test } from 'vitest'
import type { Behaviour } from '../wire/bad-server.conformance.ts'
import {
  failure,
  overTheWire,
  secretKey,
  secretWords,
  tellsWhatIsNoReply,
  within,
} from '../wire/provider.conformance.ts'
import type { Limits } from '../wire/request.ts'
import { azureDocumentIntelligence } from './azure-document-intelligence.ts'
import { behavesLikeAPictureRecogniser, picture, sideways, type Subject } from './picture-recogniser.conformance.ts'
import { isBegin, type Said, startWireServer } from './wire-server.conformance.ts'

const made = (url: string, wire: object = {}) =>
  azureDocumentIntelligence({ key: secretKey, endpoint: `${url}/`, pollSeconds: 0.1, ...wire })
const source = (name: string) =>
  overTheWire(name, startWireServer, (url, wire: Limits & { maxReplyBytes: number }): Subject => ({
    recogniser: made(url, wire),
  }))

behavesLikeAPictureRecogniser(source('azureDocumentIntelligence'))

const accepted: Behaviour<Said> = { say: { status: 'running' } }
const later = source('azureDocumentIntelligence that fails once the picture is taken')
behavesLikeAPictureRecogniser({
  ...later,
  make(behaviours, limits) {
    const subject = later.make([accepted, ...behaviours], limits)
    // The one request that was answered well does not count.
    return subject && { ...subject, asked: () => Math.max(0, (subject.asked?.() ?? 0) - 1) }
  },
})

const server = await startWireServer()
afterAll(() => server.close())

describe('on the wire', () => {
  const recognise = (recogniser = made(server.url), signal = new AbortController().signal) =>
    recogniser.recognise({ picture: Uint8Array.from(picture), signal })

  test('the picture is sent as it is, and the result is asked for at the endpoint alone, with the key in its header', async () => {
    server.play([
      accepted,
      { say: { status: 'notStarted' } },
      { say: { status: 'running' } },
      { say: { sheet: sideways } },
    ])
    await recognise()
    const [begin, ...polls] = server.requests
    expect(begin?.path).toBe(
      '/documentintelligence/documentModels/prebuilt-read:analyze?api-version=2024-11-30&stringIndexType=utf16CodeUnit',
    )
    expect(begin?.body).toBe(secretWords)
    expect(polls.map(({ path }) => path)).toEqual(
      Array.from(
        { length: 3 },
        () =>
          '/documentintelligence/documentModels/prebuilt-read/analyzeResults/3b31320d-8bab-4f88-b19c-2322a7f11034?api-version=2024-11-30',
      ),
    )
    for (const { path, headers } of server.requests) {
      expect(headers['ocp-apim-subscription-key']).toBe(secretKey)
      expect(path).not.toContain(secretKey)
    }
  })

  test('it asks again only after the time that it is told', async () => {
    const answers = [{ 'retry-after': '1' }, {}]
    const fetch: typeof globalThis.fetch = async (_url, init) => {
      if (init?.method === 'POST')
        return new Response(null, { status: 202, headers: { 'operation-location': '/analyzeResults/1' } })
      const headers = answers.shift()
      return Response.json({ status: answers.length > 0 ? 'running' : 'failed' }, headers ? { headers } : {})
    }
    const began = performance.now()
    await failure(recognise(made('http://service.invalid', { fetch })))
    expect(performance.now() - began).toBeGreaterThan(990)
  })

  test.each(['failed', 'canceled'] as const)(
    'a picture that is %s is refused, and nothing of why is repeated',
    async (status) => {
      server.play([accepted, { say: { status } }])
      expect(await failure(recognise())).toMatchObject({ kind: 'refused', retryable: false })
    },
  )

  test('work without end is given up', async () => {
    server.play([accepted, { say: { status: 'running' } }])
    await within(1.5, async () =>
      expect((await failure(recognise(made(server.url, { timeoutSeconds: 0.4 })))).kind).toBe('timeout'),
    )
    await expect.poll(() => server.underWay()).toBe(0)
  })

  describe('what is no reply', () => {
    const subject = (_context: unknown, behaviours: Behaviour<Said>[]) => {
      server.play([accepted, ...behaviours])
      return { recogniser: made(server.url) }
    }
    tellsWhatIsNoReply({ subject, call: ({ recogniser }) => recognise(recogniser) })
  })

  test('a page of HTML in place of an acceptance is broken', async () => {
    server.play([(seen) => (isBegin(seen) ? { bytes: '<html>Sign in</html>' } : { say: { sheet: sideways } })])
    expect((await failure(recognise())).kind).toBe('broken')
  })

  const resultOf = (pages: unknown) => JSON.stringify({ status: 'succeeded', analyzeResult: { pages } })
  const page = { width: 10, height: 10 }
  const line = { content: 'a', polygon: [0, 0, 1, 0, 1, 1, 0, 1], spans: [{ offset: 0, length: 1 }] }
  test.each<[string, unknown]>([
    ['no page', []],
    ['two pages', [page, page]],
    ['a page without a size', [{ lines: [line] }]],
    ['a line without corners', [{ ...page, lines: [{ ...line, polygon: [] }] }]],
    ['words in place of a corner', [{ ...page, lines: [{ ...line, polygon: [0, 0, 'x', 0, 1, 1] }] }]],
    ['corners beyond all paper', [{ ...page, lines: [{ ...line, polygon: [0, 0, 1e9, 0, 1, 1] }] }]],
    ['an angle that is none', [{ ...page, angle: 900 }]],
    ['more lines than a page bears', [{ ...page, lines: Array.from({ length: 6000 }, () => line) }]],
  ])('%s is invalid', async (_what, pages) => {
    server.play([accepted, { bytes: resultOf(pages) }])
    expect(await failure(recognise())).toMatchObject({ kind: 'invalid-output', retryable: false })
  })

  test('control characters do not come through, and a line is as sure as its words', async () => {
    const words = [
      { confidence: 1, span: { offset: 0, length: 3 } },
      { confidence: 0.2, span: { offset: 4, length: 1 } },
      { confidence: 0, span: { offset: 9, length: 4 } },
    ]
    const lines = [{ ...line, content: 'a\u0000b\u202ec d', spans: [{ offset: 0, length: 5 }] }]
    server.play([accepted, { bytes: resultOf([{ ...page, words, lines }]) }])
    const [first] = (await recognise()).lines
    expect(first).toMatchObject({ text: 'abc d', confidence: expect.closeTo(0.8, 9) })
  })
})
