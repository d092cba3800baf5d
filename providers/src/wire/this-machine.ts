import { isIP } from 'node:net'

/** Whether the host of a `URL` is surely this machine: a name that only looks like one of its addresses can be anybody's. */
export const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))
