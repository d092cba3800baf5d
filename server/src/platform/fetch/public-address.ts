import ipaddr from 'ipaddr.js'

/** Global unicast, 2000::/3: whatever else there is in IPv6 leads inside, nowhere, or to an IPv4 address that is hidden in it. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** Interface identifier of ISATAP (RFC 5214), which carries an IPv4 address behind it. */
const ISATAP = new Set([0x0000, 0x0200])

/** Whether an IP address is one of the public internet: not private, loopback, link-local, shared, multicast or reserved, and no wrapping of such a one. */
export function isPublicAddress(text: string): boolean {
  if (text.includes('%') || !ipaddr.isValid(text)) return false
  const address = ipaddr.parse(text)
  if (address.range() !== 'unicast') return false
  if (!(address instanceof ipaddr.IPv6)) return true
  const [, , , , fifth, sixth] = address.parts
  return address.match(GLOBAL_UNICAST) && !(ISATAP.has(fifth ?? 0) && sixth === 0x5efe)
}
