import { chmod, copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingData, saySkipped, sharedFile } from '@maju/text/shared-data.fixture'
import { describe, expect, test } from 'vitest'
import { decodeFrames } from './decode-frames.ts'
import { decodeSound } from './decode-sound.ts'
import { findFfmpeg } from './find-ffmpeg.ts'
import { measureInChild } from './measure-in-child.ts'
import { MediaError } from './media-error.ts'

// oxlint-disable-next-line node/no-process-env -- where programs lie is the machine's to say
const ffmpeg = findFfmpeg({ given: null, path: process.env.PATH ?? '' }) ?? ''
const missing = ffmpeg === '' ? 'There is no ffmpeg.' : missingData('audio', 'video', 'adversarial')
const canDecode = !saySkipped('decoding', missing)

const longestSeconds = 3600
const never = new AbortController().signal
const sound = (name: string, signal = never) => decodeSound({ ffmpeg, file: sharedFile(name), longestSeconds, signal })
async function frames(name: string) {
  const sizes: string[] = []
  // A path of its own stays as it is.
  const file = name.startsWith('/') ? name : sharedFile(name)
  for await (const { image } of decodeFrames({ ffmpeg, file, framesPerSecond: 10, longestSeconds, signal: never })) {
    expect(image.data.length).toBe(image.width * image.height * 3)
    sizes.push(`${image.width}x${image.height}`)
  }
  return sizes
}
/** The film as a phone that was held upright writes it: its pictures lie on their side, and the track says by how much to turn them. */
async function heldUpright(name: string): Promise<string> {
  const bytes = await readFile(sharedFile(name))
  // A track's head: 40 bytes from its name on, then the matrix of nine numbers, then width and height, which sound does not have.
  const heads = [...bytes.toString('latin1').matchAll(/tkhd/g)].map(({ index }) => index + 44)
  const matrix = heads.find((at) => bytes.readUInt32BE(at + 36) > 0) ?? 0
  const quarterTurn = [0, 0x1_00_00, 0, -0x1_00_00, 0, 0, 0, 0, 0x40_00_00_00]
  for (const [nth, value] of quarterTurn.entries()) bytes.writeInt32BE(value, matrix + 4 * nth)
  const file = join(await mkdtemp(join(tmpdir(), 'maju-upright-')), 'film.mp4')
  await writeFile(file, bytes)
  return file
}
const loudness = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)

describe('where ffmpeg is', () => {
  async function program() {
    const folder = await mkdtemp(join(tmpdir(), 'maju-path-'))
    const file = join(folder, 'ffmpeg')
    await writeFile(file, '#!/bin/sh\n')
    await chmod(file, 0o755)
    return { folder, file }
  }

  test('the one that was named comes before the one on the path', async () => {
    const [named, onPath] = [await program(), await program()]
    expect(findFfmpeg({ given: named.file, path: onPath.folder })).toBe(named.file)
    expect(findFfmpeg({ given: null, path: `/nowhere:${onPath.folder}` })).toBe(onPath.file)
  })

  test('a name that leads to no program is no ffmpeg, whatever is on the path', async () => {
    const { folder } = await program()
    expect(findFfmpeg({ given: '/nowhere/ffmpeg', path: folder })).toBeNull()
  })
})

describe.runIf(canDecode)('decoding', () => {
  test.each([
    ['video/truth/interview_ko_33s_mediarecorder_vp8.webm', 33.36, 334, '640x480'],
    ['video/truth/interview_ko_12s_safari_fragmented.mp4', 12.1, 122, '640x480'],
    ['video/real/pyfeat_face_noface.mov', 6.4, 64, '640x360'],
    ['adversarial/video/audio_10s_video_3s.mp4', 10, 30, '640x480'],
  ])('%s: sound of %f s and %i pictures of %s, ten a second', async (name, seconds, pictures, size) => {
    expect((await sound(name))?.seconds).toBeCloseTo(seconds, 0)
    const seen = await frames(name)
    expect(seen).toHaveLength(pictures)
    expect(new Set(seen)).toEqual(new Set([size]))
  })

  test('a film that was taken with the phone held upright is turned so', async () => {
    expect(new Set(await frames(await heldUpright('video/truth/interview_ko_33s.mp4')))).toEqual(new Set(['480x640']))
  })

  test.each([
    ['m4a', 33.4],
    ['mp3', 33.4],
    ['ogg', 33.4],
    ['flac', 10],
    ['amr.3gp', 33.4],
  ])('sound alone in a file that ends in %s: %f s', async (ending, seconds) => {
    const heard = await sound(`audio/derived/ko.${ending}`)
    expect(heard?.seconds).toBeCloseTo(seconds, 1)
    expect(loudness(heard?.samples ?? new Float32Array(1))).toBeGreaterThan(0.01)
  })

  test('a live webm that marks every block as padding keeps its sound', async () => {
    const { samples } = (await sound('video/truth/interview_ko_33s_mediarecorder_vp8.webm')) ?? { samples: [] }
    expect(samples.filter((sample) => sample === 0).length / samples.length).toBeLessThan(0.15)
  })

  test('what has no sound or no picture gives none of it', async () => {
    expect(await sound('adversarial/video/video_only.webm')).toBeNull()
    expect(await frames('adversarial/video/audio_only_named_video.webm')).toEqual([])
  })

  test('a right channel that is the left one turned over does not become silence', async () => {
    const turned = await sound('audio/derived/ko_stereo_antiphase.wav')
    expect(loudness(turned?.samples ?? new Float32Array(1))).toBeGreaterThan(0.01)
  })

  test('a header that promises two hours is not believed', async () => {
    expect(await frames('adversarial/video/header_says_2h.mp4')).toHaveLength(200)
  })

  test('more than an hour is refused, and said', async () => {
    await expect(sound('audio/edge/long_61min_opus.webm')).rejects.toMatchObject({ fault: 'too-long' })
  }, 60_000)

  test('a playlist in the clothes of a film opens no other file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maju-playlist-'))
    await copyFile(sharedFile('audio/ko/picovoice_test_ko.wav'), join(folder, 'secret.wav'))
    const file = join(folder, 'film.mp4')
    await writeFile(file, 'ffconcat version 1.0\nfile secret.wav\n')
    expect(await decodeSound({ ffmpeg, file, longestSeconds, signal: never })).toBeNull()
  })

  test('ends when it is told to', async () => {
    const stopped = AbortSignal.timeout(5)
    await expect(sound('audio/edge/long_61min_opus.webm', stopped)).rejects.toThrow('timeout')
  })
})

describe.runIf(canDecode)('measuring in a process of its own', () => {
  const measure = (name: string, progress: string[] = [], expression = false) =>
    measureInChild(
      { file: sharedFile(name), language: 'ko', transcript: null, longestSeconds, expression },
      { ffmpeg, signal: never, onProgress: ({ stage }) => progress.push(stage) },
    )

  test('finds voice and screen in a film, and says how far it is', async () => {
    const progress: string[] = []
    const { seconds, measurements } = await measure('video/truth/interview_ko_12s_safari_fragmented.mp4', progress)
    expect(seconds).toBeCloseTo(12.2, 0)
    expect(measurements.measuredBy.where).toBe('server')
    expect(measurements.voice?.measures.seconds.value).toBeCloseTo(12.1, 0)
    expect(measurements.screen?.timeline.events.map(({ kind }) => kind)).toContain('look-away')
    expect(new Set(progress)).toEqual(new Set(['sound', 'voice', 'screen']))
    expect(measurements.screen?.measures.happyShare.reason).toBe('switched-off')
  }, 60_000)

  test('sees that somebody smiles where it was asked for the expression', async () => {
    const { measurements } = await measure('video/real/pyfeat_single_face.mp4', [], true)
    const { happyShare, neutralShare } = measurements.screen?.measures ?? {}
    expect(happyShare?.quality).toBe('ok')
    expect(happyShare?.value).toBeGreaterThan(0.5)
    expect(neutralShare).toMatchObject({ quality: 'doubtful', reason: 'unproven' })
  }, 60_000)

  test.each([
    'adversarial/video/no_moov.mp4',
    'adversarial/video/broken_moov_stco.mp4',
    'adversarial/video/zero_length.webm',
    'adversarial/video/ebml_header_only.webm',
    'adversarial/image/svg_script.svg',
  ])(
    '%s is said to be unreadable',
    async (name) => {
      await expect(measure(name)).rejects.toBeInstanceOf(MediaError)
    },
    60_000,
  )

  test('looks at no picture where only the sound was asked for', async () => {
    const file = sharedFile('video/truth/interview_ko_12s_safari_fragmented.mp4')
    const given = { file, language: 'ko', transcript: null, longestSeconds, soundAlone: true } as const
    const { seconds, measurements } = await measureInChild(given, { ffmpeg, signal: never, onProgress: () => {} })
    expect(seconds).toBeCloseTo(12.1, 0)
    expect(measurements.voice).not.toBeNull()
    expect(measurements.screen).toBeNull()
  }, 60_000)

  test('a process that dies is an error here and nothing more', async () => {
    await expect(
      measureInChild(
        { file: sharedFile('video/truth/interview_ko_33s.mp4'), language: 'ko', transcript: null, longestSeconds },
        { ffmpeg, signal: AbortSignal.timeout(300), onProgress: () => {} },
      ),
    ).rejects.toThrow('timeout')
  }, 60_000)
})
