import type { Recording } from '@maju/contracts/recording'
import { expect, test } from 'vitest'
import { apiClient } from '../../../shared/call.ts'
import { FileGone, fileOnItsWay, type Place } from './send-file.ts'

const id = (nth: number) => `00000000-0000-4000-8000-0000000000${String(nth).padStart(2, '0')}`
const place: Place = { interviewId: id(1), questionId: 'q1', attempt: 0, turn: 1, replaces: id(7) }
const type = { kind: 'video', mediaType: 'video/mp4' } as const

const recording = (nth: number): Recording => ({
  id: id(nth),
  interviewId: id(1),
  questionId: 'q1',
  turn: null,
  attempt: 0,
  ...type,
  status: 'receiving',
  uploaded: true,
  nextPart: 0,
  bytes: 0,
  seconds: null,
  replaces: null,
  fault: null,
  startedAt: '2026-11-29T09:00:00.000Z',
})

/** A server that takes parts; `refuse` says what it answers instead, by the step. */
function server(refuse: (step: string) => Response | null = () => null) {
  const steps: string[] = []
  const bodies = new Map<string, unknown>()
  let begun = 0
  const send: typeof fetch = async (address, init) => {
    const path = (typeof address === 'string' ? address : '')
      .replace('/api/v2', '')
      .replace(id(1), 'I')
      .replace(/0{8}-[\d-]*(\d\d)/, 'R$1')
    const step = `${init?.method ?? 'GET'} ${path}`
    steps.push(step)
    bodies.set(
      step,
      init?.body instanceof Blob ? init.body.size : JSON.parse(typeof init?.body === 'string' ? init.body : 'null'),
    )
    const refused = refuse(step)
    if (refused) return refused
    if (init?.method === 'DELETE') return new Response(null, { status: 204 })
    if (path.endsWith('/recordings')) begun += 1
    return Response.json(recording(40 + begun), { status: path.endsWith('/recordings') ? 201 : 200 })
  }
  return { steps, bodies, call: apiClient({ fetch: send }).call }
}

const file = new Blob([new Uint8Array(2_500_000)])
const going = (onShare: (share: number) => void = () => undefined, stop = new AbortController()) => ({
  signal: stop.signal,
  onShare,
})

test('a file is begun, sent part by part and finished with its turn, and its length is left to whoever measures it', async () => {
  const { steps, bodies, call } = server()
  const shares: number[] = []
  const way = fileOnItsWay({ call }, place, { file, type })
  await way.go(going((share) => shares.push(share)))
  expect(steps).toEqual([
    'POST /interviews/I/recordings',
    'PUT /recordings/R41/parts/0',
    'PUT /recordings/R41/parts/1',
    'PUT /recordings/R41/parts/2',
    'POST /recordings/R41/finish',
  ])
  expect(bodies.get('POST /interviews/I/recordings')).toEqual({
    questionId: 'q1',
    attempt: 0,
    replaces: id(7),
    uploaded: true,
    ...type,
  })
  expect(bodies.get('PUT /recordings/R41/parts/2')).toBe(500_000)
  expect(bodies.get('POST /recordings/R41/finish')).toEqual({ parts: 3, seconds: null, turn: 1, measurements: null })
  expect(shares).toEqual([0, 1 / 3, 2 / 3, 1])
})

test('what passes by itself is tried again, and waits as long as the server asks', async () => {
  let failures = 2
  const { steps, call } = server((step) => {
    if (!step.endsWith('/1') || failures === 0) return null
    failures -= 1
    const busy = { type: 'about:blank', title: 'busy', status: 429, code: 'too-many-requests', retryAfterSeconds: 9 }
    return failures === 1 ? Response.json({}, { status: 503 }) : Response.json(busy, { status: 429 })
  })
  const waits: number[] = []
  await fileOnItsWay({ call, wait: async (seconds) => void waits.push(seconds) }, place, { file, type }).go(going())
  expect(steps.filter((step) => step.endsWith('/1'))).toHaveLength(3)
  expect(waits[0]).toBe(1)
  expect(waits).toHaveLength(2)
  expect(steps.at(-1)).toBe('POST /recordings/R41/finish')
})

test('what does not pass is told; going on begins at the part that did not arrive', async () => {
  let full = true
  const { steps, call } = server((step) => (full && step.endsWith('/2') ? Response.json({}, { status: 413 }) : null))
  const way = fileOnItsWay({ call }, place, { file, type })
  await expect(way.go(going())).rejects.toMatchObject({ code: 'too-large' })
  full = false
  const before = steps.length
  await way.go(going())
  expect(steps.slice(before)).toEqual(['PUT /recordings/R41/parts/2', 'POST /recordings/R41/finish'])
})

test('a recording that was deleted meanwhile is begun anew by whoever goes on', async () => {
  let gone = true
  const { steps, call } = server((step) => (gone && step.endsWith('/1') ? Response.json({}, { status: 404 }) : null))
  const way = fileOnItsWay({ call }, place, { file, type })
  await expect(way.go(going())).rejects.toMatchObject({ code: 'not-found' })
  gone = false
  const before = steps.length
  await way.go(going())
  expect(steps.slice(before)).toHaveLength(5)
  expect(steps.at(-1)).toBe('POST /recordings/R42/finish')
})

test('called off in the middle it sends nothing more, and nothing of it stays', async () => {
  const { steps, call } = server()
  const stop = new AbortController()
  const way = fileOnItsWay({ call }, place, { file, type })
  const sent = way.go(going((share) => share > 0 && stop.abort(), stop))
  await expect(sent).rejects.toMatchObject({ name: 'AbortError' })
  await way.giveUp()
  expect(steps).toEqual(['POST /interviews/I/recordings', 'PUT /recordings/R41/parts/0', 'DELETE /recordings/R41'])
})

test('called off while it begins, it is known under which name it began', async () => {
  const stop = new AbortController()
  const { steps, call } = server(() => {
    stop.abort()
    return null
  })
  const way = fileOnItsWay({ call }, place, { file, type })
  await expect(way.go(going(undefined, stop))).rejects.toMatchObject({ name: 'AbortError' })
  await way.giveUp()
  expect(steps).toEqual(['POST /interviews/I/recordings', 'DELETE /recordings/R41'])
})

test('a file that cannot be read any more is not taken for a network that is gone', async () => {
  const { call } = server()
  const moved = new Blob(['x'])
  moved.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException('moved')) })
  const wait = () => Promise.reject(new Error('nothing is waited for'))
  await expect(fileOnItsWay({ call, wait }, place, { file: moved, type }).go(going())).rejects.toThrow(FileGone)
})
