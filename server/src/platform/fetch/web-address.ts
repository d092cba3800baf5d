import { Unreachable } from './unreachable.ts'

/** Names of a machine or of a network at home or at work; nobody else's resolver knows them. */
const INNER_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion)$/
const LONGEST = 2000

/**
 * An address as it may be opened: http or https, without name and password, of a host that has a public kind of name. What the host resolves to is
 * checked later. @throws Unreachable
 */
export function webAddress(text: string, base?: string): URL {
  const given = text.trim()
  if (given.length > LONGEST || !URL.canParse(given, base)) throw new Unreachable('not-an-address')
  const url = new URL(given, base)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new Unreachable('not-an-address')
  const host = url.hostname.replace(/\.$/, '')
  if (isDisguised(host, given) || !isPublicName(host)) throw new Unreachable('not-public')
  url.hash = ''
  return url
}

/** An IPv4 address that was written as one number, in octal, in hex or with parts left out: nobody writes so who means a site. */
const isDisguised = (host: string, given: string): boolean => /^[\d.]+$/.test(host) && !given.includes(host)

/** Dotted, or an address in brackets; not one that only a network inside knows. */
const isPublicName = (host: string): boolean => (host.includes('.') || host.startsWith('[')) && !INNER_NAME.test(host)
