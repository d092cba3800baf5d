import { createHmac } from 'node:crypto'

type Request = { url: URL; headers: Readonly<Record<string, string>>; accountKey: string }

/** The header that proves a GET with the key of an account (Azure Storage, "Authorize with Shared Key"). */
export function sharedKeyHeaders({ url, headers, accountKey }: Request): { authorization: string } {
  const account = url.hostname.split('.')[0] ?? ''
  const signature = createHmac('sha256', Buffer.from(accountKey, 'base64'))
    .update(stringToSign(url, headers), 'utf8')
    .digest('base64')
  return { authorization: `SharedKey ${account}:${signature}` }
}

/** The verb, eleven headers that a GET leaves empty, those of Azure in order, and what is asked for with its query in order. */
function stringToSign(url: URL, headers: Readonly<Record<string, string>>): string {
  const own = Object.entries(headers)
    .filter(([name]) => name.startsWith('x-ms-'))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}:${value}`)
  const query = [...url.searchParams]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name.toLowerCase()}:${value}`)
  const account = url.hostname.split('.')[0] ?? ''
  return [
    'GET',
    ...Array.from({ length: 11 }, () => ''),
    ...own,
    [`/${account}${url.pathname}`, ...query].join('\n'),
  ].join('\n')
}
