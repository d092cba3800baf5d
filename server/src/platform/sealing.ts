import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const VERSION = 'v1'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Closes texts so that only this instance can read them, and only where they were closed. */
export type Sealing = {
  /** `place` is bound in: a sealed text that is copied elsewhere does not open there. */
  seal: (text: string, place: string) => string
  /** Null where it cannot be opened: another secret, another place, or changed by somebody. */
  open: (sealed: string, place: string) => string | null
}

/** AES-256-GCM with a key of its own for each purpose, derived from the instance's secret (HKDF-SHA-256). */
export function sealing(secret: Uint8Array, purpose: string): Sealing {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `maju ${purpose} ${VERSION}`, 32))

  return {
    seal(text, place) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place))
      const closed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `${VERSION}.${closed.toString('base64url')}`
    },

    open(sealed, place) {
      const [version, body] = sealed.split('.')
      if (version !== VERSION || body === undefined) return null
      const closed = Buffer.from(body, 'base64url')
      if (closed.length < IV_BYTES + TAG_BYTES) return null
      const iv = closed.subarray(0, IV_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
      decipher.setAAD(Buffer.from(place)).setAuthTag(closed.subarray(-TAG_BYTES))
      try {
        return Buffer.concat([decipher.update(closed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString()
      } catch {
        return null
      }
    },
  }
}
