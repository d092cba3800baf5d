import { expect, test } from 'vitest'
import { apiClient } from '../../../shared/call.ts'
import { idOf, refusal, someDocument } from '../documents.fixture.tsx'
import { agreeToRecogniser } from '../../../shared/recognition/agreed-recogniser.ts'
import { documentSender, type Sending } from './document-sender.ts'

const file = (name: string, content = 'x') => new File([content], name)

/** A sender before a house that answers so, or takes everything. */
function sender(answer: (step: string) => Response | null = () => null) {
  const steps: string[] = []
  let shown: readonly Sending[] = []
  let announced = 0
  const send: typeof fetch = async (address, init) => {
    const step = `${init?.method} ${typeof address === 'string' ? address.replace('/api/v2/documents', '') : ''}`
    steps.push(step)
    const refused = answer(step)
    if (refused) return refused
    init?.signal?.throwIfAborted()
    if (init?.method === 'DELETE') return new Response(null, { status: 204 })
    announced += step === 'POST ' ? 1 : 0
    return Response.json({ ...someDocument, id: idOf(announced) }, { status: step === 'POST ' ? 201 : 200 })
  }
  const tell = (sendings: readonly Sending[]) => (shown = sendings)
  const made = documentSender({ call: apiClient({ fetch: send }).call, tell, onSent: async () => undefined })
  return { ...made, steps, shown: () => shown }
}

const settled = (made: ReturnType<typeof sender>) =>
  expect.poll(() => made.shown().every(({ state }) => state === 'failed')).toBe(true)

test('files go one after the other, and two of one name are two documents', async () => {
  const made = sender()
  made.add([file('a.pdf'), file('a.pdf')])
  expect(made.shown().map(({ state }) => state)).toEqual(['turn', 'turn'])
  await expect.poll(made.shown).toEqual([])
  expect(made.steps).toEqual(['POST ', `PUT /${idOf(1)}/file`, 'POST ', `PUT /${idOf(2)}/file`])
})

test('an empty file is not sent, and does not stop the others', async () => {
  const made = sender()
  made.add([file('empty.pdf', ''), file('a.pdf')])
  await settled(made)
  expect(made.shown()).toMatchObject([{ name: 'empty.pdf', error: { reason: 'empty' }, state: 'failed' }])
  expect(made.steps).toHaveLength(2)
})

test('what failed stays, goes on under the same name, and a later file is sent meanwhile', async () => {
  let down = true
  const made = sender((step) => (down && step.startsWith(`PUT /${idOf(1)}`) ? refusal('unavailable', 503) : null))
  made.add([file('a.pdf'), file('b.pdf')])
  await settled(made)
  expect(made.shown()).toMatchObject([{ name: 'a.pdf', error: { code: 'unavailable' } }])
  down = false
  made.again(made.shown()[0]?.id ?? '')
  await expect.poll(made.shown).toEqual([])
  expect(made.steps.filter((step) => step === 'POST ')).toHaveLength(2)
  expect(made.steps.at(-1)).toBe(`PUT /${idOf(1)}/file`)
})

test('a document that was deleted elsewhere is announced anew', async () => {
  let gone = true
  const made = sender((step) => (gone && step.startsWith('PUT') ? refusal('not-found', 404) : null))
  made.add([file('a.pdf')])
  await settled(made)
  gone = false
  made.again(made.shown()[0]?.id ?? '')
  await expect.poll(made.shown).toEqual([])
  expect(made.steps.filter((step) => step === 'POST ')).toHaveLength(2)
})

test('called off while it is announced or after it failed, nothing of it stays; before its turn, nothing is sent', async () => {
  const made = sender((step) => {
    if (step === 'POST ') made.cancel(made.shown()[0]?.id ?? '')
    return null
  })
  made.add([file('a.pdf')])
  await expect.poll(() => made.steps).toEqual(['POST ', `DELETE /${idOf(1)}`])
  expect(made.shown()).toEqual([])

  const failing = sender((step) => (step.startsWith('PUT') ? refusal('unavailable', 503) : null))
  failing.add([file('a.pdf'), file('b.pdf')])
  failing.cancel(failing.shown()[1]?.id ?? '')
  await settled(failing)
  failing.cancel(failing.shown()[0]?.id ?? '')
  await expect.poll(() => failing.steps).toEqual(['POST ', `PUT /${idOf(1)}/file`, `DELETE /${idOf(1)}`])
  expect(failing.shown()).toEqual([])
})

test('a file that is gone is not taken for a network that is', async () => {
  const made = sender()
  const moved = file('a.pdf')
  moved.arrayBuffer = () => Promise.reject(new DOMException('moved'))
  made.add([moved])
  await settled(made)
  expect(made.shown()).toMatchObject([{ error: { reason: 'gone' } }])
  expect(made.steps).toEqual([])
})

test('a service that may see pictures is named with each file, and none where there is no leave', async () => {
  const asked: string[] = []
  const send: typeof fetch = async (address, init) => {
    if (init?.method === 'PUT' && typeof address === 'string') asked.push(new URL(address, 'http://house').search)
    return Response.json({ ...someDocument, id: idOf(1) }, { status: init?.method === 'POST' ? 201 : 200 })
  }
  const sent = documentSender({
    call: apiClient({ fetch: send }).call,
    tell: () => undefined,
    onSent: async () => undefined,
  })
  sent.add([file('a.pdf')])
  await expect.poll(() => asked).toEqual([''])
  agreeToRecogniser('azure/read')
  sent.add([file('b.pdf')])
  await expect.poll(() => asked).toEqual(['', '?recogniser=azure%2Fread'])
  agreeToRecogniser('')
})
