import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'

const scripts = join(import.meta.dirname, '../../scripts')
const content = Buffer.from('weights '.repeat(20_000))
const sha1 = createHash('sha1').update(content).digest('hex')

const opened: (() => void)[] = []
afterEach(() => opened.splice(0).forEach((close) => close()))

/** A publisher that answers so; gives its address and the ranges that it was asked for. */
async function publisher(answer: (request: IncomingMessage, reply: ServerResponse) => void) {
  const asked: (string | undefined)[] = []
  const server = createServer((request, reply) => {
    asked.push(request.headers.range)
    answer(request, reply)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  opened.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('it listens nowhere')
  return { address: `http://127.0.0.1:${address.port}`, asked }
}

/** Runs Node; gives how it ended and what it said. */
function run(args: readonly string[]) {
  const child = spawn(process.execPath, args)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()))
  return new Promise<{ code: number | null; said: string }>((ended) =>
    child.once('close', (code) => ended({ code, said })),
  )
}

const program = `
import { fetchOnce } from ${JSON.stringify(new URL(`file://${join(scripts, 'models/fetch-once.mjs')}`).href)}
console.log(await fetchOnce(JSON.parse(process.argv[1])))`

const folder = () => mkdtemp(join(tmpdir(), 'maju-models-'))
const fetchTo = (file: string, url: string, given: object = {}) =>
  run([
    '--input-type=module',
    '-e',
    program,
    JSON.stringify({ url, file, sha1, mostBytes: content.length, patienceSeconds: 5, ...given }),
  ])

const wholly = (_request: IncomingMessage, reply: ServerResponse) => void reply.end(content)

describe('a model file', () => {
  test('is fetched once, checked, and named only when it is whole', async () => {
    const { address, asked } = await publisher(wholly)
    const file = join(await folder(), 'new', 'model.bin')
    expect(await fetchTo(file, address)).toEqual({ code: 0, said: 'fetched\n' })
    expect(await readFile(file)).toEqual(content)
    expect(await fetchTo(file, address)).toEqual({ code: 0, said: 'there\n' })
    expect(asked).toHaveLength(1)
    expect(await readdir(join(file, '..'))).toEqual(['model.bin'])
  })

  test('goes on where it broke off', async () => {
    const half = content.length / 2
    const file = join(await folder(), 'model.bin')
    const hasSome = async () => (await stat(`${file}.part`).catch(() => null))?.size ?? 0
    const breakOff = async (reply: ServerResponse) => {
      await expect.poll(hasSome, { timeout: 4000 }).toBeGreaterThan(0)
      reply.destroy()
    }
    const { address, asked } = await publisher(({ headers }, reply) => {
      if (headers.range === undefined) {
        reply.writeHead(200, { 'content-length': content.length })
        // It breaks off once something of it has come, which on a busy machine is later than when it was sent.
        reply.write(content.subarray(0, half))
        return void breakOff(reply)
      }
      const from = Number(/\d+/.exec(headers.range)?.[0])
      reply.writeHead(206, { 'content-length': content.length - from })
      return void reply.end(content.subarray(from))
    })
    const first = await fetchTo(file, address)
    expect(first.code).toBe(1)
    expect(first.said).toContain('goes on from there')
    expect(await readdir(join(file, '..'))).toEqual(['model.bin.part'])
    const { length } = await readFile(`${file}.part`)
    expect(length).toBeGreaterThan(0)
    expect(await fetchTo(file, address)).toEqual({ code: 0, said: 'fetched\n' })
    expect(asked).toEqual([undefined, `bytes=${length}-`])
    expect(await readFile(file)).toEqual(content)
  })

  test('begins anew where the publisher gives no ranges, and is whole where all of it had come', async () => {
    const { address } = await publisher(wholly)
    const file = join(await folder(), 'model.bin')
    await writeFile(`${file}.part`, 'something else')
    expect((await fetchTo(file, address)).said).toBe('fetched\n')

    const done = await publisher((_request, reply) => void reply.writeHead(416).end())
    const other = join(await folder(), 'model.bin')
    await writeFile(`${other}.part`, content)
    expect((await fetchTo(other, done.address)).said).toBe('fetched\n')
  })

  test.each([
    ['other bytes', Buffer.alloc(content.length, 'x'), 'not what its publisher names'],
    ['too many bytes', Buffer.concat([content, content, content]), 'More came'],
  ])('that comes as %s is not kept', async (_what, wrong, sentence) => {
    const { address } = await publisher((_request, reply) => void reply.end(wrong))
    const file = join(await folder(), 'model.bin')
    const { code, said } = await fetchTo(file, address)
    expect(code).toBe(1)
    expect(said).toContain(sentence)
    expect(await readdir(join(file, '..'))).toEqual([])
  })

  test('of which nothing comes any more is given up', async () => {
    const { address } = await publisher((_request, reply) => void reply.write(content.subarray(0, 100)))
    const file = join(await folder(), 'model.bin')
    const { code, said } = await fetchTo(file, address, { patienceSeconds: 0.5 })
    expect([code, said.includes('goes on from there')]).toEqual([1, true])
  })

  test('that is another one under the same name is left alone', async () => {
    const { address, asked } = await publisher(wholly)
    const file = join(await folder(), 'model.bin')
    await writeFile(file, 'put here by hand')
    expect((await fetchTo(file, address)).said).toContain('Move it away first')
    expect(await readFile(file, 'utf8')).toBe('put here by hand')
    expect(asked).toEqual([])
  })
})

describe('npm run models', () => {
  const models = (...args: string[]) => run([join(scripts, 'models.mjs'), ...args])

  test('fetches nothing by itself, and says what there is', async () => {
    const { address, asked } = await publisher(wholly)
    for (const args of [[], ['--list']]) {
      const { code, said } = await models(...args, '--from', address, '--folder', await folder())
      expect(code).toBe(0)
      expect(said).toMatch(/small +466 MiB +sha1 [0-9a-f]{40}/)
    }
    expect((await models('huge', '--from', address)).code).toBe(1)
    expect(asked).toEqual([])
  })

  test('asks the address that was named, and says how to do it by hand where that gives nothing or something else', async () => {
    const { address, asked } = await publisher(wholly)
    const into = await folder()
    const wrong = await models('tiny', '--from', `${address}/mirror/`, '--folder', into)
    expect(wrong.code).toBe(1)
    expect(wrong.said).toContain('not what its publisher names')
    expect(wrong.said).toContain(`${address}/mirror/ggml-tiny.bin`)
    expect(wrong.said).toContain(join(into, 'ggml-tiny.bin'))
    expect(asked).toHaveLength(1)
    opened.splice(0).forEach((close) => close())
    const offline = await models('tiny', '--from', address, '--folder', into)
    expect(offline.code).toBe(1)
    expect(offline.said).toContain('cannot be reached')
    expect(offline.said).not.toContain('at ask')
  })
})
