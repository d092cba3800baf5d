import { randomUUID } from 'node:crypto'
import {
  becomeGuest,
  changePassword,
  deleteMe,
  endSession,
  exportMe,
  getMe,
  listSessions,
  register,
  signIn,
  updateMe,
} from '@maju/contracts/account'
import { listUsers, updateUser, deleteUser } from '@maju/contracts/admin'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { accountPrefix } from '../src/platform/blobs/blobs.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import { PASSWORD } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

const registration = (email = `${randomUUID()}@example.com`) => ({
  email,
  password: PASSWORD,
  name: '홍길동',
  language: 'ko',
})

describe('registering', () => {
  test('of the first one makes the administrator, also when many register at once', async () => {
    const fresh = await testHouse()
    const all = await Promise.all(
      Array.from({ length: 6 }, async () => fresh.stranger().call(register, { body: registration() })),
    )
    expect(all.filter(({ account }) => account.role === 'admin').length).toBe(1)
  })

  test('of a guest keeps the account and ends the guest’s old sessions', async () => {
    await house.administrator()
    const guest = await house.guest()
    const before = new Map(guest.cookies)
    const { account } = await guest.call(register, { body: registration() })
    expect(account).toMatchObject({ id: guest.accountId, guest: false, role: 'candidate', name: '홍길동' })
    expect((await guest.call(getMe)).id).toBe(guest.accountId)
    const old = house.stranger()
    for (const [name, value] of before) old.cookies.set(name, value)
    expect((await old.send(getMe)).statusCode).toBe(401)
  })

  test('with an address that is taken is a conflict, however it is written, and a guest stays a guest', async () => {
    const { email } = await house.registered()
    const guest = await house.guest()
    const reply = await guest.send(register, { body: registration(email.toUpperCase()) })
    expect(reply.json()).toMatchObject({ status: 409, code: 'email-taken' })
    expect((await guest.call(getMe)).guest).toBe(true)
  })

  test.each([
    [{ email: 'not an address' }, 400, 'malformed', 'email'],
    [{ password: 'short' }, 400, 'malformed', 'password'],
    [{ password: 'password123' }, 422, 'weak-password', null],
    [{ name: '   ' }, 400, 'malformed', 'name'],
    [{ language: 'fr' }, 400, 'malformed', 'language'],
  ])('with %j is refused with %i %s', async (wrong, status, code, field) => {
    const reply = await house.stranger().send(register, { body: { ...registration(), ...wrong } })
    expect(reply.json()).toMatchObject({ status, code, ...(field && { fields: [{ path: field }] }) })
  })

  test('is closed where the operator closed it, except for the first', async () => {
    const closed = await testHouse({ settings: { registration: 'closed' } })
    const first = await closed.administrator()
    expect((await first.call(getMe)).role).toBe('admin')
    for (const [route, body] of [
      [register, registration()],
      [becomeGuest, { language: 'ko' }],
    ] as const) {
      expect((await closed.stranger().send(route, { body })).json()).toMatchObject({ status: 403, code: 'forbidden' })
    }
  })
})

describe('signing in', () => {
  test('with a wrong password and with an unknown address gives the same reply', async () => {
    const { email } = await house.registered()
    const wrong = await house.stranger().send(signIn, { body: { email, password: 'not this one' } })
    const unknown = await house
      .stranger()
      .send(signIn, { body: { email: `${randomUUID()}@example.com`, password: 'not this one' } })
    const { requestId: _one, ...first } = wrong.json<{ requestId: string }>()
    const { requestId: _other, ...second } = unknown.json<{ requestId: string }>()
    expect(first).toMatchObject({ status: 401, code: 'wrong-credentials' })
    expect(second).toEqual(first)
  })

  test('wrongly again and again has to wait, and says how long, even with the right password then', async () => {
    const { email } = await house.registered()
    const visitor = house.stranger()
    for (let n = 0; n < 5; n += 1) await visitor.send(signIn, { body: { email, password: 'guess' } })
    const reply = await visitor.send(signIn, { body: { email, password: PASSWORD } })
    expect(reply.json()).toMatchObject({ status: 429, code: 'too-many-requests', retryAfterSeconds: 1 })
    expect(reply.headers['retry-after']).toBe('1')
    house.passSeconds(1)
    expect((await visitor.call(signIn, { body: { email, password: PASSWORD } })).account.email).toBe(email)
  })

  test('from a guest removes the guest; from an account ends the session that is left', async () => {
    const { email, accountId } = await house.registered()
    const guest = await house.guest()
    await guest.call(signIn, { body: { email, password: PASSWORD } })
    expect((await guest.call(getMe)).id).toBe(accountId)
    const admin = await house.administrator()
    const { users } = await admin.call(listUsers, { query: { limit: '200' } })
    expect(users.map(({ id }) => id)).not.toContain(guest.accountId)

    const sessions = await guest.call(listSessions)
    await guest.call(signIn, { body: { email, password: PASSWORD } })
    expect((await guest.call(listSessions)).length).toBe(sessions.length)
  })
})

describe('the own account', () => {
  test('shows and changes name and language, and nothing else', async () => {
    const member = await house.registered()
    const changed = await member.call(updateMe, { body: { name: ' 임꺽정 ', role: 'admin', email: 'x@example.com' } })
    expect(changed).toMatchObject({ name: '임꺽정', language: 'ko', role: 'candidate', email: member.email })
    expect(await member.call(updateMe, { body: { language: 'en' } })).toEqual({ ...changed, language: 'en' })
  })

  test('gets a new password, and every other session ends', async () => {
    const member = await house.registered()
    const elsewhere = house.stranger()
    await elsewhere.call(signIn, { body: { email: member.email, password: PASSWORD } })
    await elsewhere.call(getMe)
    const next = 'five other quiet words now'
    const wrong = await member.send(changePassword, { body: { current: 'wrong', next } })
    expect(wrong.json()).toMatchObject({ status: 401, code: 'wrong-credentials' })
    await member.call(changePassword, { body: { current: PASSWORD, next } })
    expect((await member.call(getMe)).email).toBe(member.email)
    expect((await elsewhere.send(getMe)).json()).toMatchObject({ status: 401, code: 'session-revoked' })
    expect(
      (await house.stranger().send(signIn, { body: { email: member.email, password: PASSWORD } })).statusCode,
    ).toBe(401)
    await house.stranger().call(signIn, { body: { email: member.email, password: next } })
  })

  test('of a guest has no password to change', async () => {
    const guest = await house.guest()
    const reply = await guest.send(changePassword, { body: { current: 'x', next: 'five other quiet words' } })
    expect(reply.json()).toMatchObject({ status: 409, code: 'conflict' })
  })

  test('lists its sessions by device and ends one of them, but not somebody else’s', async () => {
    const member = await house.registered()
    const phone = house.stranger()
    const headers = { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1' }
    await phone.call(signIn, { body: { email: member.email, password: PASSWORD }, headers })
    const listed = await member.call(listSessions)
    expect(listed.map(({ device, current }) => [device, current])).toEqual(
      expect.arrayContaining([
        ['Safari, iPhone', false],
        [expect.any(String), true],
      ]),
    )
    const sessionId = listed.find(({ current }) => !current)?.id ?? ''
    const other = await house.registered()
    expect((await other.send(endSession, { params: { sessionId } })).statusCode).toBe(404)
    expect((await phone.send(getMe)).statusCode).toBe(200)
    await member.call(endSession, { params: { sessionId } })
    expect((await phone.send(getMe)).json()).toMatchObject({ code: 'session-revoked' })
  })

  test('is exported as a zip with a JSON file a kind of thing, without the password', async () => {
    const member = await house.registered()
    const reply = await member.send(exportMe)
    expect(reply.headers['content-type']).toBe('application/zip')
    expect(reply.headers['content-disposition']).toContain('attachment; filename="maju-export.zip"')
    const files = unzipSync(reply.rawPayload)
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['account.json', 'sessions.json']))
    expect(JSON.parse(strFromU8(files['account.json'] ?? new Uint8Array()))).toMatchObject({ email: member.email })
    for (const bytes of Object.values(files)) expect(strFromU8(bytes)).not.toMatch(/argon2|passwordHash/)
  })
})

describe('leaving', () => {
  test('needs the password, then takes sessions, blobs and jobs along', async () => {
    const member = await house.registered()
    const key = `${accountPrefix(member.accountId)}note`
    await house.blobs.put(key, new Uint8Array([1]))
    expect((await member.send(deleteMe, { body: {} })).json()).toMatchObject({ status: 401, code: 'wrong-credentials' })
    await member.call(getMe)
    await member.call(deleteMe, { body: { password: PASSWORD } })
    await house.queue.drain()
    expect(member.cookies.size).toBe(0)
    await expect(house.blobs.get(key)).rejects.toThrow('no such blob')
    const reply = await house.stranger().send(signIn, { body: { email: member.email, password: PASSWORD } })
    expect(reply.json()).toMatchObject({ code: 'wrong-credentials' })
  })

  test('with the access token of a deleted account nothing is answered any more', async () => {
    const guest = await house.guest()
    const kept = new Map(guest.cookies)
    await guest.call(deleteMe, { body: {} })
    for (const [name, value] of kept) guest.cookies.set(name, value)
    expect((await guest.send(getMe)).json()).toMatchObject({ status: 401, code: 'session-revoked' })
  })

  test('the last administrator cannot leave others behind, be demoted, disabled or deleted', async () => {
    const fresh = await testHouse()
    const admin = await fresh.administrator()
    const member = await fresh.registered()
    const params = { accountId: admin.accountId }
    for (const reply of [
      await admin.send(deleteMe, { body: { password: PASSWORD } }),
      await admin.send(updateUser, { params, body: { role: 'candidate' } }),
      await admin.send(updateUser, { params, body: { disabled: true } }),
      await admin.send(deleteUser, { params }),
    ]) {
      expect(reply.json()).toMatchObject({ status: 409, code: 'conflict' })
    }
    await admin.call(updateUser, { params: { accountId: member.accountId }, body: { role: 'admin' } })
    await admin.call(deleteMe, { body: { password: PASSWORD } })
    expect((await member.call(getMe)).role).toBe('admin')
  })

  test('a guest whose sessions have all ended goes with the next sweep, and no other does', async () => {
    const fresh = await testHouse()
    const admin = await fresh.administrator()
    const lost = await fresh.guest()
    const present = await fresh.guest()
    const [session] = await lost.call(listSessions)
    await lost.call(endSession, { params: { sessionId: session?.id ?? '' } })
    fresh.passSeconds(86_401)
    for (const sweep of fresh.housekeeping) await sweep()
    const again = fresh.stranger()
    await again.call(signIn, { body: { email: admin.email, password: PASSWORD } })
    const { users } = await again.call(listUsers)
    expect(users.map(({ id }) => id).toSorted()).toEqual([admin.accountId, present.accountId].toSorted())
  })
})
