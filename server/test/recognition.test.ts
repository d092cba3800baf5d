import { listEngines } from '@maju/contracts/admin'
import { getDocument, putDocumentFile } from '@maju/contracts/documents'
import { readPostingFile } from '@maju/contracts/posting'
import { getRecogniser } from '@maju/contracts/recognition'
import { makePdf } from '@maju/documents/read/pdf/pdf.fixture'
import type { PictureRecogniser } from '@maju/providers/ocr/picture-recogniser'
import { type Script, scriptedPictureRecogniser } from '@maju/providers/ocr/scripted'
import { describe, expect, test } from 'vitest'
import { pictureService } from '../src/platform/files/picture-service.ts'
import { readInChild } from '../src/platform/files/read-in-child.ts'
import { silentLog } from '../src/platform/log.ts'
import { documentOf } from './documents.fixture.ts'
import { houseAmongOthers } from './test-house.ts'
import type { Visitor } from './visitor.ts'

/** A page that is one picture; the scripted service sees more on it than is there. */
const scan = makePdf([{ content: 'q 595 0 0 842 0 0 cm /Im Do Q\n' }])
const sheet = {
  width: 100,
  height: 140,
  turned: 0,
  lines: [{ text: '홍길동 이력서', confidence: 0.9, box: { left: 10, top: 10, right: 60, bottom: 14 } }],
}
const NAME = 'scripted/script'

/** A house with such a service, and how often it was shown something. */
async function houseWith(replies: Script) {
  const scripted = scriptedPictureRecogniser({ replies })
  let shown = 0
  const recogniser: PictureRecogniser = {
    ...scripted,
    recognise(request) {
      shown += 1
      return scripted.recognise(request)
    },
  }
  const serviceFor = pictureService(recogniser, silentLog())
  const house = await houseAmongOthers({
    recogniser: { recogniser, chosenBy: 'MAJU_RECOGNISER', detail: 'Scripted pictures, script.' },
    readFile: (bytes, signal, agreed) => readInChild(bytes, { signal, service: serviceFor(agreed) }),
  })
  return { house, shown: () => shown }
}

const put = async (visitor: Visitor, recogniser?: string) => {
  const { id } = await documentOf(visitor, '곧 바뀐다')
  await visitor.call(putDocumentFile, {
    params: { documentId: id },
    query: recogniser === undefined ? {} : { recogniser },
    bytes: scan,
  })
  return id
}

describe('a service that reads pictures', { timeout: 60_000 }, () => {
  test('is named to everybody, and on the page of engines', async () => {
    const { house } = await houseWith([{ sheet }])
    const visitor = await house.guest()
    expect(await visitor.call(getRecogniser)).toEqual({ recogniser: { name: NAME, leavesMachine: false } })
    const engines = await visitor.call(listEngines)
    expect(engines.find(({ ability }) => ability === 'recognition')).toMatchObject({ name: NAME, state: 'ready' })
  })

  test('is shown the pages of whoever names it, and says what stands on them', async () => {
    const { house, shown } = await houseWith([{ sheet }])
    const visitor = await house.guest()
    const documentId = await put(visitor, NAME)
    await house.queue.drain()
    expect(await visitor.call(getDocument, { params: { documentId } })).toMatchObject({
      status: 'read',
      text: '홍길동 이력서',
      recognised: { pages: [1], by: NAME, insteadOf: null },
      pieces: [{ place: { page: 1, left: 0.1, right: 0.6 } }],
    })
    expect(shown()).toBe(1)
  })

  test.each([undefined, '', 'scripted/another', 'SCRIPTED/SCRIPT'])(
    'is shown nothing of whoever names %j',
    async (name) => {
      const { house, shown } = await houseWith([{ sheet }])
      const visitor = await house.guest()
      const documentId = await put(visitor, name)
      await house.queue.drain()
      // On this machine nothing is seen on an empty picture.
      expect(await visitor.call(getDocument, { params: { documentId } })).toMatchObject({
        status: 'failed',
        reason: 'no-text',
      })
      expect(shown()).toBe(0)
    },
  )

  test('that fails leaves the page to this machine', async () => {
    const { house, shown } = await houseWith([{ fail: 'broken' }])
    const visitor = await house.guest()
    const documentId = await put(visitor, NAME)
    await house.queue.drain()
    expect(await visitor.call(getDocument, { params: { documentId } })).toMatchObject({
      status: 'failed',
      reason: 'no-text',
    })
    expect(shown()).toBe(1)
  })

  test('that is busy is asked once more, when it does not want to wait long', async () => {
    const busy = { fail: 'rate-limited', retryAfterSeconds: 0.01, times: 1 } as const
    const { house, shown } = await houseWith([busy, { sheet }])
    const visitor = await house.guest()
    const documentId = await put(visitor, NAME)
    await house.queue.drain()
    expect(await visitor.call(getDocument, { params: { documentId } })).toMatchObject({ recognised: { by: NAME } })
    expect(shown()).toBe(2)
  })

  test('is shown a posting of whoever names it, and no other', async () => {
    const { house, shown } = await houseWith([{ sheet }])
    const visitor = await house.guest()
    const read = await visitor.call(readPostingFile, { query: { recogniser: NAME }, bytes: scan })
    expect(read).toMatchObject({ recognised: true, text: '홍길동 이력서' })
    expect((await visitor.send(readPostingFile, { query: {}, bytes: scan })).statusCode).toBeGreaterThanOrEqual(400)
    expect(shown()).toBe(1)
  })
})

test('where there is none, nobody is told of one and this machine reads', async () => {
  const house = await houseAmongOthers()
  const visitor = await house.guest()
  expect(await visitor.call(getRecogniser)).toEqual({ recogniser: null })
  const engines = await visitor.call(listEngines)
  expect(engines.find(({ ability }) => ability === 'recognition')).toMatchObject({ name: 'Tesseract', state: 'ready' })
})
