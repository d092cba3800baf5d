import type { RecognisedSheet } from '@maju/contracts/recognition'
import type { AsksOutside } from '../draft/limits.ts'
import type { Drawable } from './grey.ts'
import { pictureBytes } from './picture-bytes.ts'
import { openRecogniser, RECOGNISED_BY, type Recogniser } from './tesseract.ts'

/** What recognises the pages of one file: a service as long as it answers, this process from then on. It is opened only when it is needed. */
export function recognisers(asks: AsksOutside | null) {
  let here: Recogniser | null = null
  let service = asks
  return {
    async recognise(picture: Drawable): Promise<{ sheet: RecognisedSheet; by: string }> {
      const sheet = service && (await service.ask(pictureBytes(picture)))
      if (service && sheet) return { sheet, by: service.by }
      service = null
      here ??= await openRecogniser()
      return { sheet: here.recognise(picture), by: RECOGNISED_BY }
    },
    /** The service that was asked and did not answer. */
    failed: (): string | null => (asks && !service ? asks.by : null),
    close: () => here?.close(),
  }
}
