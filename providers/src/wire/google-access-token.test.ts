import { generateKeyPairSync, verify } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { secretKey } from './provider.conformance.ts'
import { googleAccessToken } from './google-access-token.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
const account = {
  type: 'service_account',
  client_email: 'ears@maju.example',
  private_key: pem,
  token_uri: 'https://evil.example',
}
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maju-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

const { signal } = new AbortController()
const file = async (content: string) => {
  const path = join(folder, `${crypto.randomUUID()}.json`)
  await writeFile(path, content)
  return path
}

test('signs for Google, whatever address the file names, and keeps the token until shortly before its end', async () => {
  const asked: { url: string; body: string }[] = []
  let nowMilliseconds = 1_800_000_000_000
  const authorise = googleAccessToken({
    credentialsPath: await file(JSON.stringify(account)),
    now: () => nowMilliseconds,
    fetch: async (input, init) => {
      asked.push({
        url: String(input instanceof Request ? input.url : input),
        body: await new Request(input, init).text(),
      })
      return Response.json({ access_token: `token-${asked.length}`, expires_in: 3600 })
    },
  })
  expect(await authorise(signal)).toEqual({ authorization: 'Bearer token-1' })
  nowMilliseconds += 3400 * 1000
  expect(await authorise(signal)).toEqual({ authorization: 'Bearer token-1' })
  nowMilliseconds += 100 * 1000
  expect(await authorise(signal)).toEqual({ authorization: 'Bearer token-2' })

  expect(asked.map(({ url }) => url)).toEqual(Array(2).fill('https://oauth2.googleapis.com/token'))
  const [head = '', claims = '', signature = ''] =
    new URLSearchParams(asked[0]?.body).get('assertion')?.split('.') ?? []
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
    iss: 'ears@maju.example',
    scope: 'https://www.googleapis.com/auth/cloud-platform',
    aud: 'https://oauth2.googleapis.com/token',
    iat: 1_800_000_000,
    exp: 1_800_003_600,
  })
  const content = Buffer.from(`${head}.${claims}`)
  expect(verify('RSA-SHA256', content, publicKey, Buffer.from(signature, 'base64url'))).toBe(true)
})

test.each([
  ['a user', JSON.stringify({ type: 'authorized_user', refresh_token: secretKey })],
  ['a key that is none', JSON.stringify({ ...account, private_key: secretKey })],
  ['no JSON', secretKey],
])('a file of %s is unauthorised, without a word of it', async (_what, content) => {
  const authorise = googleAccessToken({ credentialsPath: await file(content), now: Date.now })
  const error: unknown = await authorise(signal).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ kind: 'unauthorised', retryable: false })
  expect(String(error)).not.toContain(secretKey)
})
