import { randomUUID } from 'node:crypto'
import { deleteMe, endSession, listSessions, signIn } from '@maju/contracts/account'
import { deleteUser } from '@maju/contracts/admin'
import { deleteInterview } from '@maju/contracts/interview'
import { deleteRecording, getRecording, listRecordings, type Recording } from '@maju/contracts/recording'
import { deleteTarget } from '@maju/contracts/target'
import { beforeAll, describe, expect, test } from 'vitest'
import { accountPrefix } from '../src/platform/blobs/blobs.ts'
import {
  begun,
  finishWith,
  inInterview,
  left,
  media,
  nothing,
  parts,
  put,
  recorded,
  start,
  storedBytes,
} from './recorder.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import { PASSWORD } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

describe('what is deleted', () => {
  type Practice = Awaited<ReturnType<typeof inInterview>> & { recording: Recording }
  const ways: [what: string, remove: (given: Practice) => Promise<unknown>][] = [
    [
      'a recording',
      ({ visitor, recording }) => visitor.call(deleteRecording, { params: { recordingId: recording.id } }),
    ],
    ['its interview', ({ visitor, interviewId }) => visitor.call(deleteInterview, { params: { interviewId } })],
    ['its target', ({ visitor, target }) => visitor.call(deleteTarget, { params: { targetId: target.id } })],
    ['its account', ({ visitor }) => visitor.call(deleteMe, { body: {} })],
  ]

  test.each(ways)('with %s leaves no row and no bytes, and nothing of another person goes', async (_what, remove) => {
    const fresh = await testHouse()
    const mine = await inInterview(await fresh.guest())
    const recording = await recorded(mine.visitor, mine.interviewId, mine.questionId)
    const other = await inInterview(await fresh.guest())
    const theirs = await recorded(other.visitor, other.interviewId, other.questionId)
    await remove({ ...mine, recording })
    await fresh.queue.drain()
    expect(await left(fresh)).toEqual({ recordings: 1, parts: 2, bytes: storedBytes.length })
    expect((await media(other.visitor, theirs)).rawPayload).toEqual(storedBytes)
    await other.visitor.call(deleteInterview, { params: { interviewId: other.interviewId } })
    await fresh.queue.drain()
    expect(await left(fresh)).toEqual(nothing)
  })

  test('while it is coming in takes no more parts', async () => {
    const { visitor, recording } = await begun(await house.guest())
    await put(visitor, recording.id, 0, parts[0])
    await visitor.call(deleteRecording, { params: { recordingId: recording.id } })
    const again = await visitor.send(deleteRecording, { params: { recordingId: recording.id } })
    expect(again.json()).toMatchObject({ status: 404 })
    expect((await put(visitor, recording.id, 1, parts[1])).json()).toMatchObject({ status: 404 })
  })

  test('by somebody else is not: another person deletes neither interview nor target nor recording', async () => {
    const fresh = await testHouse()
    const { visitor, target, interviewId, questionId } = await inInterview(await fresh.guest())
    const recording = await recorded(visitor, interviewId, questionId)
    const stranger = await fresh.guest()
    for (const reply of [
      await stranger.send(deleteInterview, { params: { interviewId } }),
      await stranger.send(deleteTarget, { params: { targetId: target.id } }),
      await stranger.send(deleteRecording, { params: { recordingId: recording.id } }),
    ])
      expect(reply.json()).toMatchObject({ status: 404 })
    await fresh.queue.drain()
    expect((await media(visitor, recording)).rawPayload).toEqual(storedBytes)
  })
})

describe("a guest's recordings", () => {
  test('move with the guest who signs in, can be gone on with, and go with the account', async () => {
    const fresh = await testHouse()
    const member = await fresh.registered()
    const admin = await fresh.administrator()
    const visitor = await fresh.guest()
    const { interviewId, questionId } = await inInterview(visitor)
    const whole = await recorded(visitor, interviewId, questionId)
    const half = await start(visitor, interviewId, { questionId })
    await put(visitor, half.id, 0, parts[0])
    await visitor.call(signIn, { body: { email: member.email, password: PASSWORD } })
    await fresh.queue.drain()
    expect((await media(visitor, whole)).rawPayload).toEqual(storedBytes)
    await put(visitor, half.id, 1, parts[1])
    expect((await finishWith(visitor, half.id)).json()).toMatchObject({ status: 'waiting' })
    expect((await media(visitor, half)).rawPayload).toEqual(storedBytes)
    expect(await visitor.call(listRecordings, { params: { interviewId } })).toHaveLength(2)
    await admin.call(deleteUser, { params: { accountId: member.accountId } })
    await fresh.queue.drain()
    expect(await left(fresh)).toEqual(nothing)
  })

  test('go with the guest who is lost', async () => {
    const fresh = await testHouse()
    const guest = await fresh.guest()
    const { interviewId, questionId } = await inInterview(guest)
    await recorded(guest, interviewId, questionId)
    const [session] = await guest.call(listSessions)
    await guest.call(endSession, { params: { sessionId: session?.id ?? '' } })
    fresh.passSeconds(86_401)
    for (const sweep of fresh.housekeeping) await sweep()
    await fresh.queue.drain()
    expect(await left(fresh)).toEqual(nothing)
  })
})

describe('housekeeping', () => {
  const keep = async (fresh: TestHouse) => {
    for (const sweep of fresh.housekeeping) await sweep()
    await fresh.queue.drain()
  }

  test('removes the bytes of a part whose row a crash prevented, after an hour and no sooner', async () => {
    const fresh = await testHouse()
    const member = await fresh.registered()
    const { visitor, interviewId, questionId } = await inInterview(member)
    const recording = await recorded(visitor, interviewId, questionId)
    const half = await start(visitor, interviewId, { questionId })
    const { transaction } = fresh.database.db
    fresh.database.db.transaction = () => Promise.reject(new Error('the power went out'))
    expect((await put(visitor, half.id, 0, parts[0])).json()).toMatchObject({ code: 'broken' })
    fresh.database.db.transaction = transaction
    const params = { recordingId: half.id }
    expect(await visitor.call(getRecording, { params })).toMatchObject({ nextPart: 0, bytes: 0 })
    const withOrphan = storedBytes.length + parts[0].length
    await keep(fresh)
    expect(await fresh.blobs.size()).toBe(withOrphan)
    fresh.passSeconds(3_601)
    await keep(fresh)
    expect(await fresh.blobs.size()).toBe(storedBytes.length)
    await visitor.call(signIn, { body: { email: member.email, password: PASSWORD } })
    expect((await media(visitor, recording)).rawPayload).toEqual(storedBytes)
    expect((await put(visitor, half.id, 0, parts[0])).json()).toMatchObject({ nextPart: 1 })
  })

  test('leaves alone what is no recording', async () => {
    const fresh = await testHouse()
    await fresh.blobs.put(`${accountPrefix(randomUUID())}something/else`, parts[0])
    fresh.passSeconds(10_000)
    await keep(fresh)
    expect(await fresh.blobs.size()).toBe(parts[0].length)
  })

  test('removes what was begun and not touched for seven days, and nothing that is finished', async () => {
    const fresh = await testHouse()
    const member = await fresh.registered()
    const { interviewId, questionId } = await inInterview(member)
    const whole = await recorded(member, interviewId, questionId)
    const half = await start(member, interviewId, { questionId })
    fresh.passSeconds(6 * 86_400)
    await member.call(signIn, { body: { email: member.email, password: PASSWORD } })
    await put(member, half.id, 0, parts[0])
    fresh.passSeconds(2 * 86_400)
    await keep(fresh)
    expect(await left(fresh)).toMatchObject({ recordings: 2 })
    fresh.passSeconds(5 * 86_400 + 1)
    await keep(fresh)
    expect(await left(fresh)).toEqual({ recordings: 1, parts: 2, bytes: storedBytes.length })
    await member.call(signIn, { body: { email: member.email, password: PASSWORD } })
    expect((await media(member, whole)).statusCode).toBe(200)
  })
})
