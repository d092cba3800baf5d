/**
 * Why a file gives nothing: `unreadable`: no decoder understands it. `too-long`: longer than recordings may be. `out-of-time`: decoding it took
 * longer than is allowed. `no-decoder`: this machine has no ffmpeg.
 */
export type MediaFault = 'unreadable' | 'too-long' | 'out-of-time' | 'no-decoder'

const SENTENCES: Record<MediaFault, string> = {
  unreadable: 'This file cannot be read as sound or video. It may be damaged, or cut off before its end was written.',
  'too-long': 'This recording is longer than an hour. Cut it into parts and try again.',
  'out-of-time': 'Reading this file took too long and was stopped.',
  'no-decoder': 'No ffmpeg was found. Install it, or name it in FFMPEG_PATH.',
}

/** A recording that cannot be decoded. The sentence may be shown to whoever gave it. */
export class MediaError extends Error {
  override name = 'MediaError'
  readonly fault: MediaFault

  constructor(fault: MediaFault) {
    super(SENTENCES[fault])
    this.fault = fault
  }
}
