import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import load, { type TessBaseAPI, type TesseractCore } from 'tesseract.js-core/tesseract-core-simd-lstm.js'
import type { RecognisedLine, RecognisedSheet } from '@maju/contracts/recognition'
import { z } from 'zod'
import { type Drawable, type Grey, greyOf } from './grey.ts'

export type Recogniser = {
  recognise: (picture: Drawable) => RecognisedSheet
  close: () => void
}

export const RECOGNISED_BY = 'Tesseract 5 (kor, eng)'

const LANGUAGES = ['kor', 'eng'] as const
const LSTM_ONLY = 1
const UPRIGHT = 1
/** A smaller turn does no harm, a larger one is no scan. In radians. */
const LEAST_SLOPE = 0.004
const MOST_SLOPE = 0.3
/** The smaller of the two models that are installed: they are as good on print and far quicker. */
const MODEL = '4.0.0_best_int'

const { resolve } = createRequire(import.meta.url)

/** Recognises printed Korean and English, with a program and models that lie beside it: it has no way to ask the network for anything. */
export async function openRecogniser(): Promise<Recogniser> {
  const core = await load({ print: () => {}, printErr: () => {} })
  for (const language of LANGUAGES) {
    const packed = await readFile(resolve(`@tesseract.js-data/${language}/${MODEL}/${language}.traineddata.gz`))
    core.FS.writeFile(`${language}.traineddata`, gunzipSync(packed))
  }
  const api = new core.TessBaseAPI()
  if (api.Init(null, LANGUAGES.join('+'), LSTM_ONLY) !== 0) throw new Error('Tesseract did not start')
  return {
    recognise(picture) {
      const { grey, turned } = upright(core, api, picture)
      show(core, api, grey)
      api.Recognize(null)
      const { blocks } = page.parse(JSON.parse(api.GetJSONText(0)))
      const lines = blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.lines.map(lineOf)))
      return { width: grey.width, height: grey.height, turned, lines }
    },
    close: () => api.End(),
  }
}

/** The picture turned back by the slope of its lines. */
function upright(core: TesseractCore, api: TessBaseAPI, picture: Drawable): { grey: Grey; turned: number } {
  const grey = greyOf(picture, 0)
  show(core, api, grey)
  api.FindLines()
  const slope = api.GetGradient()
  if (Math.abs(slope) < LEAST_SLOPE || Math.abs(slope) > MOST_SLOPE) return { grey, turned: 0 }
  return { grey: greyOf(picture, slope), turned: slope }
}

/** Hands a picture over as a portable grey map, which needs no packing. */
function show(core: TesseractCore, api: TessBaseAPI, { width, height, data }: Grey): void {
  core.FS.writeFile('/input', Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]))
  if (api.SetImageFile(UPRIGHT, 0) !== 0) throw new Error('Tesseract did not take the picture')
}

const line = z.object({
  text: z.string(),
  confidence: z.number(),
  bbox: z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() }),
})
const list = <T extends z.ZodType>(of: T) =>
  z
    .array(of)
    .nullish()
    .transform((found) => found ?? [])
const page = z.object({ blocks: list(z.object({ paragraphs: list(z.object({ lines: list(line) })) })) })

const lineOf = ({ text, confidence, bbox }: z.infer<typeof line>): RecognisedLine => ({
  text: bulleted(text.trim()),
  confidence: confidence / 100,
  box: { left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 },
})

/** A dot that begins a line is recognised as any small sign. */
const bulleted = (text: string): string => text.replace(/^[.,*+«»°¢ㆍ·e]\s+(?=\S)/, '• ')
