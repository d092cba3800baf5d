import { createHmac } from 'node:crypto'
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Asked, patient, register } from '../filings/register.fixture.ts'
import { failure, secretKey } from '../wire/provider.conformance.ts'
import { azureBlobStore } from './azure-blob.ts'
import { configuredStores } from './configured.ts'
import { behavesLikeADocumentStore } from './document-store.conformance.ts'
import { LARGEST_FILE_BYTES } from './document-store.ts'
import { folderStore } from './folder.ts'

async function folderWith(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'maju-store-'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const blobXml = (files: Record<string, string>, marker = '') =>
  `<?xml version="1.0" encoding="utf-8"?><EnumerationResults ServiceEndpoint="https://x/"><Blobs>${Object.entries(files)
    .map(
      ([name, content]) =>
        `<Blob><Name>${escaped(name)}</Name><Properties><Content-Length>${Buffer.byteLength(content)}</Content-Length></Properties></Blob>`,
    )
    .join('')}</Blobs><NextMarker>${marker}</NextMarker></EnumerationResults>`

async function container(answer: (asked: Asked) => string | number) {
  const { url, asked } = await register(answer)
  return {
    asked,
    make: (access: Parameters<typeof azureBlobStore>[0]['access']) =>
      azureBlobStore({ containerUrl: `${url}/docs/`, access }),
  }
}
const serving = (files: Record<string, string>) =>
  container(({ path, query }) =>
    query.get('comp') === 'list' ? blobXml(files) : (files[decodeURIComponent(path).replace('/docs/', '')] ?? 404),
  )

behavesLikeADocumentStore({ name: 'A folder', make: async (files) => folderStore({ folder: await folderWith(files) }) })
behavesLikeADocumentStore({
  name: 'Azure Blob Storage',
  make: async (files) => (await serving(files)).make({ sas: `sv=2023&sig=${secretKey}` }),
})

describe('a folder', () => {
  test('that is not there cannot be reached', async () => {
    const store = folderStore({ folder: join(await folderWith({}), 'none') })
    expect((await failure(store.list(patient))).kind).toBe('unreachable')
  })

  test('gives nothing that a link leads to outside, and nothing too large', async () => {
    const folder = await folderWith({ 'a/b.txt': 'b' })
    await writeFile(join(folder, 'a/large.txt'), Buffer.alloc(LARGEST_FILE_BYTES + 1))
    await symlink(await folderWith({ 'secret.txt': 'secret' }), join(folder, 'a/out'))
    const store = folderStore({ folder })
    expect((await failure(store.fetch('a/out/secret.txt', patient))).kind).toBe('refused')
    expect((await failure(store.fetch('a/large.txt', patient))).kind).toBe('refused')
  })
})

describe('Azure Blob Storage', () => {
  test('shows a signature with every request, and reads page after page', async () => {
    const { make, asked } = await container(({ query }) =>
      query.has('marker') ? blobXml({ 'b/2.txt': '2' }) : blobXml({ 'a/1.txt': '1' }, 'next page'),
    )
    expect((await make({ sas: '?sv=2023-11-03&sig=a%2Bb' }).list(patient)).map(({ id }) => id)).toEqual([
      'a/1.txt',
      'b/2.txt',
    ])
    expect(asked.map(({ query }) => [query.get('sig'), query.get('marker'), query.get('restype')])).toEqual([
      ['a+b', null, 'container'],
      ['a+b', 'next page', 'container'],
    ])
  })

  test('signs with the key of the account as the service computes it', async () => {
    const { make, asked } = await serving({ 'a/1.txt': '1' })
    const accountKey = Buffer.from('key of the account').toString('base64')
    await make({ accountKey }).fetch('a/1.txt', patient)
    const headers = asked[0]?.headers ?? {}
    const expected = [
      'GET',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      `x-ms-date:${String(headers['x-ms-date'])}`,
      `x-ms-version:${String(headers['x-ms-version'])}`,
      '/127/docs/a/1.txt',
    ].join('\n')
    const signature = createHmac('sha256', Buffer.from(accountKey, 'base64')).update(expected).digest('base64')
    expect(headers['authorization']).toBe(`SharedKey 127:${signature}`)
  })

  test.each([
    ['a page', '<html></html>'],
    ['half a list', '<EnumerationResults><Blobs>'],
  ])('takes %s in place of a list for broken', async (_what, body) => {
    const { make } = await container(() => body)
    expect((await failure(make({ sas: 'sig=x' }).list(patient))).kind).toBe('broken')
  })

  test('that refuses the key says so without it', async () => {
    const { make } = await container(() => 403)
    expect((await failure(make({ sas: `sig=${secretKey}` }).list(patient))).kind).toBe('unauthorised')
  })
})

describe('what is configured', () => {
  const details = (settings: Record<string, string>) =>
    configuredStores(settings).states.map(({ isReady, detail }) => [isReady, detail])

  test('nothing: every store says what it lacks', () => {
    expect(details({})).toEqual([
      [false, 'Folder with documents is not used: MAJU_LIBRARY_FOLDER is missing.'],
      [false, 'Azure Blob Storage is not used: MAJU_AZURE_CONTAINER_URL and MAJU_AZURE_STORAGE_SAS are missing.'],
      [
        false,
        'Azure Blob Storage by account key is not used: MAJU_AZURE_CONTAINER_URL and MAJU_AZURE_STORAGE_KEY are missing.',
      ],
    ])
  })

  test.each([
    ['https://a.blob.core.windows.net/docs', true],
    ['https://a.blob.core.windows.net/', false],
    ['https://a.blob.core.windows.net/docs?sig=x', false],
    ['no address', false],
  ])('the container %s: %s', (url, isReady) => {
    const { sources, states } = configuredStores({ MAJU_AZURE_CONTAINER_URL: url, MAJU_AZURE_STORAGE_SAS: 'sig=x' })
    expect(states.find(({ name }) => name === 'azure-blob')?.isReady).toBe(isReady)
    expect(sources.has('azure-blob')).toBe(isReady)
  })
})
