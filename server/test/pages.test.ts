import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from './test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

describe('the pages', () => {
  let built: TestHouse
  beforeAll(async () => {
    const webFolder = await mkdtemp(join(tmpdir(), 'maju-web-'))
    await mkdir(join(webFolder, 'assets'))
    await writeFile(join(webFolder, 'index.html'), '<!doctype html><title>Maju</title>')
    await writeFile(join(webFolder, 'assets/app-4f2a.js'), `export const app = ${JSON.stringify('x'.repeat(5000))}`)
    await writeFile(join(webFolder, 'favicon.svg'), '<svg/>')
    built = await testHouse({ database: house.database, settings: { webFolder } })
  })

  test('of the app are one page, which is asked for each time', async () => {
    for (const url of ['/', '/targets/1', '/en/report?from=home']) {
      const reply = await built.app.inject(url)
      expect([reply.statusCode, reply.headers['cache-control']]).toEqual([200, 'no-cache'])
      expect(reply.body).toContain('<title>Maju')
    }
  })

  test('bring files with a hash in their name once a year, compressed', async () => {
    const reply = await built.app.inject({ url: '/assets/app-4f2a.js', headers: { 'accept-encoding': 'gzip' } })
    expect(reply.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
    })
    expect((await built.app.inject('/favicon.svg')).headers['cache-control']).toBe('no-cache')
  })

  test('do not stand in for a file, an API route or a method that is not there', async () => {
    for (const url of ['/assets/gone.js', '/api/v2/gone', '/api/gone'])
      expect((await built.app.inject(url)).statusCode).toBe(404)
    expect((await built.app.inject({ method: 'POST', url: '/' })).statusCode).toBe(404)
    expect((await built.app.inject('/../package.json')).body).not.toContain('dependencies')
    expect((await built.app.inject('/assets/..%2f..%2fpackage.json')).statusCode).toBe(404)
  })

  test('may load only what is ours, and nobody may frame them', async () => {
    const policy = String((await built.app.inject('/')).headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/'unsafe-eval'|https?:|\*/)
    // WebAssembly may be compiled, for the nets; text may not become code.
    expect(policy.split(';').find((part) => part.startsWith('script-src '))).toBe(
      "script-src 'self' 'wasm-unsafe-eval'",
    )
  })
})

describe('the API page', () => {
  test('loads only files of this instance, under a policy that lets them', async () => {
    const page = await house.app.inject('/api/docs')
    expect(page.body).not.toMatch(/https?:\/\//)
    expect(String(page.headers['content-security-policy'])).toContain("default-src 'self'")
    const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url ?? '')
    expect(files.length).toBe(3)
    for (const url of files) expect((await house.app.inject(url)).statusCode).toBe(200)
  })
})
