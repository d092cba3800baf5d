import { measureVoice } from '@maju/analysis/voice/measure-voice'
import { measuring, type MeasuringTask } from './measuring.ts'

const work = measuring(measureVoice)

// The types are those of a page; in a worker the global object is the port to it.
addEventListener('message', ({ data }: MessageEvent<MeasuringTask>) => {
  const reply = work(data)
  if (reply) postMessage(reply)
})
