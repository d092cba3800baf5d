import { ProviderError } from '../provider-error.ts'
import { unreadable } from '../wire/bad-reply.ts'
import { baseAddress } from '../wire/base-address.ts'
import { getBytes, type GetOptions } from '../wire/request.ts'
import { xmlText } from '../wire/xml-text.ts'
import { sharedKeyHeaders } from './azure-shared-key.ts'
import { type DocumentStore, LARGEST_FILE_BYTES, type StoredFile, storedFile } from './document-store.ts'

export type AzureBlobOptions = GetOptions & {
  /** `https://<account>.blob.core.windows.net/<container>`. */
  containerUrl: string
  /** A shared access signature for reading and listing, or the key of the account. */
  access: { sas: string } | { accountKey: string }
  now?: () => Date
}

const provider = 'azure-blob'
const VERSION = '2023-11-03'
const MOST_PAGES = 20

/** A container of Azure Blob Storage, with a virtual folder in it for each company. */
export function azureBlobStore(options: AzureBlobOptions): DocumentStore {
  const { access, now = () => new Date() } = options
  const container = new URL(baseAddress(options.containerUrl))

  function get(url: URL, signal: AbortSignal, maxReplyBytes?: number): Promise<Uint8Array> {
    const headers: Record<string, string> = { 'x-ms-version': VERSION, 'x-ms-date': now().toUTCString() }
    if ('sas' in access)
      for (const [name, value] of new URLSearchParams(access.sas.replace(/^\?/, ''))) url.searchParams.set(name, value)
    else Object.assign(headers, sharedKeyHeaders({ url, headers, accountKey: access.accountKey }))
    return getBytes({ provider, url, headers, signal }, { ...options, ...(maxReplyBytes && { maxReplyBytes }) })
  }

  async function page(marker: string, signal: AbortSignal) {
    const url = new URL(container)
    const query = { restype: 'container', comp: 'list', maxresults: '5000', ...(marker && { marker }) }
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    return listed(new TextDecoder().decode(await get(url, signal)))
  }

  return {
    async list(signal) {
      const files: StoredFile[] = []
      let marker = ''
      for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const found = await page(marker, signal)
        files.push(...found.files)
        marker = found.marker
        if (marker === '') break
      }
      return files.toSorted((one, other) => one.id.localeCompare(other.id))
    },

    async fetch(id, signal) {
      if (storedFile(id, 0) === null) throw new ProviderError(provider, 'refused', { detail: 'there is no such file' })
      const url = new URL(`${container.pathname}/${id.split('/').map(encodeURIComponent).join('/')}`, container)
      return get(url, signal, LARGEST_FILE_BYTES)
    },
  }
}

/** One page of the list. @throws ProviderError for what is no list. */
function listed(xml: string): { files: StoredFile[]; marker: string } {
  if (!/<EnumerationResults[\s>]/.test(xml) || !xml.includes('</EnumerationResults>')) throw unreadable(provider)
  const files = xml
    .split('<Blob>')
    .slice(1)
    .flatMap((blob) => {
      const [, encoded, name = ''] = /<Name( Encoded="true")?>([^<]*)<\/Name>/.exec(blob) ?? []
      const path = encoded ? decodeURIComponent(xmlText(name)) : xmlText(name)
      const size = Number(/<Content-Length>(\d+)<\/Content-Length>/.exec(blob)?.[1] ?? 0)
      return storedFile(path, size) ?? []
    })
  return { files, marker: xmlText(/<NextMarker>([^<]*)<\/NextMarker>/.exec(xml)?.[1] ?? '') }
}
