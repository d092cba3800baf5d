import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { fetchSafely } from './fetch-safely.ts'
import { isPublicAddress } from './public-address.ts'

const servers: Server[] = []
const sockets = new Set<Socket>()
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  for (const server of servers.splice(0)) server.close()
})

async function site(answer: RequestListener) {
  const seen: IncomingMessage[] = []
  const server = createServer((request, response) => {
    seen.push(request)
    answer(request, response)
  })
  server.on('connection', (socket) => sockets.add(socket))
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { seen, at: (path: string, host = 'jobs.example.com') => `http://${host}:${port}${path}` }
}

const home = [{ address: '127.0.0.1', family: 4 }]
const open = (address: string, more: Partial<Parameters<typeof fetchSafely>[1]> = {}) =>
  fetchSafely(address, {
    signal: new AbortController().signal,
    resolve: async () => home,
    mayReach: (each) => each === '127.0.0.1',
    ...more,
  })
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'it was read',
    (error: unknown) => (error instanceof Error && 'reason' in error ? error.reason : error),
  )
const page =
  (text: string): RequestListener =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=EUC-KR', 'set-cookie': 'a=1' }).end(text)

describe('an address of the public internet', () => {
  test.each(['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '223.130.195.200'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '127.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '::10.0.0.1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fec0::1',
    'ff02::1',
    '64:ff9b::a00:1',
    '64:ff9b:1::a00:1',
    '2002:a00:1::1',
    '2001:0:a00:1::1',
    '2001:db8::1',
    '2600:1f00::5efe:a00:1',
    '4000::1',
    '2606:4700:4700::1111%eth0',
    'no address',
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('what somebody gives as an address', () => {
  test.each([
    ['', 'not-an-address'],
    ['jobs.example.com', 'not-an-address'],
    ['ftp://example.com/a', 'not-an-address'],
    ['file:///etc/passwd', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['data:text/html,hello', 'not-an-address'],
    ['http://name:secret@example.com/', 'not-an-address'],
    ['http://name@example.com/', 'not-an-address'],
    [`https://example.com/${'a'.repeat(3000)}`, 'not-an-address'],
    ['http://localhost/', 'not-public'],
    ['http://LOCALHOST./', 'not-public'],
    ['http://jobs.localhost/', 'not-public'],
    ['http://metadata.google.internal/', 'not-public'],
    ['http://printer.local/', 'not-public'],
    ['http://intranet/', 'not-public'],
    ['http://127.0.0.1/', 'not-public'],
    ['http://2130706433/', 'not-public'],
    ['http://0177.0.0.1/', 'not-public'],
    ['http://0x7f.1/', 'not-public'],
    ['http://134744072/', 'not-public'],
    ['http://127.1/', 'not-public'],
    ['http://[::1]/', 'not-public'],
    ['http://[::ffff:127.0.0.1]/', 'not-public'],
    ['http://[64:ff9b::7f00:1]/', 'not-public'],
    ['http://１２７.０.０.１/', 'not-public'],
    ['http://169.254.169.254/latest/meta-data/', 'not-public'],
  ])('%s is refused as %s, and nobody is asked about it', async (address, reason) => {
    let asked = 0
    const resolve = async () => {
      asked += 1
      return home
    }
    expect(await reasonOf(fetchSafely(address, { signal: new AbortController().signal, resolve }))).toBe(reason)
    expect(asked).toBe(0)
  })

  test('whose host has a public and a private address is refused: a resolver that gives both wants us inside', async () => {
    const resolve = async () => [{ address: '8.8.8.8', family: 4 }, ...home]
    const { at, seen } = await site(page('secret'))
    expect(await reasonOf(open(at('/'), { resolve, mayReach: isPublicAddress }))).toBe('not-public')
    expect(seen).toHaveLength(0)
  })

  test('whose host is unknown says so, whoever resolves it', async () => {
    const { signal } = new AbortController()
    expect(await reasonOf(fetchSafely('http://jobs.maju-test.invalid/', { signal }))).toBe('unknown-host')
    expect(await reasonOf(open('http://jobs.example.com/', { resolve: async () => [] }))).toBe('unknown-host')
  })
})

describe('a page', () => {
  test('is read with its kind, its character set and its address, and nothing is sent along', async () => {
    const { at, seen } = await site(page('<p>Hello'))
    const found = await open(at('/job?id=1#part'))
    expect(found).toMatchObject({ address: at('/job?id=1'), mediaType: 'text/html', charset: 'euc-kr' })
    expect(new TextDecoder().decode(found.bytes)).toBe('<p>Hello')
    for (const name of ['cookie', 'referer', 'authorization', 'origin'])
      expect(seen[0]?.headers).not.toHaveProperty(name)
  })

  test('is taken from the address that was checked: the name is resolved once, whatever it says afterwards', async () => {
    let asked = 0
    const resolve = async () => {
      asked += 1
      return asked === 1 ? home : [{ address: '10.0.0.1', family: 4 }]
    }
    const { at } = await site(page('here'))
    expect(new TextDecoder().decode((await open(at('/'), { resolve })).bytes)).toBe('here')
    expect(asked).toBe(1)
  })

  test('may send on five times, with every host checked anew and without cookies', async () => {
    const { at, seen } = await site((request, response) => {
      const hop = Number(request.url?.slice(1))
      if (hop === 0) page('done')(request, response)
      else response.writeHead(302, { location: `/${hop - 1}`, 'set-cookie': 'a=1' }).end()
    })
    expect((await open(at('/5'))).address).toBe(at('/0'))
    expect(seen.at(-1)?.headers).not.toHaveProperty('cookie')
    expect(await reasonOf(open(at('/6')))).toBe('too-many-redirects')
  })

  test.each([
    ['http://127.0.0.2/', 'not-public'],
    ['http://localhost/', 'not-public'],
    ['http://inside.example.com/', 'not-public'],
    ['file:///etc/passwd', 'not-an-address'],
    ['http://a:b@jobs.example.com/', 'not-an-address'],
  ])('that sends to %s is refused as %s', async (location, reason) => {
    const { at } = await site((_request, response) => response.writeHead(301, { location }).end())
    const resolve = async (host: string) => (host.startsWith('inside') ? [{ address: '10.0.0.8', family: 4 }] : home)
    expect(await reasonOf(open(at('/'), { resolve }))).toBe(reason)
  })

  test.each([
    ['application/zip', 'unsupported-content'],
    ['application/json', 'unsupported-content'],
    ['text/html-but-not', 'unsupported-content'],
    ['image/svg+xml', 'unsupported-content'],
    ['', 'unsupported-content'],
    ['Application/PDF', 'it was read'],
    ['image/png', 'it was read'],
    ['text/plain', 'it was read'],
  ])('of the type %j: %s', async (type, reason) => {
    const { at } = await site((_request, response) =>
      response.writeHead(200, type ? { 'content-type': type } : {}).end('x'),
    )
    expect(await reasonOf(open(at('/')))).toBe(reason)
  })

  test.each([
    [403, 'refused-by-site'],
    [404, 'refused-by-site'],
    [503, 'no-connection'],
  ])('with the status %i is %s', async (status, reason) => {
    const { at } = await site((_request, response) =>
      response.writeHead(status, { 'content-type': 'text/html' }).end('x'),
    )
    expect(await reasonOf(open(at('/')))).toBe(reason)
  })

  test('that unpacks to more than 5 MB is left in the middle', async () => {
    const packed = gzipSync(Buffer.alloc(60_000_000))
    expect(packed.byteLength).toBeLessThan(100_000)
    const { at } = await site((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(packed),
    )
    expect(await reasonOf(open(at('/')))).toBe('too-large')
  })

  test('that never ends is left at 5 MB', async () => {
    let sent = 0
    const { at } = await site((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536))) sent += 65_536
      }
      response.on('drain', more)
      more()
    })
    expect(await reasonOf(open(at('/')))).toBe('too-large')
    expect(sent).toBeLessThan(20_000_000)
  })

  test.each([
    ['says nothing', false],
    ['stops in the middle', true],
  ])('that %s is too slow', async (_what, begins) => {
    const { at } = await site((_request, response) => {
      if (begins) response.writeHead(200, { 'content-type': 'text/html' }).write('<p>')
    })
    expect(await reasonOf(open(at('/'), { seconds: 0.2 }))).toBe('too-slow')
  })

  test('whose name is never resolved is too slow', async () => {
    const resolve = () => new Promise<never>(() => {})
    expect(await reasonOf(open('http://jobs.example.com/', { seconds: 0.2, resolve }))).toBe('too-slow')
  })

  test('that breaks off cannot be reached', async () => {
    const { at } = await site((request) => request.socket.destroy())
    expect(await reasonOf(open(at('/')))).toBe('no-connection')
  })

  test('is not waited for when the person has gone', async () => {
    const { at } = await site(() => {})
    const controller = new AbortController()
    setTimeout(() => controller.abort(new Error('gone')), 50)
    await expect(open(at('/'), { signal: controller.signal })).rejects.toThrow('gone')
  })
})
