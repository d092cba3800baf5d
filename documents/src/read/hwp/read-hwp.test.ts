import { readFileSync } from 'node:fs'
import { sharedFileOr } from '@maju/text/shared-data.fixture'
import { type CFB$Container, read, utils, write } from 'cfb'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readFile } from '../read-file.ts'

const FLAGS_AT = 36

/** A record as HWP 5 writes it. */
function record(tag: number, level: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32LE((tag | (level << 10) | (data.length << 20)) >>> 0)
  return Buffer.concat([head, data])
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const look = (height: number, colour: number): Buffer => {
  const data = Buffer.alloc(72)
  data.writeUInt32LE(height, 42)
  data.writeUInt32LE(colour, 52)
  data.writeUInt32LE(0xffffffff, 60)
  return data
}
const LOOKS = [look(1000, 0), look(1000, 0xffffff), look(100, 0)].map((data) => record(21, 0, data))

function paragraph(text: string, looks = [0, 0], level = 0): Buffer {
  const changes = Buffer.alloc(looks.length * 4)
  looks.forEach((value, at) => changes.writeUInt32LE(value, at * 4))
  const head = Buffer.alloc(24)
  return Buffer.concat([record(66, level, head), record(67, level + 1, utf16(text)), record(68, level + 1, changes)])
}

/** A file of one section with these flags: 1 is packed, 2 has a password, 4 is for distribution only. */
function makeHwp(section: Uint8Array, flags = 1): Uint8Array {
  const head = Buffer.alloc(256)
  head.write('HWP Document File')
  head.writeUInt32LE(flags, FLAGS_AT)
  const pack = (data: Uint8Array) => ((flags & 1) === 1 ? deflateRawSync(data) : Buffer.from(data))
  const file: CFB$Container = utils.cfb_new()
  utils.cfb_add(file, '/FileHeader', head)
  utils.cfb_add(file, '/DocInfo', pack(Buffer.concat(LOOKS)))
  utils.cfb_add(file, '/BodyText/Section0', pack(section))
  return Uint8Array.from(write(file, { type: 'array' }) as unknown as number[])
}

describe('a Hangul document of version 5', () => {
  it('is read, packed or not, with its line ends and tabs', async () => {
    for (const flags of [0, 1]) {
      const { blocks, format } = await readFile(makeHwp(paragraph('홍길동\n백엔드\t\0\0\0\0\0\0\t개발자\r'), flags))
      expect(format).toBe('hwp')
      expect(blocks.map(({ text }) => text)).toEqual(['홍길동', '백엔드\t개발자'])
    }
  })

  it('passes over controls, which take eight places', async () => {
    const { blocks } = await readFile(makeHwp(paragraph(`앞\u0002${'x'.repeat(7)}뒤\r`)))
    expect(blocks.map(({ text }) => text)).toEqual(['앞뒤'])
  })

  it('finds white and tiny letters', async () => {
    const { blocks, hidden } = await readFile(makeHwp(paragraph('seen white tiny seen', [0, 0, 5, 1, 11, 2, 16, 0])))
    expect(blocks.map(({ text }) => text)).toEqual(['seen seen'])
    expect(hidden.map(({ text, reason }) => [text, reason])).toEqual([
      ['white', 'white'],
      ['tiny', 'tiny'],
    ])
  })

  it('is locked with a password or for distribution', async () => {
    for (const flags of [3, 5])
      await expect(readFile(makeHwp(paragraph('a'), flags))).rejects.toMatchObject({ reason: 'password' })
  })

  it('is too large when it unpacks to more than is read, and damaged when it does not unpack', async () => {
    const large = makeHwp(paragraph('가'.repeat(1500)))
    await expect(readFile(large, { limits: { inflatedBytes: 2000 } })).rejects.toMatchObject({ reason: 'too-large' })
    const file = read(makeHwp(paragraph('a'), 1), { type: 'array' })
    utils.cfb_add(file, '/BodyText/Section0', Buffer.from([0xff, 0xff, 0xff]))
    const bytes = Uint8Array.from(write(file, { type: 'array' }) as unknown as number[])
    await expect(readFile(bytes)).rejects.toMatchObject({ reason: 'damaged' })
  })

  it('is no other document of the same container', async () => {
    const office = utils.cfb_new()
    utils.cfb_add(office, '/WordDocument', Buffer.alloc(64))
    const bytes = () => Uint8Array.from(write(office, { type: 'array' }) as unknown as number[])
    await expect(readFile(bytes())).rejects.toMatchObject({ reason: 'unknown-format' })
    utils.cfb_add(office, '/EncryptedPackage', Buffer.alloc(64))
    await expect(readFile(bytes())).rejects.toMatchObject({ reason: 'password' })
  })

  it('is read as Hangul writes it, tables row by row', async ({ skip }) => {
    const { blocks } = await readFile(readFileSync(sharedFileOr(skip, 'resume/hwp/hwpjs_noori.hwp')))
    const texts = blocks.map(({ text }) => text)
    expect(texts).toContain('구 분\t한국형발사체(누리호)\t시험발사체')
    expect(texts).toContain('총 길이\t47.2 m\t25.8 m')
    expect(texts).toContain('국민이 정한 그 이름은 ｢누리｣')
  })
})
