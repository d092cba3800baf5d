import { MEDIA_TYPES, recordingMediaType } from '@maju/contracts/recording'
import { expect, test } from 'vitest'
import { accepted, endings, endingOf, fileTypeOf } from './file-type.ts'

const of = (name: string, type = '') => fileTypeOf({ name, type })

test.each([
  ['clip.mp4', 'video/mp4', 'video', 'video/mp4'],
  ['IMG_0001.MOV', 'video/quicktime', 'video', 'video/quicktime'],
  ['IMG_0001.MOV', '', 'video', 'video/quicktime'],
  ['memo.m4a', 'audio/x-m4a', 'audio', 'audio/mp4'],
  ['memo.m4a', '', 'audio', 'audio/mp4'],
  ['voice.wav', 'audio/x-wav', 'audio', 'audio/wav'],
  ['voice.flac', 'audio/x-flac', 'audio', 'audio/flac'],
  ['said.webm', 'audio/webm;codecs=opus', 'audio', 'audio/webm'],
  ['said.webm', '', 'video', 'video/webm'],
  ['old phone.3gp', 'application/octet-stream', 'video', 'video/3gpp'],
])('%s of type %j is %s, %s', (name, type, kind, mediaType) => {
  expect(of(name, type)).toEqual({ kind, mediaType })
})

test.each([
  ['resume.pdf', 'application/pdf'],
  ['page.html', 'text/html'],
  ['picture.png', 'image/png'],
  ['no-ending-at-all', ''],
  ['constructor', 'toString'],
])('%s of type %j is no recording', (name, type) => {
  expect(of(name, type)).toBeNull()
})

test('the server takes every type that is sent, and every ending leads to one', () => {
  for (const ending of endings) {
    const type = of(`a.${ending}`)
    expect(recordingMediaType.safeParse(type?.mediaType).success).toBe(true)
    expect(accepted.split(',')).toContain(`.${ending}`)
    expect(endingOf(type?.mediaType ?? '')).toBe(ending)
  }
  expect(new Set(endings)).toEqual(new Set(Object.values(MEDIA_TYPES)))
})
