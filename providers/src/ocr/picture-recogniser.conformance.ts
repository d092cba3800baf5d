import type { RecognisedSheet } from '@maju/contracts/recognition'
import { expect, test } from 'vitest'
import {
  describeSubjects,
  failsLikeAProvider,
  leavesNothing,
  secretWords,
  type SubjectSource,
} from '../wire/provider.conformance.ts'
import type { Limits } from '../wire/request.ts'
import type { PictureRecogniser } from './picture-recogniser.ts'
import type { Said } from './wire-server.conformance.ts'

export type Subject = { recogniser: PictureRecogniser }

const line = (text: string, top: number) => ({
  text,
  confidence: 0.75,
  box: { left: 200, top, right: 900, bottom: top + 40 },
})
/** A page that was put in sideways. */
export const sideways: RecognisedSheet = {
  width: 1200,
  height: 1600,
  turned: Math.PI / 2,
  lines: [line('홍길동', 300), line('가온페이 2022-03 ~ 현재', 380)],
}

export const picture = Buffer.from(secretWords)

/** Every recogniser of pictures passes these. */
export function behavesLikeAPictureRecogniser(source: SubjectSource<Subject, Said, Limits>): void {
  describeSubjects(source, 'a recogniser of pictures', { timeoutSeconds: 5 }, (subject) => {
    const recognise = ({ recogniser }: Subject, signal = new AbortController().signal) =>
      recogniser.recognise({ picture: Uint8Array.from(picture), signal })

    failsLikeAProvider({ subject, call: recognise, good: { sheet: sideways } })

    test('says who it is and whether pictures leave the machine', (context) => {
      const said = subject(context, [{ say: { sheet: sideways } }]).recogniser.describe()
      expect(said.provider).toMatch(/^[a-z-]+$/)
      expect(said.model.length).toBeGreaterThan(0)
      expect(said.pictureLeavesMachine).toBeTypeOf('boolean')
    })

    test('gives the lines upright, each with its place and how sure it is', async (context) => {
      const made = subject(context, [{ say: { sheet: sideways } }])
      const sheet = await recognise(made)
      expect({ ...sheet, turned: 0, lines: sheet.lines.map(({ text }) => text) }).toEqual({
        width: 1200,
        height: 1600,
        turned: 0,
        lines: ['홍길동', '가온페이 2022-03 ~ 현재'],
      })
      expect(sheet.turned).toBeCloseTo(Math.PI / 2, 9)
      for (const [at, { box, confidence }] of sheet.lines.entries()) {
        const truth = sideways.lines[at]?.box
        for (const side of ['left', 'top', 'right', 'bottom'] as const)
          expect(box[side]).toBeCloseTo(truth?.[side] ?? 0, 6)
        expect(confidence).toBeCloseTo(0.75, 9)
      }
      await leavesNothing(made)
    })

    test('finds nothing on an empty page', async (context) => {
      const blank = { ...sideways, turned: 0, lines: [] }
      expect(await recognise(subject(context, [{ say: { sheet: blank } }]))).toEqual(blank)
    })
  })
}
