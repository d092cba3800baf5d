import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const truth = z.object({
  columns: z.array(z.string()),
  frames: z.array(z.array(z.number())),
  events: z.array(z.object({ t0: z.number(), t1: z.number(), what: z.string() })).default([]),
})

/** What is known about a rendered recording: degrees, yaw > 0 nose to the image's right, pitch > 0 up, roll > 0 clockwise as seen. */
export type TruthFrame = { second: number; yawDegrees: number; pitchDegrees: number; rollDegrees: number }
export type Truth = {
  at: (second: number) => TruthFrame
  events: { startSecond: number; endSecond: number; what: string }[]
}

export async function readTruth(file: string): Promise<Truth> {
  const { columns, frames, events } = truth.parse(JSON.parse(await readFile(file, 'utf8')))
  const rows = frames.map((row): TruthFrame => {
    const column = (name: string) => row[columns.indexOf(name)] ?? Number.NaN
    return {
      second: column('t'),
      yawDegrees: column('yaw'),
      pitchDegrees: column('pitch'),
      rollDegrees: column('roll'),
    }
  })
  const apart = (rows[1]?.second ?? 1) - (rows[0]?.second ?? 0)
  return {
    at: (second) => {
      const row = rows[Math.min(rows.length - 1, Math.round(second / apart))]
      if (!row) throw new Error(`The truth of ${file} has no frames.`)
      return row
    },
    events: events.map(({ t0, t1, what }) => ({ startSecond: t0, endSecond: t1, what })),
  }
}
