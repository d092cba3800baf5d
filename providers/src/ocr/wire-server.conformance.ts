import type { RecognisedSheet } from '@maju/contracts/recognition'
import { type BadServer, json, type SeenRequest, startBadServer } from '../wire/bad-server.conformance.ts'

/** What stands on the picture, as many times `running` before it is said; or another end. */
export type Said = { sheet: RecognisedSheet } | { status: 'running' | 'notStarted' | 'failed' | 'canceled' }

const RESULT = '/documentintelligence/documentModels/prebuilt-read/analyzeResults/'
export const isBegin = ({ path }: SeenRequest): boolean => path.includes(':analyze?')

/** Speaks as Azure Document Intelligence does (REST, 2024-11-30) on 127.0.0.1, well or badly. */
export const startWireServer = (): Promise<BadServer<Said>> =>
  startBadServer((seen) => {
    const common = {
      ...json,
      half: '{"status":"succeeded","analyzeResult":{"pages":[{"wid',
      error: (code: string, message: string) => ({ error: { code, message, innererror: { code, message } } }),
    }
    if (isBegin(seen))
      return {
        ...common,
        status: 202,
        // In the service's own words: another host, as behind a gateway, is not gone to.
        headers: {
          'operation-location': `https://elsewhere.example${RESULT}3b31320d-8bab-4f88-b19c-2322a7f11034?api-version=2024-11-30`,
          'retry-after': '0',
        },
        whole: () => '',
      }
    if (!seen.path.startsWith(RESULT)) return null
    return { ...common, headers: { 'retry-after': '0' }, whole: (said: Said) => JSON.stringify(operation(said)) }
  })

const operation = (said: Said) => ({
  status: 'status' in said ? said.status : 'succeeded',
  createdDateTime: '2026-11-29T00:00:00Z',
  lastUpdatedDateTime: '2026-11-29T00:00:01Z',
  ...('status' in said
    ? said.status === 'failed' && { error: { code: 'InvalidRequest', message: 'The file is corrupted.' } }
    : { analyzeResult: analysisOf(said.sheet) }),
})

/** The picture lies as it was sent: corners are those of the turned lines, from the upper left of the words on. */
function analysisOf({ width, height, turned, lines }: RecognisedSheet) {
  const corner = (x: number, y: number) => {
    const [across, down] = [x - width / 2, y - height / 2]
    return [
      width / 2 + across * Math.cos(turned) - down * Math.sin(turned),
      height / 2 + across * Math.sin(turned) + down * Math.cos(turned),
    ]
  }
  let offset = 0
  const placed = lines.map(({ text, confidence, box: { left, top, right, bottom } }) => {
    const polygon = [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)].flat()
    const words = [...text.matchAll(/\S+/g)].map((word) => ({
      content: word[0],
      polygon,
      confidence,
      span: { offset: offset + word.index, length: word[0].length },
    }))
    const line = { content: text, polygon, spans: [{ offset, length: text.length }] }
    offset += text.length + 1
    return { line, words }
  })
  return {
    apiVersion: '2024-11-30',
    modelId: 'prebuilt-read',
    stringIndexType: 'utf16CodeUnit',
    contentFormat: 'text',
    content: lines.map(({ text }) => text).join('\n'),
    pages: [
      {
        pageNumber: 1,
        angle: (turned * 180) / Math.PI,
        width,
        height,
        unit: 'pixel',
        words: placed.flatMap(({ words }) => words),
        lines: placed.map(({ line }) => line),
        spans: [{ offset: 0, length: offset }],
      },
    ],
    paragraphs: [],
    styles: [],
  }
}
