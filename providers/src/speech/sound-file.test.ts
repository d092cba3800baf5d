import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { soundFile } from './sound-file.ts'
import { sounds } from './speaker.conformance.ts'

const bytesOf = (text: string) => Buffer.from(text, 'latin1')

test('a file is what its first bytes say', () => {
  const types = Object.values(sounds).map((sound) => soundFile(bytesOf(sound))?.mediaType)
  expect(types).toEqual(['audio/mpeg', 'audio/wav', 'audio/ogg'])
  expect(soundFile(bytesOf(`\xff\xfb\x90\x00${'\0'.repeat(90)}`))?.mediaType).toBe('audio/mpeg')
  for (const none of ['\xff\xff\xff\xff', '\xff\xfb\xf0\x00', '\xff\xfb\x9c\x00', '<html>', '{"error":'])
    expect(soundFile(bytesOf(none.padEnd(100, 'x')))).toBe(null)
})

test('a WAV file that a pipe made endless gets its true lengths, others stay as they are', () => {
  const endless = bytesOf(sounds.wav)
  endless.writeUInt32LE(0x7ffff024, 4)
  endless.writeUInt32LE(0x7ffff000, 40)
  expect(Buffer.from(soundFile(endless)?.bytes ?? []).toString('latin1')).toBe(sounds.wav)
  expect(Buffer.from(soundFile(bytesOf(sounds.wav))?.bytes ?? []).toString('latin1')).toBe(sounds.wav)
})
