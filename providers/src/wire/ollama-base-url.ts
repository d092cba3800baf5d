import { baseAddress } from './base-address.ts'

const defaultPorts: Record<string, string> = { 'http:': '80', 'https:': '443' }

/**
 * Base address of the OpenAI-compatible side of an Ollama, from `OLLAMA_HOST` as Ollama itself reads it: `host`, `host:port`,
 * `:port`, with or without a scheme; port 11434 unless a scheme is given. An address to listen on (`0.0.0.0`, `[::]`) is this machine.
 * Throws `TypeError` where it is no address.
 */
export function ollamaBaseUrl(host: string): string {
  const withScheme = /^https?:\/\//i.test(host)
  const text = withScheme ? host : `http://${host.startsWith(':') ? `127.0.0.1${host}` : host}`
  const url = new URL(text)
  const name = url.hostname === '0.0.0.0' ? '127.0.0.1' : url.hostname === '[::]' ? '[::1]' : url.hostname
  // `URL` forgets a port that is the scheme's own; `http://host:80` and `host:80` both mean 80.
  const written = /:(\d+)(?:\/|$)/.exec(text.slice(text.indexOf('//') + 2))?.[1]
  const port = written ?? (withScheme ? defaultPorts[url.protocol] : '11434')
  const path = baseAddress(url.pathname).replace(/\/v1$/, '')
  return `${url.protocol}//${name}:${port}${path}/v1`
}
