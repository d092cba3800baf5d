import { Buffer } from 'node:buffer'
import { type BadServer, json, startBadServer } from '../wire/bad-server.conformance.ts'
import type { Said } from './speaker.conformance.ts'

const sound = { contentType: 'audio/mpeg', endless: { opening: 'ID3', piece: 'x'.repeat(16_384) } }
const error = (code: string, message: string) => ({ error: { code, message } })

/** Speaks every wire format of our adapters on 127.0.0.1, well or badly. */
export const startWireServer = (): Promise<BadServer<Said>> =>
  startBadServer(({ path }) => {
    if (path.endsWith('/text:synthesize')) {
      const whole = (said: Said) =>
        JSON.stringify({ audioContent: Buffer.from(said.sound, 'latin1').toString('base64') })
      return { ...json, whole, half: '{"audioContent": "SUQz', error }
    }
    if (!/\/audio\/speech|\/cognitiveservices\/v1$|\/v1\/text-to-speech\//.test(path)) return null
    return { ...sound, whole: (said: Said) => said.sound, half: 'ID3', error }
  })
