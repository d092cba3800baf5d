import type { RecognisedSheet } from '@maju/contracts/recognition'

export type PictureRecogniserDescription = {
  provider: string
  model: string
  /** Pictures are sent to another machine. */
  pictureLeavesMachine: boolean
}

export type RecognitionRequest = {
  /** A JPEG. */
  picture: Uint8Array<ArrayBuffer>
  signal: AbortSignal
}

/**
 * What reads letters in pictures. Absence is `null`, never an adapter that does nothing: then the reader of files recognises them itself.
 * Fails with `ProviderError` only, never hangs longer than its timeout and stops on the signal. No picture may be given of anybody who has not agreed to it.
 */
export type PictureRecogniser = {
  describe(): PictureRecogniserDescription
  /** The lines of one picture, in the order in which they are read. */
  recognise(request: RecognitionRequest): Promise<RecognisedSheet>
}
