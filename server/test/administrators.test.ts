import { getMe, signIn } from '@maju/contracts/account'
import { listUsers, updateUser } from '@maju/contracts/admin'
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from './test-house.ts'
import { PASSWORD } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

describe('an administrator', () => {
  test('disables an account, and it is out at its next request, until it is enabled', async () => {
    const admin = await house.administrator()
    const member = await house.registered()
    await member.call(getMe)
    const params = { accountId: member.accountId }
    expect((await admin.call(updateUser, { params, body: { disabled: true } })).disabled).toBe(true)
    expect((await member.send(getMe)).json()).toMatchObject({ status: 403, code: 'account-disabled' })
    const signing = await house.stranger().send(signIn, { body: { email: member.email, password: PASSWORD } })
    expect(signing.json()).toMatchObject({ status: 403, code: 'account-disabled' })
    await admin.call(updateUser, { params, body: { disabled: false } })
    expect((await member.send(getMe)).statusCode).toBe(200)
  })

  test('cannot make a guest administrator', async () => {
    const admin = await house.administrator()
    const guest = await house.guest()
    const reply = await admin.send(updateUser, { params: { accountId: guest.accountId }, body: { role: 'admin' } })
    expect(reply.statusCode).toBe(409)
  })

  test('finds accounts by name and address, with wildcards meant as letters', async () => {
    const admin = await house.administrator()
    const member = await house.registered('별난이름_100%')
    expect((await admin.call(listUsers, { query: { search: '이름_100%' } })).users.map(({ id }) => id)).toEqual([
      member.accountId,
    ])
    expect((await admin.call(listUsers, { query: { search: '100_' } })).total).toBe(0)
  })

  test('is who the database says, not who the token said: a demoted one is refused at once', async () => {
    const admin = await house.administrator()
    const member = await house.registered()
    const params = { accountId: member.accountId }
    await admin.call(updateUser, { params, body: { role: 'admin' } })
    await member.call(listUsers)
    await admin.call(updateUser, { params, body: { role: 'candidate' } })
    expect((await member.send(listUsers)).json()).toMatchObject({ status: 403, code: 'forbidden' })
  })
})
