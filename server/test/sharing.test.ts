import { deleteMe, refresh, signIn } from '@maju/contracts/account'
import { updateUser } from '@maju/contracts/admin'
import { listFeedback, removeComment } from '@maju/contracts/feedback'
import { deleteInterview } from '@maju/contracts/interview'
import { createShare, listShares, revokeShare } from '@maju/contracts/share'
import { openShare, takeBackComment } from '@maju/contracts/shared-report'
import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { shares } from '../src/features/shares/share.table.ts'
import { beginning } from './candidate.ts'
import { heldInterview, linked, markAll, opened, said } from './sharing.fixture.ts'
import { houseAmongOthers, testHouse } from './test-house.ts'
import { PASSWORD, type Visitor } from './visitor.ts'

const gone = (visitor: Visitor, token: string) => visitor.send(openShare, { params: { token } })
const DAY_SECONDS = 86_400

async function owned() {
  const house = await houseAmongOthers()
  const owner = await house.registered()
  return { house, owner, ...(await heldInterview(house, owner)) }
}

test('a link opens the report without an account or a cookie, and nothing of its token is kept but a hash', async () => {
  const { house, owner, interviewId } = await owned()
  const { token, share } = await linked(owner, interviewId, { label: '김 멘토님' })
  const mentor = house.stranger()
  const reply = await gone(mentor, token)
  expect(openShare.reply.parse(reply.json())).toMatchObject({ company: '한빛소프트웨어', marking: false, mentor: null })
  expect(mentor.cookies.size).toBe(0)
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  const rows = JSON.stringify(await house.database.db.select().from(shares))
  expect(rows).toContain(share.id)
  expect(rows).not.toContain(token)
  expect(JSON.stringify(await owner.call(listShares, { params: { interviewId } }))).not.toContain(token)
})

test('no search engine keeps it, no other site is told of it, no cache holds it', async () => {
  const { house, owner, interviewId } = await owned()
  const { token } = await linked(owner, interviewId)
  const { headers } = await gone(house.stranger(), token)
  expect(headers).toMatchObject({
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })
})

test('what expired, was revoked, was never there, or belongs to somebody who left is one and the same 404', async () => {
  const { house, owner, interviewId } = await owned()
  const other = await house.guest()
  const left = await heldInterview(house, other)
  const [expired, revoked, leaving, alive] = [
    await linked(owner, interviewId, { days: 1 }),
    await linked(owner, interviewId),
    await linked(other, left.interviewId),
    await linked(owner, interviewId, { days: 30 }),
  ]
  await owner.call(revokeShare, { params: { shareId: revoked.share.id } })
  await other.call(deleteMe, { body: {} })
  house.passSeconds(DAY_SECONDS + 1)
  const tokens = [expired, revoked, leaving].map(({ token }) => token)
  const replies = await Promise.all(
    [...tokens, randomBytes(32).toString('base64url'), 'x'].map((token) => gone(house.stranger(), token)),
  )
  const bodies = replies.map((reply) => {
    const { requestId: _each, ...body } = reply.json<{ requestId: string }>()
    return { status: reply.statusCode, body, robots: reply.headers['x-robots-tag'] }
  })
  expect(bodies[0]).toMatchObject({ status: 404, body: { code: 'not-found' } })
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
  expect((await gone(house.stranger(), alive.token)).statusCode).toBe(200)
})

test('a deleted interview takes its links along', async () => {
  const { house, owner, interviewId } = await owned()
  const { token } = await linked(owner, interviewId)
  await owner.call(deleteInterview, { params: { interviewId } })
  expect((await gone(house.stranger(), token)).statusCode).toBe(404)
})

test('an interview that goes on cannot be shared, and marking needs something to judge by', async () => {
  const house = await houseAmongOthers()
  const owner = await house.guest()
  const { interview } = await beginning(owner)
  const params = { interviewId: interview.id }
  expect((await owner.send(createShare, { params, body: {} })).json()).toMatchObject({ code: 'not-ready' })
  const nothingToJudge = { marking: true, shows: { answers: false, measures: true, recordings: false } }
  expect((await owner.send(createShare, { params, body: nothingToJudge })).json()).toMatchObject({
    code: 'malformed',
    fields: [{ path: 'marking' }],
  })
})

test('a link for reading takes no marks and no comments', async () => {
  const { house, owner, interviewId, questionId } = await owned()
  const { token } = await linked(owner, interviewId)
  const mentor = house.stranger()
  expect((await said(mentor, token, questionId)).statusCode).toBe(404)
  await expect(markAll(mentor, token, questionId, 3)).rejects.toThrow('404')
  const params = { token, commentId: randomUUID() }
  expect((await mentor.send(takeBackComment, { params })).statusCode).toBe(404)
})

test('the owner sees when a link was opened: a visit of half an hour counts once, one’s own look not at all', async () => {
  const { house, owner, interviewId } = await owned()
  const { token } = await linked(owner, interviewId)
  const openings = async () => (await owner.call(listShares, { params: { interviewId } }))[0]?.openings
  await opened(owner, token)
  expect(await openings()).toEqual({ count: 0, newest: [] })
  await opened(house.stranger(), token)
  await opened(house.stranger(), token)
  expect((await openings())?.count).toBe(1)
  house.passSeconds(31 * 60)
  await owner.call(refresh, { body: {} })
  await opened(house.stranger(), token)
  const { count, newest } = (await openings()) ?? { count: 0, newest: [] }
  expect(count).toBe(2)
  expect(Date.parse(newest[0] ?? '')).toBeGreaterThan(Date.parse(newest[1] ?? ''))
})

test('links of a guest, and what was said by them, go to the account that the guest signs in to', async () => {
  const house = await houseAmongOthers()
  const member = await house.registered()
  const guest = await house.guest()
  const { interviewId, questionId } = await heldInterview(house, guest)
  const { token, share } = await linked(guest, interviewId, { marking: true })
  await said(house.stranger(), token, questionId)
  await guest.call(signIn, { body: { email: member.email, password: PASSWORD } })
  expect((await gone(house.stranger(), token)).statusCode).toBe(200)
  const [{ comments } = { comments: [] }] = await guest.call(listFeedback, { params: { interviewId } })
  await guest.call(removeComment, { params: { commentId: comments[0]?.id ?? '' } })
  await guest.call(revokeShare, { params: { shareId: share.id } })
  expect((await gone(house.stranger(), token)).statusCode).toBe(404)
})

test('links that ended a month ago go, unless somebody wrote by them', async () => {
  const { house, owner, interviewId, questionId } = await owned()
  await linked(owner, interviewId)
  const { token, share } = await linked(owner, interviewId, { marking: true })
  await said(house.stranger(), token, questionId)
  house.passSeconds(31 * DAY_SECONDS)
  for (const sweep of house.housekeeping) await sweep()
  const again = house.stranger()
  await again.call(signIn, { body: { email: owner.email, password: PASSWORD } })
  expect((await again.call(listShares, { params: { interviewId } })).map(({ id }) => id)).toHaveLength(2)
  house.passSeconds(8 * DAY_SECONDS)
  for (const sweep of house.housekeeping) await sweep()
  await again.call(signIn, { body: { email: owner.email, password: PASSWORD } })
  expect((await again.call(listShares, { params: { interviewId } })).map(({ id }) => id)).toEqual([share.id])
})

test('whoever tries tokens is slowed down, whoever has one is not; and no line of the log holds one', async () => {
  const lines: string[] = []
  const write = (fields: object, event: string) => void lines.push(JSON.stringify({ ...fields, event }))
  const house = await testHouse({
    settings: { requestsPerMinute: 10_000 },
    log: { debug: write, info: write, warn: write, error: write },
  })
  const owner = await house.guest()
  const { interviewId } = await heldInterview(house, owner)
  const { token } = await linked(owner, interviewId)
  const mentor = house.stranger()
  const tried = await Promise.all(Array.from({ length: 25 }, () => gone(mentor, randomBytes(32).toString('base64url'))))
  expect(tried.map(({ statusCode }) => statusCode).filter((status) => status === 404)).toHaveLength(20)
  expect(tried.at(-1)?.headers['retry-after']).toBeDefined()
  expect((await gone(mentor, token)).statusCode).toBe(200)
  await house.app.inject({ url: `/shared/${token}` })
  expect(lines.some((line) => line.includes('openShare'))).toBe(true)
  expect(lines.join('\n')).not.toContain(token)
  expect((await house.app.inject({ url: '/metrics' })).body).not.toContain(token)
})

test('the links of somebody whose account was disabled open nothing', async () => {
  const house = await testHouse()
  const owner = await house.registered()
  const { interviewId } = await heldInterview(house, owner)
  const { token } = await linked(owner, interviewId)
  const params = { accountId: owner.accountId }
  await (await house.administrator()).call(updateUser, { params, body: { disabled: true } })
  expect((await gone(house.stranger(), token)).statusCode).toBe(404)
})
